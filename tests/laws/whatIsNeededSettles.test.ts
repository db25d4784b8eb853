// What a reason says is needed does settle the rule, and nothing else does: for everybody who could have given these answers.
import { type Given, law, must } from './law.ts';
import { truthWith } from './structure.ts';
import { exactly } from './whole.ts';
import { knowledge } from '#facts/known.ts';
import { compile } from '#logic/evaluate.ts';
import { type Cited, citedIn, explain, type Need } from '#logic/explain.ts';
import type { Comparison } from '#logic/expression.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';
import type { Reading } from '#trials/criterion.ts';

law(
  'what is needed settles',
  (given) => {
    const known = knowledge(given.world.dictionary, given.answers, given.today).known;
    const complete = exactly(given.world.dictionary, given.whole);
    let cases = 0;
    for (const { readings } of given.world.trials.flatMap(({ criteria }) => criteria)) {
      for (const reading of readings) if (isSettledByWhatItNeeds(reading, known, complete, given)) cases += 1;
    }
    return cases;
  },
  3.5,
);

function isSettledByWhatItNeeds(
  { rule, raw, evaluate }: Reading,
  known: Known,
  complete: Known,
  { world: { dictionary }, chance }: Given,
): boolean {
  const explanation = explain(rule, dictionary.variables, known);
  if (explanation.truth !== UNKNOWN) return false;
  const now = (comparison: Comparison) => compile(comparison, dictionary.variables)(known);
  const inTheEnd = ({ comparison, truth }: Cited) => compile(comparison, dictionary.variables)(complete) === truth;
  for (const [need, wanted] of [
    [explanation.toBeTrue, TRUE],
    [explanation.toBeFalse, FALSE],
  ] as const) {
    const told = () => `${JSON.stringify(raw)} is not settled as ${wanted} by ${JSON.stringify(need)}`;
    const cited = citedIn(need);
    must(cited.length > 0 && cited.every(({ comparison }) => now(comparison) === UNKNOWN), told);
    must(new Set(cited).size === cited.length, told);
    // One way of several, taken as given, settles it; one step less does not.
    const way = oneWay(need, chance.pick);
    must(truthAfter(way) === wanted, told);
    const left = chance.below(way.length);
    must(truthAfter(way.toSpliced(left, 1)) === UNKNOWN, told);
    // The person turns out to have what is needed just when the rule turns out so.
    must(isMet(need, inTheEnd) === (evaluate(complete) === wanted), told);
  }
  return true;

  function truthAfter(way: readonly Cited[]): Truth {
    const given = new Map<Comparison, Truth>(way.map(({ comparison, truth }) => [comparison, truth]));
    return truthWith(rule, (comparison) => given.get(comparison) ?? now(comparison));
  }
}

function oneWay(need: Need, pick: <T>(list: readonly T[]) => T): readonly Cited[] {
  switch (need.kind) {
    case 'cited':
      return [need.cited];
    case 'together':
      return need.parts.flatMap((part) => oneWay(part, pick));
    case 'anyOneOf':
      return oneWay(pick(need.parts), pick);
  }
}

function isMet(need: Need, holds: (cited: Cited) => boolean): boolean {
  switch (need.kind) {
    case 'cited':
      return holds(need.cited);
    case 'together':
      return need.parts.every((part) => isMet(part, holds));
    case 'anyOneOf':
      return need.parts.some((part) => isMet(part, holds));
  }
}
