// Times counted back from today, as a clinician types them.
import { describe, expect, it, test } from 'vitest';
import { date, number } from '../../facts/example.ts';
import { read, reading, told } from './reader.ts';
import { agoEnds } from '#app/entry/agoEnds.ts';
import { dayNumber } from '#facts/calendar.ts';

const onset = (text: string) => read('monthsSinceOnset', text);

describe('ago', () => {
  const AGO: readonly (readonly [object, readonly string[]])[] = [
    [{ value: 18 }, ['18 mo ago', '18 months ago', '1.5 years ago', '۱۸ ماه پیش', '18 ago', '1 year and 6 months ago']],
    [{ from: 2, to: 3 }, ['2-3 months ago', 'از ۲ تا ۳ ماه پیش']],
    [{ from: 17, to: 19 }, ['about 18 months ago', 'حدود ۱۸ ماه قبل']],
  ];

  test.each(AGO.flatMap(([answer, texts]) => texts.map((text) => [text, answer] as const)))(
    '“%s” is the time itself: %j',
    (text, answer) => {
      expect(onset(text)).toMatchObject({ fact: 'monthsSinceOnset', answer });
    },
  );

  const DAYS_AND_WEEKS: readonly (readonly [object, readonly string[]])[] = [
    [{ value: '2026-11-19' }, ['3 days ago', '۳ روز پیش']],
    [{ value: '2026-11-22' }, ['0 days ago']],
    [{ from: '2026-10-29', to: '2026-11-04' }, ['3 weeks ago', '3wk ago', '۳ هفته پیش', '۳ هفتهٔ قبل']],
    [{ from: '2026-10-25', to: '2026-11-08' }, ['~3 weeks ago']],
    [{ from: '2026-10-29', to: '2026-11-11' }, ['2-3 weeks ago', '۲ تا ۳ هفته پیش']],
    [{ from: '2026-11-02' }, ['less than 3 weeks ago', 'کمتر از ۳ هفته پیش']],
    [{ to: '2026-10-31' }, ['more than 3 weeks ago', 'بیش از ۳ هفته پیش']],
    [{ from: '2026-10-29' }, ['at most 3 weeks ago']],
  ];

  test.each(DAYS_AND_WEEKS.flatMap(([answer, texts]) => texts.map((text) => [text, answer] as const)))(
    '“%s” is a date: %j',
    (text, answer) => {
      expect(onset(text)).toMatchObject({ fact: 'onsetDate', answer, echo: true });
    },
  );

  test.each([
    ['2 months ago', { from: '2026-09-07', to: '2026-10-07' }],
    ['۲ ماه پیش', { from: '2026-09-07', to: '2026-10-07' }],
    ['~2 months ago', { from: '2026-08-23', to: '2026-10-22' }],
    ['2 years ago', { from: '2024-05-23', to: '2025-05-24' }],
    ['9 months ago', { from: '2026-02-07', to: '2026-03-09' }],
    ['0 years ago', { from: '2026-05-23', to: '2026-11-22' }],
    ['18 ago', 'not-understood'],
    ['18', 'no-year'],
    ['1.5 months ago', 'not-understood'],
    ['-2 weeks ago', 'not-understood'],
    ['99999999 days ago', 'not-understood'],
    ['200 years ago', 'too-early'],
    ['5 % ago', 'not-understood'],
  ])('where only a date is asked, “%s” is %j', (text, answer) => {
    expect(told(reading(date('begun'))(text))).toEqual(answer);
  });

  it('is no date that the question does not take', () => {
    expect(told(onset('10000 weeks ago'))).toBe('too-early');
  });

  it('counts back to the end of a shorter month', () => {
    const reader = { today: dayNumber({ year: 2026, month: 12, day: 31 }), isUnusual: () => false };
    expect(agoEnds({ value: 10, unit: 'mo' }, reader).exact).toEqual({ from: '2026-02-13', to: '2026-03-15' });
  });

  it('is nothing where no date is asked', () => {
    expect(told(read('fvc', '62 ago'))).toBe('not-understood');
    expect(told(reading(number('stay', { unit: 'mo', max: 20 }))('2 months ago'))).toBe('not-understood');
  });
});
