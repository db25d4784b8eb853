// What may be answered to a question, and how likely each answer is: figures that order the questions and decide nothing.
import type { Answer } from '#facts/answer.ts';
import type { Fact, NumberFact, Usual } from '#facts/fact.ts';
import type { Range } from '#logic/possible.ts';
import { bandsOf } from '#questionnaire/bands.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';

export type Outcome = { readonly answer: Answer; readonly weight: number };

/** Answers that are still possible, with weights that add up to 1. */
export function outcomesOf({ fact, slot, option }: Question, situation: Situation): readonly Outcome[] {
  if (fact.type === 'number' && fact.levels === undefined) {
    const bands = bandsOf(fact, situation);
    return normed(bands.map(({ answer, range }) => ({ answer, weight: weightOf(range, fact) })));
  }
  const values = valuesOf(fact, option);
  const now = situation.known[slot];
  const isPossible = (index: number, value: unknown) => {
    if (now?.kind === 'choice') return (now.options & (1 << index)) !== 0;
    return now?.kind !== 'range' || (typeof value === 'number' && value >= now.low && value <= now.high);
  };
  const shares = sharesOf(values, fact.usual);
  return normed(values.flatMap((value, index) => (isPossible(index, value) ? [{ answer: { value }, weight: shares[index] ?? 0 }] : [])));
}

/** In the order of the fact's bits. */
function valuesOf(fact: Fact, option: string | undefined): readonly (string | number | boolean)[] {
  if (option !== undefined || fact.type === 'boolean') return [false, true];
  if (fact.type === 'one-of') return fact.options.map(({ id }) => id);
  return fact.type === 'number' ? (fact.levels ?? []).map(({ value }) => value) : [];
}

function sharesOf(values: readonly (string | number | boolean)[], usual: Usual | undefined): readonly number[] {
  const given = values.map((value) => usual?.shares?.[String(value)]);
  const left = 1 - given.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const silent = given.filter((share) => share === undefined).length;
  return given.map((share) => share ?? left / silent);
}

/** How many people lie in the band; where nothing is known of that, bands count alike. */
function weightOf({ low, high }: Range, { usual }: NumberFact): number {
  const quantiles = usual?.quantiles;
  return quantiles === undefined ? 1 : shareUpTo(high, quantiles) - shareUpTo(low, quantiles) + Number.EPSILON;
}

function shareUpTo(value: number, quantiles: readonly (readonly [number, number])[]): number {
  const after = quantiles.findIndex(([at]) => at >= value);
  const [last] = quantiles.slice(-1);
  if (after < 0) return last === undefined ? 1 : tail(value - last[0], 1 - last[1]);
  const [next, before] = [quantiles[after], quantiles[after - 1]];
  if (next === undefined) return 1;
  if (before === undefined) return next[0] > 0 ? next[1] * Math.max(0, value / next[0]) : 0;
  return before[1] + ((value - before[0]) / (next[0] - before[0])) * (next[1] - before[1]);
}

/** Beyond the last quantile the rest thins out. */
function tail(beyond: number, rest: number): number {
  return 1 - rest / (1 + beyond);
}

function normed(outcomes: readonly Outcome[]): readonly Outcome[] {
  const sum = outcomes.reduce((total, { weight }) => total + weight, 0);
  return outcomes.map(({ answer, weight }) => ({ answer, weight: sum > 0 ? weight / sum : 1 / outcomes.length }));
}
