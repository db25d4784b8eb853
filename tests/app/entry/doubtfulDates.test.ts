// Dates that cannot be, or not for certain, and answers that few people give.
import { describe, expect, it, test } from 'vitest';
import { read } from './reader.ts';

const onset = (text: string, code?: string) => read('monthsSinceOnset', text, code);

describe('a date that cannot be', () => {
  test.each([
    ['3/4/2023', { code: 'ambiguous-date', examples: ['2023-04-03', '2023-03-04'] }],
    ['03-04-2023', { code: 'ambiguous-date', examples: ['2023-04-03', '2023-03-04'] }],
    ['3/4/1402', { code: 'ambiguous-date', examples: ['1402/4/3', '1402/3/4'] }],
    ['2023-13', { code: 'impossible-date' }],
    ['2023-02-30', { code: 'impossible-date' }],
    ['1402/12/30', { code: 'impossible-date' }],
    ['31/4/2023', { code: 'impossible-date' }],
    ['13/13/2023', { code: 'impossible-date' }],
    ['3.13.2023', { code: 'impossible-date' }],
    ['14 May 1402', { code: 'impossible-date' }],
    ['اردیبهشت ۲۰۲۳', { code: 'impossible-date' }],
    ['24/5/23', { code: 'no-year', examples: ['2025-11', '1404/9'] }],
    ['02/2/24', { code: 'no-year' }],
    ['1.2.3', { code: 'no-year' }],
    ['14 May', { code: 'no-year' }],
    ['May 23', { code: 'no-year' }],
    ['خرداد', { code: 'no-year' }],
    ['2027', { code: 'in-the-future', today: '2026-11-22' }],
    ['2026-11-23', { code: 'in-the-future' }],
    ['1405/9/2', { code: 'in-the-future' }],
    ['2021..2027', { code: 'in-the-future' }],
    ['1899', { code: 'too-early', earliest: '1900-01-01' }],
    ['1278', { code: 'too-early' }],
    ['2022..2021', { code: 'reversed' }],
    ['May June 2023', { code: 'not-understood' }],
    ['14 15 May 2023', { code: 'not-understood' }],
    ['ژوئ ۲۰۲۳', { code: 'not-understood' }],
    ['Smarch 2023', { code: 'not-understood' }],
    ['since 2021', { code: 'not-understood' }],
    ['12/5', { code: 'not-understood', examples: ['20', '~20', '2025-11'] }],
  ])('“%s” is %j', (text, problem) => {
    expect(onset(text)).toMatchObject({ kind: 'problem', ...problem });
  });

  it('gives its examples in the reader’s digits and calendar', () => {
    expect(onset('3/4/2023', 'fa')).toMatchObject({ examples: ['۲۰۲۳-۰۴-۰۳', '۲۰۲۳-۰۳-۰۴'] });
    expect(onset('خرداد', 'fa')).toMatchObject({ examples: ['۱۴۰۴/۹', '۲۰۲۵-۱۱'] });
  });
});

describe('an unusual answer', () => {
  test.each([
    ['fvc', '180'],
    ['fvc', '8 %'],
    ['fvc', '100-180'],
    ['fvc', '~5'],
    ['ageYears', '0'],
    ['ageYears', '2026-05'],
    ['ageYears', '1303'],
    ['monthsSinceOnset', '60 y'],
    ['monthsSinceOnset', '1960'],
    ['monthsSinceOnset', '1960..1999'],
    ['haemoglobin', '39 g/L'],
    ['monthsSinceSeriousHospitalStay', '30 years ago'],
  ])('%s: “%s” is asked back', (id, text) => {
    expect(read(id, text)).toMatchObject({ kind: 'answer', unusual: true });
  });

  test.each([
    ['fvc', '150'],
    ['fvc', '~10'],
    ['ageYears', '1'],
    ['ageYears', '1961-05'],
    ['monthsSinceOnset', '1990'],
    ['monthsSinceOnset', '40 y'],
    ['haemoglobin', '40 g/L'],
    ['monthsSinceSeriousHospitalStay', '3 weeks ago'],
    ['fvc', '?'],
  ])('%s: “%s” is not', (id, text) => {
    expect(read(id, text)).not.toHaveProperty('unusual');
  });
});
