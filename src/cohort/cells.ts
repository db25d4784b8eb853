// Everything a fact may turn out to be, in as few cells as rules can tell apart: what is decided for a whole cell is decided for all in it.
import type { Fact } from '#facts/fact.ts';
import { wholeNumbers } from '#facts/known.ts';
import { choice, isExact, justAbove, justBelow, type Possible } from '#logic/possible.ts';

/** So many whole numbers are taken one by one: others follow from them, and not only by the figures that rules name. */
const MOST_ONE_BY_ONE = 64;
const MOST_OPEN_OPTIONS = 6;

/** `marks`: the figures that it is compared with. Undefined when there are too many cells. */
export function cellsOf(fact: Fact, possible: Possible, marks: readonly number[]): readonly Possible[] | undefined {
  if (isExact(possible)) return [possible];
  switch (possible.kind) {
    case 'choice':
      return bitsOf(possible.options).map(choice);
    case 'subset':
      return setsBetween(possible.certain, possible.possible);
    case 'range': {
      const isWhole = fact.type === 'number' && fact.integer === true;
      const cells =
        isWhole && possible.high - possible.low < MOST_ONE_BY_ONE
          ? Array.from({ length: possible.high - possible.low + 1 }, (_, index) => exactly(possible.low + index))
          : cut(possible, marks);
      return cells.map((cell) => wholeNumbers(fact, cell)).filter((cell) => cell.kind !== 'range' || cell.low <= cell.high);
    }
  }
}

function exactly(figure: number): Possible {
  return { kind: 'range', low: figure, high: figure };
}

/** Each mark for itself, and what lies between. */
function cut({ low, high }: { readonly low: number; readonly high: number }, marks: readonly number[]): readonly Possible[] {
  const inside = [...new Set(marks)].filter((mark) => mark >= low && mark <= high).sort((a, b) => a - b);
  const starts = [low, ...inside.map(justAbove)];
  const ends = [...inside.map(justBelow), high];
  const between = starts.map((start, index): Possible => ({ kind: 'range', low: start, high: ends[index] ?? high }));
  return [...between, ...inside.map(exactly)].filter((cell) => cell.kind === 'range' && cell.low <= cell.high);
}

function bitsOf(word: number): readonly number[] {
  const bits: number[] = [];
  for (let rest = word; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  return bits;
}

function setsBetween(certain: number, possible: number): readonly Possible[] | undefined {
  const open = bitsOf(possible & ~certain);
  if (open.length > MOST_OPEN_OPTIONS) return undefined;
  const sets = open.reduce<readonly number[]>((all, bit) => all.flatMap((set) => [set, set | bit]), [certain]);
  return sets.map((set) => ({ kind: 'subset', certain: set, possible: set }));
}
