// What is found for a whole list, with all that is remembered of people who are alike, is what is found for each of them plainly and alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blurred } from './blur.ts';
import { chanceFrom } from './chance.ts';
import { type CohortLaw, cohortLaw, type Given } from './cohorts.ts';
import { dayOf } from './elapsed.ts';
import { must } from './law.ts';
import { inDates } from './dayByDay.ts';
import { timedWorldArbitrary } from './timedWorlds.ts';
import { Closings } from '#cohort/closing.ts';
import { DistanceFinder } from '#cohort/distance.ts';
import { makeKnower } from '#cohort/knower.ts';
import { NearMisses } from '#cohort/nearMiss.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import { failingAloneAt } from '#cohort/screened.ts';
import { knowledge } from '#facts/known.ts';
import { changeOf } from '#screening/change.ts';
import { screen } from '#screening/screen.ts';
import { windowsOf } from '#screening/windows.ts';

const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);
const DAYS = [1, 30, 90, 400] as const;

const distances: CohortLaw = ({ world: { dictionary, trials }, people, today }) => {
  const finder = new DistanceFinder(dictionary, today);
  const knower = makeKnower(dictionary, today);
  for (const { answers } of people.slice(0, 500)) {
    const { known } = knower.know(answers);
    const alone = new DistanceFinder(dictionary, today);
    for (const trial of trials) {
      const [ours, theirs] = [finder.from(known, answers, trial), alone.of(trial, answers)];
      must(JSON.stringify(ours) === JSON.stringify(theirs), () => `${trial.number}: ${JSON.stringify([ours, theirs])}`);
      must(theirs === undefined || theirs.facts.every((id) => finder.mayNeed(id, trial)), () => `${trial.number}: ${theirs?.facts.join()}`);
    }
  }
};

const failingAlone: CohortLaw = ({ world: { dictionary, trials }, people, today }) => {
  const cohort = new CohortScreener(trials, dictionary, today).screen(people);
  const near = new NearMisses(dictionary);
  for (const [row, { answers }] of people.slice(0, 1200).entries()) {
    const { known } = knowledge(dictionary, answers, today);
    for (const [place, trial] of trials.entries()) {
      const { results } = screen(trial, known);
      const failing = results.flatMap((result, index) => (result === 'fail' ? [index] : []));
      const column = cohort.trials[place];
      const alone = column === undefined ? undefined : failingAloneAt(cohort, column, row);
      must(alone === (failing.length === 1 ? failing[0] : undefined), () => `${trial.number}: ${failing.join()} and ${alone}`);
      const only = trial.criteria[alone ?? -1];
      if (only === undefined) continue;
      const isNear = near.isNear(only, known);
      must(isNear === new NearMisses(dictionary).isNear(only, known), () => `${trial.number} ${only.id}`);
      const { kind } = changeOf(only, known, dictionary);
      must(kind === 'not-expected' || isNear === (kind === 'can'), () => `${trial.number} ${only.id}: ${kind}`);
    }
  }
};

/** How many trials were found to close. */
function closing({ world: { dictionary, trials }, people, today }: Given): number {
  const closings = new Closings(dictionary, today);
  const knower = makeKnower(dictionary, today);
  let found = 0;
  for (const { answers } of people.slice(0, 300)) {
    const { known } = knower.know(answers);
    const closingDay = closings.of(known);
    for (const trial of trials) {
      const [now, ...later] = windowsOf(trial, known, dictionary, today);
      if (now === undefined || now.verdict === 'ineligible') continue;
      const first = later.find(({ verdict }) => verdict === 'ineligible')?.from;
      for (const days of DAYS) {
        const theirs = first !== undefined && first <= today + days ? first : undefined;
        const ours = closingDay(trial, days);
        must(ours === theirs, () => `${trial.number} in ${days}: ${ours} and ${theirs}, ${JSON.stringify(Object.fromEntries(answers))}`);
        if (ours !== undefined) found += 1;
      }
    }
  }
  return found;
}

cohortLaw('what would decide', distances, { worlds: 60, pairs: 6000 });
cohortLaw('who fails one criterion alone', failingAlone, { worlds: 60, pairs: 24_000 });
cohortLaw('whom time rules out', closing, { worlds: 4, pairs: 6000 });

test('whom time rules out, in worlds where much depends on time', { timeout: 300_000 }, () => {
  let found = 0;
  const property = fc.property(timedWorldArbitrary, fc.nat(1_000_000), (world, seed) => {
    const chance = chanceFrom(seed);
    const today = dayOf('2024-02-28') + chance.below(1500);
    const people = Array.from({ length: 30 }, (_, index) => {
      const whole = world.people.somebody(chance, today);
      const answers = blurred(world.dictionary, whole, chance);
      return { whole, answers: index % 2 === 0 ? answers : inDates(world.dictionary, answers, today) };
    });
    found += closing({ world, people, today });
  });
  fc.assert(property, { seed: SEED, numRuns: 200 });
  expect(found).toBeGreaterThan(1000);
});
