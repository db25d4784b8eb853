// A rule that is damaged in any way is refused as a whole, or else it is another rule, and read as every JSON Logic reader reads it.
import { damaged } from './damage.ts';
import { law, must } from './law.ts';
import { exactly } from './whole.ts';
import { knowledge } from '#facts/known.ts';
import { compile } from '#logic/evaluate.ts';
import type { Rule } from '#logic/expression.ts';
import { parseRule, RuleFault } from '#logic/parse.ts';
import { reread } from '#logic/secondReader.ts';
import { truthOf, UNKNOWN } from '#logic/truth.ts';
import type { Variables } from '#logic/variable.ts';
import { variablesOf } from '#logic/variables.ts';

law(
  'parsing refuses, or evaluates soundly',
  ({ world: { dictionary, trials }, whole, answers, today, chance }) => {
    const complete = exactly(dictionary, whole);
    const partial = knowledge(dictionary, answers, today).known;
    const blank = dictionary.unanswered(today);
    let cases = 0;
    for (const { readings } of trials.flatMap(({ criteria }) => criteria)) {
      for (const { raw: sound } of readings) {
        cases += 1;
        const raw = chance.percent(80) ? damaged(sound, chance) : damaged(damaged(sound, chance), chance);
        const rule = read(raw, dictionary.variables);
        if (rule === undefined) continue;
        const told = () => `${JSON.stringify(sound)} became ${JSON.stringify(raw)}`;
        const evaluate = compile(rule, dictionary.variables);
        const truth = evaluate(complete);
        const second = reread(raw, variablesOf(rule), dictionary.variables, complete);
        must(second !== undefined && truth === truthOf(second), told);
        for (const known of [partial, blank]) must([UNKNOWN, truth].includes(evaluate(known)), told);
      }
    }
    return cases;
  },
  9.5,
);

/** Undefined when it is refused; every other error goes through. */
function read(raw: unknown, variables: Variables): Rule | undefined {
  try {
    return parseRule(raw, variables);
  } catch (fault) {
    if (fault instanceof RuleFault) return undefined;
    throw fault;
  }
}
