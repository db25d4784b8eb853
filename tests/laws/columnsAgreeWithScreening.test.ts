// Whatever is screened over columns comes out as it does one by one: every verdict and every criterion of every row.
import { chanceFrom } from './chance.ts';
import { cohortLaw, mixedUp } from './cohorts.ts';
import { must } from './law.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import { isContradictoryAt, resultsAt, verdictAt } from '#cohort/screened.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

/** So many in a hundred have answers of two people. */
const CONTRADICTORY = 3;

cohortLaw(
  'screening over columns agrees with screening one by one',
  (given) => {
    const { today } = given;
    const { dictionary, trials } = given.world;
    const chance = chanceFrom(given.people.length);
    const people = given.people.map(({ answers }) => ({
      answers: chance.percent(CONTRADICTORY) ? mixedUp(given, answers, chance) : answers,
    }));
    const cohort = new CohortScreener(trials, dictionary, today).screen(people);
    for (const [row, { answers }] of people.entries()) {
      const { known, conflicts } = knowledge(dictionary, answers, today);
      must(isContradictoryAt(cohort, row) === conflicts.length > 0, () => `row ${row}: ${JSON.stringify(conflicts)}`);
      for (const [place, trial] of trials.entries()) {
        const { verdict, results } = screen(trial, known);
        const columns = cohort.trials[place];
        must(columns?.number === trial.number, () => `${columns?.number} stands where ${trial.number} should`);
        if (columns === undefined) continue;
        const [theirs, all] = [verdictAt(cohort, columns, row), resultsAt(cohort, columns, row)];
        const told = () =>
          `row ${row}, ${trial.number}: ${all.join(' ')}, ${theirs}; but ${results.join(' ')}, ${verdict}: ${JSON.stringify([...answers])}`;
        must(theirs === verdict && all.length === results.length && results.every((result, index) => result === all[index]), told);
      }
    }
  },
  { worlds: 200, pairs: 1_000_000 },
);
