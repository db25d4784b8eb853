// A vault as one file, sealed as it lies: its headers as lines of text, then the head, then the blocks.
import { type Contents, readContents } from '#storage/cohort/contents.ts';
import type { Stored } from '#storage/cohort/disk.ts';
import { keyFrom, soundHeader } from '#storage/cohort/header.ts';
import { ID_LETTERS } from '#storage/cohort/sealAll.ts';
import { isBytes } from '#storage/cohort/sealed.ts';
import type { Bytes } from '#storage/opened.ts';

/**
 * `foreign`: not a backup of ours. `newer`: of a later program. `damaged`: so much of it that nothing can be read.
 * `wrong-passphrase`: or changed by someone on purpose; the two cannot be told apart.
 */
export type BackupProblem = 'foreign' | 'newer' | 'damaged' | 'wrong-passphrase';

export type Restored = ({ readonly problem?: undefined } & Pick<Contents, 'records' | 'damage'>) | { readonly problem: BackupProblem };

const HEADERS = 2;
const LINE_END = 0x0a;
const LENGTH_BYTES = 4;
/** Longer than any header. */
const MOST_LINE_BYTES = 4096;

export function backupOf({ headers, head, blocks }: Stored): Blob {
  const lines = headers.map((header) => `${typeof header === 'string' ? header.replaceAll('\n', ' ') : ''}\n`);
  const parts = Array.from(blocks, ([id, bytes]) => [id, ...framed(bytes)]);
  return new Blob([...lines, ...framed(head), ...parts.flat()]);
}

/** Changes nothing. What is damaged is left out, and counted. Never throws. */
export async function readBackup(file: Blob, passphrase: string): Promise<Restored> {
  const stored = await storedIn(file);
  const header = soundHeader(stored.headers);
  if (typeof header === 'string') return { problem: header };
  const key = await keyFrom(header, passphrase);
  if (key === undefined) return { problem: 'wrong-passphrase' };
  const { records, damage } = await readContents(key, stored);
  return { records, damage };
}

function framed(bytes: unknown): readonly Bytes[] {
  const sound = isBytes(bytes) ? bytes : new Uint8Array();
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, sound.length);
  return [length, sound];
}

async function storedIn(file: Blob): Promise<Stored> {
  const read = makeReader(await bytesOf(file));
  const headers = Array.from({ length: HEADERS }, () => read.line());
  const head = read.framed();
  const blocks = new Map<string, unknown>();
  while (!read.isAtEnd()) {
    const id = new TextDecoder().decode(read.some(ID_LETTERS));
    // Two of the same name: one is counted as missing.
    blocks.set(id, read.framed());
  }
  return { headers, head, blocks };
}

async function bytesOf(file: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

/** Gives what there is, and never more: a length that was changed ends it. */
function makeReader(bytes: Bytes) {
  let at = 0;
  function some(count: number): Bytes {
    const found = bytes.subarray(at, at + count);
    at += found.length;
    return found;
  }
  return {
    some,
    isAtEnd: () => at >= bytes.length,
    line() {
      const end = bytes.subarray(at, at + MOST_LINE_BYTES).indexOf(LINE_END);
      return new TextDecoder().decode(some(end + 1));
    },
    framed(): Bytes {
      const length = some(LENGTH_BYTES);
      const count = length.length < LENGTH_BYTES ? 0 : new DataView(length.buffer, length.byteOffset).getUint32(0);
      const found = some(count);
      return found.length === count ? found : new Uint8Array();
    },
  };
}
