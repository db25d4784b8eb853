// Why a criterion came out so: what decided it, how near it was, what is missing and who can give it.
import type { Dictionary } from '#facts/dictionary.ts';
import { EFFORTS, type Fact, type FactId } from '#facts/fact.ts';
import type { Text } from '#facts/text.ts';
import { boundsOf } from '#logic/evaluate.ts';
import { type Cited, citedIn, type Explanation, explain } from '#logic/explain.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { FALSE, TRUE, UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { isInDoubt } from '#screening/inDoubt.ts';
import { judge, resultOf } from '#screening/judge.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

export type ReadingReason = { readonly why: Text | undefined; readonly result: Result; readonly explanation: Explanation };

/** A figure on the wrong side of a bound. */
export type Miss = {
  readonly fact: FactId;
  readonly side: 'below' | 'above';
  /** The least distance, in the fact's unit; 0 on an open bound itself. It is the distance only where the figure is exact. */
  readonly by: number;
  readonly bound: number;
  /** The figure is known, not only a range that it lies in. */
  readonly isExact: boolean;
};

export type Reason = {
  readonly result: Result;
  readonly readings: readonly ReadingReason[];
  /** The readings are decided and differ: no answer can settle it, only the study team. */
  readonly doubt: boolean;
  /** Facts that could still settle it, the least trouble first. */
  readonly missing: readonly Fact[];
  readonly misses: readonly Miss[];
};

export function reasonFor(criterion: Criterion, known: Known, dictionary: Dictionary): Reason {
  const readings = criterion.readings.map(({ why, rule }): ReadingReason => {
    const explanation = explain(rule, dictionary.variables, known);
    return { why, result: resultOf(criterion, explanation.truth), explanation };
  });
  const result = judge(criterion, known);
  const doubt = isInDoubt(criterion, known);
  return {
    result,
    readings,
    doubt,
    missing: result === 'unknown' && !doubt ? missingFrom(readings, known, dictionary) : [],
    misses: result === 'fail' ? missesOf(readings, known, dictionary) : [],
  };
}

/** Facts that could still settle a criterion, the least trouble first. None where only the study team can. */
export function missingFacts(criterion: Criterion, known: Known, dictionary: Dictionary): readonly Fact[] {
  return reasonFor(criterion, known, dictionary).missing;
}

function missingFrom(readings: readonly ReadingReason[], known: Known, dictionary: Dictionary): readonly Fact[] {
  const cited = readings.flatMap(({ explanation }) =>
    explanation.truth === UNKNOWN ? [...citedIn(explanation.toBeTrue), ...citedIn(explanation.toBeFalse)] : [],
  );
  const names = new Set(
    cited.flatMap(({ comparison }) => variablesOf(comparison)).flatMap((id) => askable(id, known, dictionary, new Set())),
  );
  return dictionary.facts
    .filter(({ id }, slot) => {
      const possible = known[slot];
      return names.has(id) && possible !== undefined && !isExact(possible);
    })
    .sort((a, b) => EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort));
}

/** The fact itself, or, when it is never asked, the facts it follows from as far as they are worth asking. */
function askable(id: FactId, known: Known, dictionary: Dictionary, seen: Set<FactId>): readonly FactId[] {
  if (dictionary.byId.get(id)?.asked !== false) return [id];
  if (seen.has(id)) return [];
  seen.add(id);
  const inputs = dictionary.narrowings.filter(({ target }) => target === id).flatMap((narrowing) => narrowing.inputs);
  return inputs
    .filter((input) => dictionary.askedWhen.get(input)?.(known) !== FALSE)
    .flatMap((input) => askable(input, known, dictionary, seen));
}

function missesOf(readings: readonly ReadingReason[], known: Known, dictionary: Dictionary): readonly Miss[] {
  const misses = readings.flatMap(({ explanation }) =>
    explanation.truth === UNKNOWN ? [] : explanation.because.flatMap((cited) => missOf(cited, known, dictionary) ?? []),
  );
  return misses.filter((miss, index) => misses.findIndex((other) => other.fact === miss.fact && other.bound === miss.bound) === index);
}

function missOf({ comparison, truth }: Cited, known: Known, { variables }: Dictionary): Miss | undefined {
  if (comparison.kind !== 'compare' || comparison.operator === '=') return undefined;
  const { left, right, operator } = comparison;
  if (left.kind !== 'variable' || right.kind !== 'number') return undefined;
  const bounds = boundsOf(left, variables);
  const wantsLess = operator === '<' || operator === '<=';
  const isBelow = (truth === TRUE && wantsLess) || (truth === FALSE && !wantsLess);
  const [low, high] = [bounds.low(known), bounds.high(known)];
  const by = isBelow ? right.value - high : low - right.value;
  return { fact: left.name, side: isBelow ? 'below' : 'above', by, bound: right.value, isExact: low === high };
}
