// The comparisons that a reason cites settle the rule by themselves, and none of them can be left out.
import { law, must } from './law.ts';
import { comparisonsIn, truthWith } from './structure.ts';
import { knowledge } from '#facts/known.ts';
import { compile } from '#logic/evaluate.ts';
import { type Cited, explain } from '#logic/explain.ts';
import type { Comparison, Rule } from '#logic/expression.ts';
import { type Truth, UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';

/** Beyond so many comparisons not every choice of fewer is tried. */
const FEW = 7;

law(
  'the cited facts suffice, and are the fewest',
  ({ world: { dictionary, trials }, answers, today, chance }) => {
    const { known } = knowledge(dictionary, answers, today);
    const blank = dictionary.unanswered(today);
    let cases = 0;
    for (const { readings } of trials.flatMap(({ criteria }) => criteria)) {
      for (const { rule, raw, evaluate } of readings) {
        const explanation = explain(rule, dictionary.variables, known);
        const told = () => `${JSON.stringify(raw)} is ${explanation.truth}, which does not follow from ${JSON.stringify(explanation)}`;
        must(explanation.truth === evaluate(known), told);
        if (explanation.truth === UNKNOWN) continue;
        cases += 1;
        const { truth, because } = explanation;
        const slots = new Set(
          because.flatMap(({ comparison }) => variablesOf(comparison)).map((name) => dictionary.variables.get(name)?.slot),
        );
        must(evaluate(blank.map((possible, slot) => (slots.has(slot) ? (known[slot] ?? possible) : possible))) === truth, told);
        must(
          because.every((cited) => compile(cited.comparison, dictionary.variables)(known) === cited.truth),
          told,
        );
        must(settles(rule, because) === truth, told);
        must(
          because.every((_, index) => settles(rule, because.toSpliced(index, 1)) === UNKNOWN),
          told,
        );
        const decided = decidedIn(rule, (comparison) => compile(comparison, dictionary.variables)(known));
        if (decided.length <= FEW && chance.percent(25)) must(!fewerSettle(rule, decided, because.length), told);
      }
    }
    return cases;
  },
  6.5,
);

/** The truth of the rule when only these comparisons are known. */
function settles(rule: Rule, some: readonly Cited[]): Truth {
  const truths = new Map<Comparison, Truth>(some.map(({ comparison, truth }) => [comparison, truth]));
  return truthWith(rule, (comparison) => truths.get(comparison) ?? UNKNOWN);
}

function decidedIn(rule: Rule, truthOf: (comparison: Comparison) => Truth): readonly Cited[] {
  return comparisonsIn(rule).flatMap((comparison) => {
    const truth = truthOf(comparison);
    return truth === UNKNOWN ? [] : [{ comparison, truth }];
  });
}

/** Whether any choice of fewer comparisons settles the rule. */
function fewerSettle(rule: Rule, decided: readonly Cited[], count: number): boolean {
  for (let choice = 0; choice < 2 ** decided.length; choice += 1) {
    const some = decided.filter((_, bit) => (choice & (1 << bit)) !== 0);
    if (some.length < count && settles(rule, some) !== UNKNOWN) return true;
  }
  return false;
}
