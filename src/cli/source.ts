// Where candidates come from: a file or standard input, read in blocks and as often as needed.
import { closeSync, createReadStream, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { InputFault } from '#cli/inputFault.ts';

export type Source = {
  /** As it is called in error lines. */
  readonly name: string;
  readonly size: number;
  /** From the beginning, each time. */
  readonly blocks: () => Iterable<Uint8Array>;
  readonly close: () => void;
};

const BLOCK = 65_536;
const MOST_IN_MEMORY = 16_000_000;

/** `-` is standard input. Throws InputFault when there is nothing to read. */
export async function openSource(name: string, path: string, standardInput: Readable): Promise<Source> {
  if (path === '-') return holdStream('standard input', standardInput);
  const file = openFile(name, path);
  const state = fstatSync(file);
  if (state.isFile()) return fileSource(name, file, state.size);
  closeSync(file);
  if (state.isDirectory()) throw new InputFault([`${name}: is a folder, expected a file of candidates, or - for standard input`]);
  return holdStream(name, createReadStream(path));
}

function openFile(name: string, path: string): number {
  try {
    return openSync(path, 'r');
  } catch (fault) {
    const code = codeOf(fault);
    throw new InputFault([`${name}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`]);
  }
}

function fileSource(name: string, file: number, size: number): Source {
  return { name, size, blocks: () => blocksOf(file), close: () => closeSync(file) };
}

function* blocksOf(file: number): Generator<Uint8Array> {
  const block = new Uint8Array(BLOCK);
  for (let at = 0; ;) {
    const count = readSync(file, block, 0, BLOCK, at);
    if (count === 0) return;
    yield block.slice(0, count);
    at += count;
  }
}

/** A stream can be read once: it is kept in memory, and in a file of its own when it is long. */
async function holdStream(name: string, stream: Readable): Promise<Source> {
  const blocks: Uint8Array[] = [];
  let size = 0;
  let spilled: Spilled | undefined;
  for await (const block of stream) {
    if (!(block instanceof Uint8Array)) throw new TypeError('expected bytes');
    blocks.push(block);
    size += block.length;
    if (size > MOST_IN_MEMORY) {
      spilled ??= spill();
      for (const held of blocks.splice(0)) writeAll(spilled.file, held);
    }
  }
  if (spilled === undefined) return { name, size, blocks: () => blocks, close: () => undefined };
  const { file, discard } = spilled;
  return { name, size, blocks: () => blocksOf(file), close: discard };
}

type Spilled = { readonly file: number; readonly discard: () => void };

function spill(): Spilled {
  const folder = mkdtempSync(join(tmpdir(), 'gharbal-'));
  const file = openSync(join(folder, 'candidates'), 'wx+', 0o600);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    // Open files outlive their names: even a command that is killed leaves no answers behind.
    remove();
  } catch {
    // Not on Windows: there it goes when it is closed.
  }
  return {
    file,
    discard: () => {
      closeSync(file);
      remove();
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}
