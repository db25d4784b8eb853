// Writes as fast as the other end reads, and ends quietly when it stops reading.
import { once } from 'node:events';
import type { Writable } from 'node:stream';

const MOST_HELD = 65_536;

export class Output {
  readonly #stream: Writable;
  #held = '';

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
    if (this.#held.length > MOST_HELD) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#held;
    this.#held = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

/** `head` closes its end of the pipe when it has enough: that is no fault. Any other is told in the name of the command. */
export function endQuietly(stream: Writable, command: string): void {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${command}: cannot write the output (${fault.code ?? fault.message})\n`);
    process.exit(1);
  });
}
