// When every fact is exact, json-logic-js reads the same from the same file; and it is never asked before.
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { law, must } from './law.ts';
import { exactly } from './whole.ts';
import { knowledge } from '#facts/known.ts';
import { reread } from '#logic/secondReader.ts';
import { isExact } from '#logic/possible.ts';
import { truthOf } from '#logic/truth.ts';
import { screen, screenTwice } from '#screening/screen.ts';

law('json-logic-js agrees on exact facts', ({ world: { dictionary, trials }, whole, answers, today, chance }) => {
  const complete = exactly(dictionary, whole);
  const partial = knowledge(dictionary, answers, today).known;
  for (const trial of trials) {
    for (const { id, readings } of trial.criteria) {
      for (const { raw, reads, evaluate } of readings) {
        const told = () => `${trial.number} ${id}: ${JSON.stringify(raw)}`;
        const other = Boolean(jsonLogic.apply(raw as RulesLogic, whole));
        must(evaluate(complete) === truthOf(other), told);
        if (chance.percent(10)) must(reread(raw, reads, dictionary.variables, complete) === other, told);
        const slots = reads.map((fact) => dictionary.variables.get(fact)?.slot ?? -1);
        const areExact = slots.every((slot) => partial[slot] !== undefined && isExact(partial[slot]));
        must(areExact === (reread(raw, reads, dictionary.variables, partial) !== undefined), told);
      }
    }
    const twice = screenTwice(trial, partial, dictionary);
    must(twice.faults.length === 0, () => `${trial.number}: the readers disagree on ${twice.faults.join(' ')}`);
    must(twice.results.join() === screen(trial, partial).results.join(), () => `${trial.number}: the second reader changed a result`);
  }
  return trials.length;
});
