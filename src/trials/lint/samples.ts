// Persons that sit on and beside every bound of a criterion: enough to see each result it can have.
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import { choice, justAbove, justBelow, type Known, type Possible } from '#logic/possible.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

const MOST_SAMPLES = 20_000;

/** Exact values of every fact the criterion reads, combined; thinned evenly when there are too many. */
export function* samplesOf(criterion: Criterion, dictionary: Dictionary): Generator<Known> {
  const constants = criterion.readings.flatMap(({ rule }) => comparisonsIn(rule).flatMap(constantsIn));
  const facts = factsOf(criterion).flatMap((id) => {
    const slot = dictionary.variables.get(id)?.slot;
    return slot === undefined ? [] : [{ slot, values: valuesOf(id, constants, dictionary) }];
  });
  const count = facts.reduce((product, { values }) => product * values.length, 1);
  const step = Math.max(1, count / MOST_SAMPLES);
  for (let at = 0; at < count; at += step) {
    const known: Possible[] = [...dictionary.unanswered(0)];
    let rest = Math.floor(at);
    for (const { slot, values } of facts) {
      const value = values[rest % values.length];
      if (value !== undefined) known[slot] = value;
      rest = Math.floor(rest / values.length);
    }
    yield known;
  }
}

function valuesOf(id: FactId, constants: readonly number[], dictionary: Dictionary): readonly Possible[] {
  const fact = dictionary.byId.get(id);
  if (fact?.type === 'number') {
    const { min, max } = fact.range;
    const beside = (x: number) => (fact.integer === true ? [x - 1, x, x + 1] : [justBelow(x), x, justAbove(x)]);
    const values = new Set([min, ...constants.flatMap(beside), max]);
    return [...values].filter((x) => x >= min && x <= max).map((x) => ({ kind: 'range', low: x, high: x }));
  }
  const count = fact?.type === 'one-of' || fact?.type === 'any-of' ? fact.options.length : 2;
  const bits = Array.from({ length: count }, (_, bit) => 1 << bit);
  if (fact?.type !== 'any-of') return bits.map(choice);
  return [0, ...bits, 2 ** count - 1].map((chosen) => ({ kind: 'subset', certain: chosen, possible: chosen }));
}
