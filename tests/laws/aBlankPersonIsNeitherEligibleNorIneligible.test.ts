// Of somebody who has said nothing, nothing is said that would not hold of everybody.
import { describe, expect, test } from 'vitest';
import { law, must } from './law.ts';
import { dayOf } from './elapsed.ts';
import { exactly } from './whole.ts';
import { realWorld } from './worlds.ts';
import { type Answers, readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { screen, screenTwice } from '#screening/screen.ts';

// A random rule may hold of everybody ("base <= 4" where 4 is the most there is); then it holds of the blank person too.
law(
  'a blank person is neither eligible nor ineligible, unless everybody is',
  ({ world: { dictionary, trials }, whole, answers, today }) => {
    const saidNothing: Answers = new Map([...answers.keys()].map((id) => [id, 'not sure']));
    const blank = knowledge(dictionary, saidNothing, today).known;
    const complete = exactly(dictionary, whole);
    for (const trial of trials) {
      const { verdict, results } = screenTwice(trial, blank, dictionary);
      const somebody = screen(trial, complete);
      const told = () => `${trial.number}: ${results.join(' ')} for a blank person, ${somebody.results.join(' ')} for this one`;
      must(verdict === 'undetermined' || verdict === somebody.verdict, told);
      must(
        results.every((result, place) => result === 'unknown' || result === somebody.results[place]),
        told,
      );
    }
    return trials.length;
  },
);

describe('no real trial is decided for a blank person, on any day', () => {
  const { dictionary, trials } = realWorld();
  const blanks: readonly (readonly [string, object])[] = [
    ['who has answered nothing', {}],
    ['who is sure of nothing', Object.fromEntries(dictionary.facts.map(({ id }) => [id, 'not sure']))],
    ['of whom a file says null', Object.fromEntries(dictionary.facts.map(({ id }) => [id, null]))],
  ];

  test.each(blanks)('%s', (_, raw) => {
    for (let today = dayOf('2020-01-01'); today < dayOf('2040-01-01'); today += 97) {
      const { answers, faults } = readAnswers(dictionary, raw, today);
      expect(faults).toEqual([]);
      const { known } = knowledge(dictionary, answers, today);
      for (const trial of trials) {
        const { verdict, results } = screenTwice(trial, known, dictionary);
        expect([trial.number, verdict]).toEqual([trial.number, 'undetermined']);
        expect(new Set(results).has('pass') || new Set(results).has('fail')).toBe(false);
      }
    }
  });
});
