// A verdict given early is the verdict in the end: more answers decide more, and never otherwise.
import { sharpened } from './blur.ts';
import { law, must } from './law.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

law('answering more never undoes a verdict', ({ world: { dictionary, trials }, whole, answers, today, chance }) => {
  const more = sharpened(dictionary, whole, answers, chance);
  const early = knowledge(dictionary, answers, today).known;
  const late = knowledge(dictionary, more, today).known;
  for (const trial of trials) {
    const before = screen(trial, early);
    const after = screen(trial, late);
    const told = () =>
      `${trial.number}: ${before.results.join(' ')}, and then ${after.results.join(' ')} with ${JSON.stringify([...more])}`;
    must(before.verdict === 'undetermined' || before.verdict === after.verdict, told);
    must(
      before.results.every((result, place) => result === 'unknown' || result === after.results[place]),
      told,
    );
  }
  return trials.length;
});
