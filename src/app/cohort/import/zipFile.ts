// The files inside a ZIP archive, unpacked with a bound on what really comes out, whatever the archive claims.
import { Inflate } from 'fflate';
import { checksum } from '#app/cohort/import/checksum.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const END = { signature: 0x06054b50, length: 22, count: 10, start: 16 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 5000;
const STEP = 64 * 1024;

const damaged = (part?: string) => new TableRefused({ code: 'damaged', part });

/** By name; only those that `isWanted`. Throws TableRefused for more than `most` bytes in all, and for whatever does not add up. */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): ReadonlyMap<string, Uint8Array> {
  const wanted = entriesOf(bytes).filter(({ name }) => isWanted(name));
  if (wanted.some(({ isLocked }) => isLocked)) throw new TableRefused({ code: 'locked' });
  const tooLarge = new TableRefused({ code: 'too-large', of: 'bytes', most });
  if (wanted.reduce((sum, { size }) => sum + size, 0) > most) throw tooLarge;
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of wanted) {
    if (files.has(entry.name)) throw damaged(entry.name);
    const content = contentOf(bytes, entry, left, tooLarge);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** As the directory at the end of the archive lists them. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + END.start, true);
  const count = view.getUint16(end + END.count, true);
  if (count > MOST_ENTRIES) throw damaged();
  for (let place = 0; place < count; place += 1) {
    if (at + ENTRY.length > view.byteLength || view.getUint32(at, true) !== ENTRY.signature) throw damaged();
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0] = lengths;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY.length, at + ENTRY.length + nameLength)),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += lengths.reduce((sum, length) => sum + length, ENTRY.length);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) if (view.getUint32(at, true) === END.signature) return at;
  throw damaged();
}

function contentOf(bytes: Uint8Array, entry: Entry, most: number, tooLarge: TableRefused): Uint8Array {
  const view = viewOf(bytes);
  const { name, offset, packed, method, sum, size } = entry;
  if (offset + LOCAL.length > view.byteLength || view.getUint32(offset, true) !== LOCAL.signature) throw damaged(name);
  const start = offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged(name);
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : method === 8 ? inflated(data, Math.min(most, size), tooLarge, name) : undefined;
  if (content === undefined || content.length !== size || checksum(content) !== sum) throw damaged(name);
  return content;
}

/** In steps, and no further than `most` bytes. */
function inflated(data: Uint8Array, most: number, tooLarge: TableRefused, name: string): Uint8Array {
  const out = new Uint8Array(most);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > most) throw tooLarge;
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (problem) {
    throw problem instanceof TableRefused ? problem : damaged(name);
  }
  return out.subarray(0, length);
}
