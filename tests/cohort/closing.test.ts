// That the days are those of the windows is a law: whatIsFoundForManyIsFoundForEach.
import { describe, expect, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { dayOf } from '../laws/elapsed.ts';
import { Closings } from '#cohort/closing.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';

const TODAY = dayOf('2026-11-22');
const { dictionary, trials } = catalogueFromDisk();
const closings = new Closings(dictionary, TODAY);

function closes(number: string, raw: object, days: number): number | undefined {
  const trial = trials.find((one) => one.number === number);
  if (trial === undefined) throw new RangeError(`no trial ${number}`);
  const day = closings.of(knowledge(dictionary, readAnswers(dictionary, raw, TODAY).answers, TODAY).known)(trial, days);
  return day === undefined ? undefined : day - TODAY;
}

describe('the day on which time rules somebody out', () => {
  const ONSET = { onsetDate: { value: '2023-12-02' } };

  test('is the first on which a criterion fails', () => {
    expect(closes('NCT02116634', ONSET, 30)).toBe(10);
    expect(closes('NCT02116634', ONSET, 10)).toBe(10);
  });

  test('is told only of so many days', () => {
    expect(closes('NCT02116634', ONSET, 9)).toBeUndefined();
    expect(closes('NCT02116634', { onsetDate: { value: '2025-12-02' } }, 90)).toBeUndefined();
  });

  test('is that of the first of two criteria', () => {
    expect(closes('NCT02116634', { ...ONSET, birthDate: { value: '1965-11-25' } }, 90)).toBe(3);
  });

  test('there is none where time turns nothing', () => {
    expect(closes('NCT01759797', ONSET, 3000)).toBeUndefined();
  });
});
