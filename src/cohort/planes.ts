// Bit planes: one bit for each row, 32 rows to a word.

export type Plane = Uint32Array;

export function wordsFor(rows: number): number {
  return Math.ceil(rows / 32);
}

export function isSet(plane: Plane, row: number): boolean {
  return ((plane[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

export function put(plane: Plane, row: number, value: boolean): void {
  const word = row >>> 5;
  const bit = 1 << (row & 31);
  const before = plane[word] ?? 0;
  plane[word] = value ? before | bit : before & ~bit;
}

export function countOf(plane: Plane): number {
  let count = 0;
  for (const word of plane) count += bitsIn(word);
  return count;
}

/** How many bits of a word are set, all pairs at once, then all fours, then all bytes. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Rows that are set, in order. */
export function rowsIn(plane: Plane): readonly number[] {
  const rows: number[] = [];
  for (const [index, word] of plane.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) rows.push(index * 32 + 31 - Math.clz32(rest & -rest));
  }
  return rows;
}

export function fillAll(planes: readonly Plane[], into: Plane): void {
  into.fill(0xffff_ffff);
  for (const plane of planes) for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) & (plane[word] ?? 0);
}

export function fillAny(planes: readonly Plane[], into: Plane): void {
  into.fill(0);
  for (const plane of planes) for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) | (plane[word] ?? 0);
}

export function fillNot(plane: Plane, into: Plane): void {
  for (let word = 0; word < into.length; word += 1) into[word] = ~(plane[word] ?? 0);
}
