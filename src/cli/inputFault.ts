// What is wrong with the input: one line for each fault. The command ends with 2 and has screened nothing.

export class InputFault extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InputFault';
    this.lines = lines;
  }
}

const MOST_LINES = 20;

/** Gathers the faults of all candidates: the first of them word for word, the rest by number. */
export class Faults {
  readonly #lines: string[] = [];
  #count = 0;

  add(line: string): void {
    this.#count += 1;
    if (this.#lines.length < MOST_LINES) this.#lines.push(line);
  }

  /** Throws InputFault when there are any. */
  settle(): void {
    if (this.#count === 0) return;
    const rest = this.#count - this.#lines.length;
    throw new InputFault(rest === 0 ? this.#lines : [...this.#lines, `… and ${rest} more ${rest === 1 ? 'fault' : 'faults'}`]);
  }
}
