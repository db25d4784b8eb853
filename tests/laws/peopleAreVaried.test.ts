// The laws would hold of nobody: so the people they are tried on must come to every result.
import { describe, expect, test } from 'vitest';
import { blurred } from './blur.ts';
import { chanceFrom } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { dayOf } from './elapsed.ts';
import { exactly } from './whole.ts';
import { realWorld } from './worlds.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

describe('with the real rules', () => {
  const world = realWorld();
  const { dictionary, trials } = world;
  const chance = chanceFrom(1);
  const today = dayOf('2026-11-22');
  const somebody = crowdOf(world, chance, today);
  const people = Array.from({ length: 2000 }, () => somebody(chance, today));
  const complete = people.map((whole) => exactly(dictionary, whole));
  const partial = people.map((whole) => knowledge(dictionary, blurred(dictionary, whole, chance), today).known);

  test.each(trials.map((trial) => [trial.number, trial] as const))('%s is met by some whole people and not by others', (_, trial) => {
    const verdicts = new Set(complete.map((known) => screen(trial, known).verdict));
    expect(verdicts).toContain('eligible');
    expect(verdicts).toContain('ineligible');
  });

  test.each(trials.map((trial) => [trial.number, trial] as const))(
    'every criterion of %s is passed, failed and left open by somebody',
    (_, trial) => {
      const screenings = [...complete, ...partial].map((known) => screen(trial, known).results);
      const seen = trial.criteria.map(({ id }, place) => [id, new Set(screenings.map((results) => results[place]))]);
      const expected = trial.criteria.map(({ id, readings }) => [
        id,
        new Set(readings.length === 0 ? ['at-enrolment'] : ['fail', 'pass', 'unknown']),
      ]);
      expect(seen).toEqual(expected);
    },
  );
});
