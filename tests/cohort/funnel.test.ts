import { describe, expect, test } from 'vitest';
import { BLANK, GREEN, MEETS, NO_EYES, NO_REACH, screened, SHORT, trialOf } from './example.ts';
import { cohortLaw } from '../laws/cohorts.ts';
import { must } from '../laws/law.ts';
import { costliest, funnelOf } from '#cohort/funnel.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

const PEOPLE = [MEETS, GREEN, { ...GREEN, reach: { value: 10 } }, SHORT, SHORT, NO_EYES, NO_REACH, BLANK];
const cohort = screened(PEOPLE);

describe('a funnel', () => {
  const { rows, steps, costs } = funnelOf(cohort, trialOf(cohort, 'NORTH'));

  test('thins out a cohort, criterion by criterion', () => {
    expect(rows).toBe(8);
    expect(steps.map(({ criterion, ...counts }) => [criterion, ...Object.values(counts)])).toEqual([
      // at enrolment, remaining, passing, failed, unknown, first unknown
      ['eyes', false, 6, 4, 2, 2, 2],
      ['boat', true, 6, 4, 0, 0, 0],
      ['reach', false, 4, 1, 2, 2, 1],
      ['norse', false, 4, 1, 0, 1, 0],
    ]);
  });

  test('says what each criterion costs alone', () => {
    expect(costs.map(({ criterion, ...counts }) => [criterion, ...Object.values(counts)])).toEqual([
      // fails alone, fails last, open last
      ['eyes', 1, 1, 1],
      ['boat', 0, 0, 0],
      ['reach', 2, 2, 1],
      ['norse', 0, 0, 0],
    ]);
    expect(costliest(funnelOf(cohort, trialOf(cohort, 'NORTH')))?.criterion).toBe('reach');
  });

  test('names no costliest criterion where none costs anybody', () => {
    const all = screened([MEETS, MEETS]);
    expect(costliest(funnelOf(all, trialOf(all, 'NORTH')))).toBeUndefined();
  });

  test('of several that cost as many, the one that leaves the most open is the costliest', () => {
    const some = screened([NO_REACH, NO_EYES, NO_REACH]);
    expect(costliest(funnelOf(some, trialOf(some, 'NORTH')))?.criterion).toBe('reach');
  });
});

cohortLaw(
  'a funnel counts what screening one by one finds',
  ({ world: { dictionary, trials }, people, today }) => {
    const many = new CohortScreener(trials, dictionary, today).screen(people);
    const screenings = people.map(({ answers }) => knowledge(dictionary, answers, today).known);
    for (const [place, trial] of trials.entries()) {
      const columns = many.trials[place];
      if (columns === undefined) continue;
      const all = screenings.map((known) => screen(trial, known).results);
      const { steps, costs } = funnelOf(many, columns);
      const count = (holds: (results: (typeof all)[number]) => boolean) => all.filter(holds).length;
      const isMet = (result: string | undefined) => result === 'pass' || result === 'at-enrolment';
      for (const [index, step] of steps.entries()) {
        const before = (results: (typeof all)[number]) => results.slice(0, index);
        const expected = [
          count((results) => !results.slice(0, index + 1).includes('fail')),
          count((results) => results.slice(0, index + 1).every(isMet)),
          count((results) => results[index] === 'fail' && !before(results).includes('fail')),
          count((results) => results[index] === 'unknown' && !before(results).includes('fail')),
          count((results) => results[index] === 'unknown' && before(results).every(isMet)),
          count((results) => results[index] === 'fail' && results.filter((one) => one === 'fail').length === 1),
          count((results) => results[index] === 'fail' && results.filter((one) => !isMet(one)).length === 1),
          count((results) => results[index] === 'unknown' && results.filter((one) => !isMet(one)).length === 1),
        ];
        const cost = costs[index];
        const found = [
          step.remaining,
          step.passing,
          step.failed,
          step.unknown,
          step.firstUnknown,
          cost?.failsAlone,
          cost?.failsLast,
          cost?.openLast,
        ];
        must(found.join() === expected.join(), () => `${trial.number} ${step.criterion}: ${found.join()} instead of ${expected.join()}`);
      }
    }
  },
  { worlds: 60, pairs: 20_000 },
);
