// Screening after each answer, keeping what still holds, says what a screening from the beginning says.
import { roughly } from './blur.ts';
import { law, must } from './law.ts';
import { valueOf } from './whole.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { screenTwice } from '#screening/screen.ts';
import { makeScreener } from '#screening/screener.ts';

const STEPS = 12;

law(
  'screening again equals screening',
  ({ world: { dictionary, trials, people }, whole, answers, today, chance }) => {
    const screener = makeScreener(trials, dictionary);
    // Answers that are changed may belong to somebody else, and contradict the others.
    const other = people.somebody(chance, today);
    let now: Answers = chance.percent(50) ? new Map() : answers;
    for (let step = 0; step < STEPS; step += 1) {
      const fact = chance.pick(dictionary.facts);
      const given = roughly(fact, valueOf(chance.percent(80) ? whole : other, fact.id), chance);
      now = withAnswer(now, fact.id, chance.percent(25) ? undefined : given);
      const { known } = knowledge(dictionary, now, today);
      for (const [place, screening] of screener(known).entries()) {
        const trial = trials[place];
        const afresh = trial === undefined ? undefined : screenTwice(trial, known, dictionary);
        const told = () => `step ${step}, ${trial?.number}: ${screening.results.join(' ')}, afresh ${afresh?.results.join(' ')}`;
        must(screening.trial === trial && screening.verdict === afresh?.verdict, told);
        must(screening.results.join() === afresh?.results.join() && screening.faults.length === 0, told);
      }
    }
    return STEPS * trials.length;
  },
  STEPS * 3,
);
