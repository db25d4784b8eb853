// Taking an answer back can only leave more unknown: it never makes a pass, and never a fail.
import { law, must } from './law.ts';
import { withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

law('removing an answer never creates a pass', ({ world: { dictionary, trials }, answers, today, chance }) => {
  const given = [...answers.keys()];
  if (given.length === 0) return 0;
  const removed = chance.pick(given);
  const before = knowledge(dictionary, answers, today).known;
  const instead = chance.percent(50) ? undefined : 'not sure';
  const after = knowledge(dictionary, withAnswer(answers, removed, instead), today).known;
  for (const trial of trials) {
    const had = screen(trial, before);
    const has = screen(trial, after);
    const told = () => `${trial.number}: ${had.results.join(' ')}, and without ${removed} ${has.results.join(' ')}`;
    must(
      has.results.every((result, place) => result === 'unknown' || result === had.results[place]),
      told,
    );
    must(has.verdict === 'undetermined' || has.verdict === had.verdict, told);
  }
  return trials.length;
});
