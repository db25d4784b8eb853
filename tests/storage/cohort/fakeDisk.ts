// A vault's database in memory, which can fail. The real one is tried in tests/e2e/vault*.test.ts.
import type { Disk, Writing } from '#storage/cohort/disk.ts';
import type { Bytes } from '#storage/opened.ts';

export type FakeDisk = Disk & {
  readonly open: Map<string, unknown>;
  readonly blocks: Map<string, Bytes>;
  /** The next writing ends in this, once. */
  failNext: DOMException | undefined;
  isClosed: boolean;
  /** Bytes of all writings so far. */
  written: number;
};

export function fakeDisk(): FakeDisk {
  const copy = (bytes: Bytes): Bytes => bytes.slice();
  const put = ({ head, put: blocks, remove }: Writing) => {
    disk.open.set('head', copy(head));
    for (const [id, bytes] of blocks) disk.blocks.set(id, copy(bytes));
    for (const id of remove) disk.blocks.delete(id);
    for (const { length } of [head, ...blocks.values()]) disk.written += length;
  };
  const after = async (before: Bytes, work: () => void) => {
    await Promise.resolve();
    if (disk.isClosed) throw new DOMException('closed', 'InvalidStateError');
    const fault = disk.failNext;
    disk.failNext = undefined;
    if (fault !== undefined) throw fault;
    const found = disk.open.get('head');
    if (!(found instanceof Uint8Array) || found.join() !== before.join()) return false;
    work();
    return true;
  };
  const headers = () => [disk.open.get('header'), disk.open.get('header-again')];
  const setHeader = (header: string) => void disk.open.set('header', header).set('header-again', header);
  const disk: FakeDisk = {
    open: new Map(),
    blocks: new Map(),
    failNext: undefined,
    isClosed: false,
    written: 0,
    headers: () => Promise.resolve(headers()),
    isEmpty: () => Promise.resolve(disk.open.size + disk.blocks.size === 0),
    read: () => Promise.resolve({ headers: headers(), head: disk.open.get('head'), blocks: new Map(disk.blocks) }),
    block: (id) => Promise.resolve(disk.blocks.get(id)),
    write: (before, writing) => after(before, () => put(writing)),
    writeHeader: (before, header) => after(before, () => setHeader(header)),
    replace: async (header, writing) => {
      await Promise.resolve();
      disk.open.clear();
      disk.blocks.clear();
      setHeader(header);
      put(writing);
    },
    close: () => void (disk.isClosed = true),
  };
  return disk;
}
