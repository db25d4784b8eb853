// Why a trial is not met, in words: the kind of criterion, the answer beside it, and no distance that nobody knows.
import { describe, expect, it, test } from 'vitest';
import { person } from '../../scenarios/people.ts';
import { shown } from './Shown.tsx';

const { birthDate: _birth, ageYears: _age, ...MAN } = person('als-man-of-52').answers;
const ROYAN = 'NCT01759797';

/** The answers beside the criteria that are not met, in all trials, each once. */
function answered(answers: object, language = 'en'): readonly string[] {
  return [...new Set(shown({ ...MAN, ...answers }, { language }).text('.deciding .answered'))];
}

describe('of a range there is no distance', () => {
  test.each<[string, object, RegExp]>([
    ['age', { ageYears: { from: 76 } }, /: 76 years or more$/],
    ['lung capacity, open end', { fvc: { below: 40 } }, /: under 40 %$/],
    [
      'time on the dose, open end',
      { riluzoleStableMonths: { below: 3 }, riluzoleMonths: { below: 3 }, riluzoleDoseSince: null, riluzoleStart: null },
      /: under 3 months$/,
    ],
    ['age, both ends', { ageYears: { from: 76, to: 80 } }, /: 76 to 80 years$/],
  ])('%s', (_, answers, ending) => {
    const told = answered(answers);
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toMatch(ending);
  });

  it('on the bound itself it is not called exact', () => {
    const told = answered({ monthsSinceOnset: { from: 36 }, onsetDate: null });
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toMatch(/: 3 years or more$/);
  });

  it('in Persian', () => {
    expect(answered({ ageYears: { from: 76 } }, 'fa').join()).toContain('۷۶ سال یا بیشتر');
  });
});

describe('of a figure there is', () => {
  test.each<[string, object, string]>([
    ['above', { ageYears: 77 }, '77 years2 years above 75 years'],
    ['below', { fvc: 38 }, '38 %2 percentage points below 40 %'],
  ])('%s', (_, answers, ending) => {
    expect(answered(answers).some((one) => one.endsWith(ending))).toBe(true);
  });

  it('and on an open bound it is exactly there', () => {
    expect(answered({ monthsSinceOnset: 36, onsetDate: null }).join()).toContain('exactly at 3 years, which is already too much');
  });
});

describe('what decided it', () => {
  const first = (answers: object, language = 'en') => shown({ ...MAN, ageYears: 52, ...answers }, { language }).text('.deciding li')[0];

  it('says that it is needed, and what was answered', () => {
    expect(first({ alsForm: 'familial' })).toMatch(/^Needed: Sporadic ALSAnswer to “.+”: A relative with ALS/);
    expect(first({ alsForm: 'familial' }, 'fa')).toMatch(/^شرط ورود: .+پاسخ به «.+»: /);
  });

  it('says that it excludes, and what was answered', () => {
    expect(first({ malignancy: 'current' })).toMatch(/^Excludes: .+Answer to “.+”: Now, or still under treatment/);
  });
});

it('every trial bears its registry number, from left to right', () => {
  const { container } = shown({ ...MAN, ageYears: 52 });
  const numbers = [...container.querySelectorAll('[data-trial]')].map((one) => [
    one.getAttribute('data-trial'),
    one.querySelector('bdi[dir="ltr"]')?.textContent,
  ]);
  expect(numbers.length).toBeGreaterThanOrEqual(6);
  for (const [number, told] of numbers) expect(told).toBe(number);
  expect(numbers.map(([number]) => number)).toContain(ROYAN);
});

it('an answer that no longer counts is marked on the list for paper, and no other is', () => {
  const marked = (answers: object) => shown(answers).text('.answers-given dl > div:has(.unused)');
  expect(marked({ diagnosis: 'als', fvc: 60, alsForm: 'sporadic' })).toEqual([]);
  const told = marked({ diagnosis: 'sma', alsForm: 'sporadic' });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/No longer used$/);
});

it('answers that contradict each other stand one below the other', () => {
  const { container } = shown({ diagnosis: 'als', monthsSinceOnset: 14, onsetDate: '1999' });
  for (const conflict of container.querySelectorAll('.alert')) expect(conflict.querySelectorAll('ul > li')).toHaveLength(2);
});
