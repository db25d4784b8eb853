// One figure or date as it was typed: what it is alone, about, and as an end of a range; and how these make an answer.
import type { Phrase } from '#app/entry/phrase.ts';
import type { Operator } from '#app/entry/vocabulary.ts';
import type { RangeAnswer } from '#facts/answer.ts';

/** All of it as `readAnswer` takes it. */
export type Ends = {
  readonly exact: object;
  readonly about: RangeAnswer;
  readonly from: RangeAnswer['from'];
  readonly to: RangeAnswer['to'];
  readonly below: RangeAnswer;
  readonly above: RangeAnswer;
  /** Few people have it: it is asked back. */
  readonly isUnusual: boolean;
  /** It was turned into another unit or calendar, or read in a way that the text does not show. */
  readonly isTurned: boolean;
};

/** Undefined where the texts are not as many as the phrase needs. */
export function rawAnswer({ kind, operators }: Phrase, [first, second]: readonly Ends[]): object | undefined {
  if (first === undefined) return undefined;
  switch (kind) {
    case 'one':
      return first.exact;
    case 'about':
      return first.about;
    case 'between':
      return second && { from: first.from, to: second.to };
    case 'bounds':
      return second === undefined ? bound(first, operators[0]) : bothBounds(bound(first, operators[0]), bound(second, operators[1]));
  }
}

function bound(ends: Ends, operator: Operator | undefined): RangeAnswer {
  switch (operator) {
    case 'below':
      return ends.below;
    case 'above':
      return ends.above;
    case 'atMost':
      return { to: ends.to };
    case 'atLeast':
      return { from: ends.from };
    case undefined:
      return {};
  }
}

/** Undefined where both bound the same side. */
function bothBounds(one: RangeAnswer, other: RangeAnswer): RangeAnswer | undefined {
  const isLower = ({ from, above }: RangeAnswer) => from !== undefined || above !== undefined;
  if (isLower(one) === isLower(other)) return undefined;
  return isLower(one) ? { ...one, ...other } : { ...other, ...one };
}
