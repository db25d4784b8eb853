// That these facts decide, and that none of them is too many, are laws: fewFactsDecide.
import { describe, expect, test } from 'vitest';
import { answersOf, BLANK, GREEN, MEETS, NO_EYES, NO_REACH, TRIALS, trialsOf } from './example.ts';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { criterion } from '../trials/example.ts';
import { DistanceFinder } from '#cohort/distance.ts';

const finder = new DistanceFinder(DICTIONARY, TODAY);
const both = (raw: object) => finder.all(TRIALS, answersOf(raw));

describe('the way to a decision', () => {
  test('there is none where it is decided', () => {
    expect(both(MEETS)).toEqual([undefined, undefined]);
    expect(both(GREEN)).toEqual([undefined, undefined]);
  });

  test('one fact', () => {
    expect(both(NO_REACH)).toEqual([{ facts: ['reach'], isFewest: true }, undefined]);
    expect(both(NO_EYES)).toEqual([
      { facts: ['eyes'], isFewest: true },
      { facts: ['eyes'], isFewest: true },
    ]);
  });

  test('several, the least trouble first', () => {
    expect(both(BLANK)).toEqual([
      { facts: ['eyes', 'languages', 'reach'], isFewest: true },
      { facts: ['ageYears', 'eyes'], isFewest: true },
    ]);
  });

  test('no fact, where only the study team can say', () => {
    expect(both({ ...MEETS, ageYears: { value: 60 } })).toEqual([undefined, { facts: [], isFewest: true }]);
  });

  test('one fact that another follows from is enough for both', () => {
    const [trial] = trialsOf({
      WEST: [
        criterion('brown', 'inclusion', { '==': [{ var: 'brownEyed' }, true] }),
        criterion('eyes', 'inclusion', { in: [{ var: 'eyes' }, ['brown', 'blue']] }),
      ],
    });
    if (trial === undefined) throw new RangeError('no trial');
    expect(finder.of(trial, answersOf({}))).toEqual({ facts: ['eyes'], isFewest: true });
  });

  test('more than three that hang together are all that are missing, and not said to be the fewest', () => {
    const [trial] = trialsOf({
      WEST: ['skill1', 'skill2', 'skill3', 'skill4'].map((id) => criterion(id, 'inclusion', { '>=': [{ var: id }, 2] })),
    });
    if (trial === undefined) throw new RangeError('no trial');
    expect(finder.of(trial, answersOf({}))).toEqual({ facts: ['skill1', 'skill2', 'skill3', 'skill4'], isFewest: false });
  });

  test('is nothing that a trial does not read, and from which nothing follows that it reads', () => {
    const [north, south] = TRIALS;
    if (north === undefined || south === undefined) throw new RangeError('no trial');
    expect(['reach', 'eyes', 'ageYears'].map((id) => finder.mayNeed(id, north))).toEqual([true, true, false]);
    expect(['reach', 'eyes', 'ageYears', 'birthDate'].map((id) => finder.mayNeed(id, south))).toEqual([false, true, true, true]);
  });
});
