// What does not fit together is asked back: answers that nearly nobody has together, and results from before the birth. Nothing else is.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from './example.ts';
import { readAnswers } from '#facts/answers.ts';
import { doubtsIn, plausibleNow } from '#facts/doubts.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import type { Origin } from '#facts/person.ts';

const { dictionary } = catalogueFromDisk();

type Given = Readonly<Record<string, unknown>>;

const DAYS_IN_YEAR = 365.25;
/** `yearsAgo`: when each result was taken; today, unless said. */
function doubted(given: Given, yearsAgo: Readonly<Record<FactId, number>> = {}) {
  const { answers } = readAnswers(dictionary, given, TODAY);
  const takenOn = (id: FactId): Origin => ({ by: 'clinician', on: Math.round(TODAY - (yearsAgo[id] ?? 0) * DAYS_IN_YEAR) });
  const origins = new Map([...answers.keys()].map((id) => [id, takenOn(id)]));
  const { known, conflicts } = knowledge(dictionary, answers, TODAY);
  expect(conflicts).toEqual([]);
  return doubtsIn({ answers, origins }, dictionary, known, TODAY);
}
const ids = (...some: Parameters<typeof doubted>) => doubted(...some).map(({ id }) => id);

const ALS = { diagnosis: 'als' };

describe('it is asked back', () => {
  test.each<readonly [string, Given, string]>([
    ['a first symptom before the birth', { ...ALS, ageYears: 48, monthsSinceOnset: 600 }, 'onsetAfterBirth'],
    ['the same by dates', { ...ALS, birthDate: '1982-06-30', onsetDate: '1979' }, 'onsetAfterBirth'],
    ['ALS from childhood', { ...ALS, ageYears: 48, monthsSinceOnset: 480 }, 'onsetOfAlsAfterChildhood'],
    ['riluzole before the illness', { ...ALS, monthsSinceOnset: 12, riluzole: 'current', riluzoleMonths: 18 }, 'riluzoleAfterOnset'],
    ['a stable dose before the illness', { ...ALS, monthsSinceOnset: 12, riluzoleStableMonths: 18 }, 'riluzoleAfterOnset'],
    ['the same by dates', { ...ALS, onsetDate: '2026-01', riluzoleStart: '2024-01' }, 'riluzoleAfterOnset'],
    ['a dose before the birth', { diagnosis: 'ms', ageYears: 20, lastCytotoxic: '2001' }, 'cytotoxicAfterBirth'],
    ['a hospital stay before the birth', { ...ALS, ageYears: 20, seriousHospitalStayEnd: '2001' }, 'hospitalStayAfterBirth'],
  ])('%s', (_, given, id) => {
    expect(ids(given)).toEqual([id]);
  });

  it('a result that was taken before the birth', () => {
    expect(ids({ ...ALS, ageYears: 48, fvc: 62 }, { fvc: 50 })).toEqual(['fvcBeforeBirth']);
    expect(ids({ ...ALS, birthDate: '1982', fvc: 62, alsfrsrTotal: 40 }, { fvc: 45 })).toEqual(['fvcBeforeBirth']);
    expect(ids({ ...ALS, ageYears: 48, fvc: 62 }, { fvc: 47 })).toEqual([]);
  });

  it('at the answers that do not fit', () => {
    const [doubt] = doubted({ ...ALS, birthDate: '1982-06-30', onsetDate: '1979', fvc: 62 });
    expect(doubt?.answers).toEqual(expect.arrayContaining(['birthDate', 'onsetDate']));
    expect(doubt?.answers).not.toContain('fvc');
  });
});

describe('it is not', () => {
  test.each<readonly [string, Given]>([
    ['what is usual', { ...ALS, ageYears: 48, monthsSinceOnset: 20, riluzole: 'current', riluzoleMonths: 19, fvc: 62 }],
    ['what may be so', { ...ALS, ageYears: 48, monthsSinceOnset: { from: 20, to: 590 }, riluzoleMonths: 19 }],
    ['what is not known', { ...ALS, ageYears: 'not sure', monthsSinceOnset: 590, riluzoleMonths: 100 }],
    ['riluzole from the month of the first symptom on', { ...ALS, monthsSinceOnset: 12, riluzoleMonths: 12.5 }],
    ['MS from childhood', { diagnosis: 'ms', ageYears: 30, monthsSinceOnset: 300 }],
  ])('%s', (_, given) => {
    expect(ids(given)).toEqual([]);
  });
});

it('the plausible range follows the other facts, once they are known', () => {
  const fact = dictionary.byId.get('monthsSinceOnset');
  if (fact?.type !== 'number') throw new RangeError('no such fact');
  const plausible = (given: Given) =>
    plausibleNow(fact, dictionary, knowledge(dictionary, readAnswers(dictionary, given, TODAY).answers, TODAY).known);
  expect(plausible(ALS)).toEqual({ min: 1, max: 120 });
  expect(plausible({ diagnosis: 'ms' })).toEqual(fact.plausible);
  expect(plausible({})).toBe(fact.plausible);
});
