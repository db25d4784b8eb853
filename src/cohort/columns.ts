// What is known of a block of people, fact by fact: a figure as its two ends, a choice and a set as a plane for each option.
import { type Plane, wordsFor } from '#cohort/planes.ts';
import type { Known, Possible } from '#logic/possible.ts';
import type { Variable } from '#logic/variable.ts';

export type Column =
  | { readonly kind: 'range'; readonly low: Float64Array; readonly high: Float64Array }
  /** By option: the rows for which it is still possible. */
  | { readonly kind: 'choice'; readonly may: readonly Plane[] }
  /** By option: the rows in whose set it surely is, and those in whose set it may be. */
  | { readonly kind: 'subset'; readonly certain: readonly Plane[]; readonly possible: readonly Plane[] };

type Written = { readonly slot: number; readonly nobody: Possible; readonly column: Column };

/** Made once and filled again and again. */
export class Columns {
  readonly rows: number;
  readonly #written: readonly Written[];
  readonly #bySlot: ReadonlyMap<number, Column>;

  /** `start`: what is known of nobody. Of these variables alone there are columns. */
  constructor(variables: readonly Variable[], start: Known, rows: number) {
    this.rows = rows;
    this.#written = variables.flatMap((variable) => {
      const nobody = start[variable.slot];
      return nobody === undefined ? [] : [{ slot: variable.slot, nobody, column: columnFor(variable, rows) }];
    });
    this.#bySlot = new Map(this.#written.map(({ slot, column }) => [slot, column]));
  }

  of(slot: number): Column | undefined {
    return this.#bySlot.get(slot);
  }

  /** Every row as nobody's. */
  clear(): void {
    for (const { nobody, column } of this.#written) fill(column, nobody);
  }

  /** Once for each row since all were cleared. What is the very same as of nobody stands there already. */
  write(row: number, known: Known): void {
    for (const { slot, nobody, column } of this.#written) {
      const now = known[slot];
      if (now !== nobody && now !== undefined) writeOne(column, row, now, nobody);
    }
  }

  get bytesPerRow(): number {
    const bytes = this.#written.flatMap(({ column }) => arraysOf(column).map(({ byteLength }) => byteLength));
    return bytes.reduce((sum, one) => sum + one, 0) / this.rows;
  }
}

function columnFor(variable: Variable, rows: number): Column {
  switch (variable.kind) {
    case 'range':
      return { kind: 'range', low: new Float64Array(rows), high: new Float64Array(rows) };
    case 'choice':
      return { kind: 'choice', may: variable.options.map(() => new Uint32Array(wordsFor(rows))) };
    case 'subset': {
      const planes = () => variable.options.map(() => new Uint32Array(wordsFor(rows)));
      return { kind: 'subset', certain: planes(), possible: planes() };
    }
  }
}

function fill(column: Column, possible: Possible): void {
  if (column.kind === 'range' && possible.kind === 'range') {
    column.low.fill(possible.low);
    column.high.fill(possible.high);
  } else if (column.kind === 'choice' && possible.kind === 'choice') {
    fillPlanes(column.may, possible.options);
  } else if (column.kind === 'subset' && possible.kind === 'subset') {
    fillPlanes(column.certain, possible.certain);
    fillPlanes(column.possible, possible.possible);
  }
}

function fillPlanes(planes: readonly Plane[], bits: number): void {
  for (const [option, plane] of planes.entries()) plane.fill((bits & (1 << option)) === 0 ? 0 : 0xffff_ffff);
}

/** The row holds what is known of nobody: only what is otherwise is turned. */
function writeOne(column: Column, row: number, now: Possible, nobody: Possible): void {
  if (column.kind === 'range' && now.kind === 'range') {
    column.low[row] = now.low;
    column.high[row] = now.high;
  } else if (column.kind === 'choice' && now.kind === 'choice' && nobody.kind === 'choice') {
    turn(column.may, row, now.options ^ nobody.options);
  } else if (column.kind === 'subset' && now.kind === 'subset' && nobody.kind === 'subset') {
    turn(column.certain, row, now.certain ^ nobody.certain);
    turn(column.possible, row, now.possible ^ nobody.possible);
  }
}

function turn(planes: readonly Plane[], row: number, options: number): void {
  const word = row >>> 5;
  const bit = 1 << (row & 31);
  for (let rest = options; rest !== 0; rest &= rest - 1) {
    const plane = planes[31 - Math.clz32(rest & -rest)];
    if (plane !== undefined) plane[word] = (plane[word] ?? 0) ^ bit;
  }
}

function arraysOf(column: Column): readonly (Float64Array | Plane)[] {
  switch (column.kind) {
    case 'range':
      return [column.low, column.high];
    case 'choice':
      return column.may;
    case 'subset':
      return [...column.certain, ...column.possible];
  }
}
