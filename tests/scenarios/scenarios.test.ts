// Invented people against the real trials. The people stand in the JSON files beside this one, for a neurologist to read and to add to.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { type Outcome, PEOPLE, type Person } from './people.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import { knowledge } from '#facts/known.ts';
import { reasonFor } from '#screening/reasons.ts';
import { screenTwice } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';

const { dictionary, trials } = catalogueFromDisk();

const knownOf = ({ answers: raw, today }: Pick<Person, 'answers' | 'today'>) => {
  const day = spanOf(today)?.first ?? 0;
  const { answers, faults } = readAnswers(dictionary, raw, day);
  expect(faults).toEqual([]);
  return knowledge(dictionary, answers, day);
};

const sorted = (ids: readonly string[]) => [...ids].sort();

function found(trial: Trial, someone: Person) {
  const { known } = knownOf(someone);
  const { verdict, results, faults } = screenTwice(trial, known, dictionary);
  expect(faults).toEqual([]);
  const those = (result: string) => sorted(trial.criteria.filter((_, index) => results[index] === result).map(({ id }) => id));
  const doubt = trial.criteria.filter((criterion) => reasonFor(criterion, known, dictionary).doubt).map(({ id }) => id);
  return { verdict, fails: those('fail'), unknown: those('unknown'), doubt: sorted(doubt) };
}

function expected(trial: Trial, { verdict, fails = [], unknown = [], doubt = [] }: Exclude<Outcome, string>) {
  const rest = trial.criteria.filter(({ id, settle }) => settle !== 'site' && !fails.includes(id)).map(({ id }) => id);
  return { verdict, fails: sorted(fails), unknown: sorted(unknown === 'every other' ? rest : unknown), doubt: sorted(doubt) };
}

describe.each(PEOPLE.map((someone) => [someone.id, someone] as const))('%s', (_, someone) => {
  it('is judged by trials that there are', () => {
    const numbers = trials.map(({ number }) => number);
    expect(Object.keys(someone.trials).filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it.each(trials.filter(({ number }) => someone.trials[number] !== undefined))('comes out as written in $number', (trial) => {
    const outcome = someone.trials[trial.number];
    if (outcome === undefined) throw new Error(`${someone.file} does not say how ${someone.id} comes out`);
    if (outcome === 'another illness') {
      const alone = { ...someone, answers: { diagnosis: someone.answers['diagnosis'] } };
      expect([found(trial, someone).verdict, found(trial, alone).verdict]).toEqual(['ineligible', 'ineligible']);
    } else expect(found(trial, someone)).toEqual(expected(trial, outcome));
  });

  it('contradicts itself just where that is said', () => {
    const involved = new Set(knownOf(someone).conflicts.flatMap(({ answers }) => answers));
    expect(sorted([...involved])).toEqual(sorted(someone.contradictory));
  });
});

describe('the scenarios together', () => {
  test('have one person for each id', () => {
    expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(PEOPLE.length);
  });

  test.each(trials)('hold a person who meets all of $number', ({ number }) => {
    const meets = PEOPLE.filter((someone) => {
      const outcome = someone.trials[number];
      return typeof outcome === 'object' && outcome.verdict === 'eligible';
    });
    expect(meets.length).toBeGreaterThan(0);
  });

  const checkable = trials.flatMap((trial) =>
    trial.criteria.filter(({ settle }) => settle !== 'site').map(({ id, readings }) => ({ trial, number: trial.number, id, readings })),
  );

  it.each(checkable)('see $id of $number pass, fail and be unknown', ({ trial, id, readings }) => {
    const seen = new Set<string>();
    for (const someone of PEOPLE) {
      const outcome = someone.trials[trial.number];
      if (outcome === undefined || outcome === 'another illness') continue;
      const { fails, unknown, doubt } = expected(trial, outcome);
      if (doubt.includes(id)) seen.add('in doubt');
      seen.add(fails.includes(id) ? 'fail' : unknown.includes(id) ? 'unknown' : 'pass');
    }
    expect(sorted([...seen])).toEqual(sorted(['pass', 'fail', 'unknown', ...(readings.length > 1 ? ['in doubt'] : [])]));
  });
});
