// Who missed a criterion by little, or by what can change; with the real rules.
import { describe, expect, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import { NearMisses } from '#cohort/nearMiss.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { judge } from '#screening/judge.ts';

const { dictionary, trials } = catalogueFromDisk();
const misses = new NearMisses(dictionary);

function isNear(number: string, id: string, raw: object): boolean {
  const criterion = trials.find((trial) => trial.number === number)?.criteria.find((one) => one.id === id);
  if (criterion === undefined) throw new RangeError(`no criterion ${id}`);
  const { known } = knowledge(dictionary, readAnswers(dictionary, raw, TODAY).answers, TODAY);
  expect(judge(criterion, known)).toBe('fail');
  return misses.isNear(criterion, known);
}

const ROYAN = 'NCT01759797';
const fvc = (value: number) => isNear(ROYAN, 'fvc-40', { fvc: { value } });

describe('what is expected to fall', () => {
  test('is near where a tenth more would do: it may be measured again', () => {
    expect([39, 38, 36.5].map(fvc)).toEqual([true, true, true]);
  });

  test('is not near where more is wanting', () => {
    expect([36, 30, 10].map(fvc)).toEqual([false, false, false]);
  });

  test('is near with every way of reading it together', () => {
    const score = (value: number) => isNear(ROYAN, 'als-frs-24', { alsfrsTotal: { value }, alsfrsrTotal: { value: value + 1 } });
    expect([22, 20].map(score)).toEqual([true, false]);
  });
});

test('what can change is near, however much is wanting', () => {
  expect(
    isNear(ROYAN, 'als-definite', {
      diagnosis: { value: 'als' },
      neurologistConfirmed: { value: false },
      elEscorial: { value: 'possible' },
    }),
  ).toBe(true);
});

test('what never changes is not near, and time does not come back', () => {
  expect(isNear(ROYAN, 'als-definite', { diagnosis: { value: 'ms' } })).toBe(false);
  expect(isNear('NCT02116634', 'age-18-to-60', { ageYears: { value: 61 } })).toBe(false);
  expect(isNear('NCT02116634', 'onset-under-3-years', { monthsSinceOnset: { value: 37 } })).toBe(false);
});
