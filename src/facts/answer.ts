// One answer: a value, a range, some options, *not sure* or *declined*; and what it leaves possible.
import { spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import { choice, justAbove, justBelow, type Possible } from '#logic/possible.ts';
import { bitsOf } from '#logic/variable.ts';

/** A date is text: `2024`, `2024-03` or `2024-03-15`. */
export type Value = number | string | boolean | readonly string[] | PartialSet;

/** A set known in part: options that are left out are not known. */
export type PartialSet = { readonly [option: string]: boolean | Silent };

/**
 * `from` and `to` may be met themselves, `above` and `below` not; a missing end is open as far as the fact goes. `roughly`: it cannot be said
 * any closer, so that it is not asked again.
 */
export type RangeAnswer = {
  readonly roughly?: true | undefined;
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
};

/** An answer that says nothing of the fact: the person does not know it, or would rather not say. */
export type Silent = 'not sure' | 'declined';

/** `selfRated`: a point on a scale that the person gave, not a clinic. */
export type Answer = Silent | { readonly value: Value; readonly selfRated?: true } | { readonly among: readonly string[] } | RangeAnswer;

export function isSilent(answer: Answer): answer is Silent {
  return answer === 'not sure' || answer === 'declined';
}

/** The answer, where it is a range of figures or days; undefined for any other, and for none. */
export function asRange(answer: Answer | undefined): RangeAnswer | undefined {
  return answer === undefined || isSilent(answer) || 'value' in answer || 'among' in answer ? undefined : answer;
}

/** What the answer leaves possible; undefined for a silent one: nothing is narrowed. */
export function possibleOf(fact: Fact, answer: Answer): Possible | undefined {
  if (isSilent(answer)) return undefined;
  if ('among' in answer) return choiceOf(fact, answer.among);
  if (!('value' in answer)) return rangeOf(answer);
  const { value } = answer;
  if (typeof value === 'number') return { kind: 'range', low: value, high: value };
  if (typeof value === 'string' && fact.type === 'date') return rangeOf({ from: value, to: value });
  if (typeof value === 'string' || typeof value === 'boolean') return choiceOf(fact, [value]);
  return subsetOf(fact, value);
}

function choiceOf(fact: Fact, values: readonly (string | boolean)[]): Possible {
  const options = fact.type === 'one-of' ? fact.options.map(({ id }) => id) : [false, true];
  return choice(bitsOf(options, values));
}

function subsetOf(fact: Fact, value: readonly string[] | PartialSet): Possible {
  const options = fact.type === 'any-of' ? fact.options.map(({ id }) => id) : [];
  if (isList(value)) {
    const bits = bitsOf(options, value);
    return { kind: 'subset', certain: bits, possible: bits };
  }
  const certain = bitsOf(
    options,
    options.filter((id) => value[id] === true),
  );
  return {
    kind: 'subset',
    certain,
    possible: bitsOf(
      options,
      options.filter((id) => value[id] !== false),
    ),
  };
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}

/** Ends as numbers, open ends moved just inside, dates as day numbers. */
export function rangeOf({ from, to, above, below }: RangeAnswer): { kind: 'range'; low: number; high: number } {
  const low = above !== undefined ? justAbove(above) : typeof from === 'string' ? spanOf(from)?.first : from;
  const high = below !== undefined ? justBelow(below) : typeof to === 'string' ? spanOf(to)?.last : to;
  return { kind: 'range', low: low ?? -Infinity, high: high ?? Infinity };
}
