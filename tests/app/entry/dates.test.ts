// Dates as a clinician types them, in either calendar and language.
import { describe, expect, it, test } from 'vitest';
import { date } from '../../facts/example.ts';
import { read, reading, told } from './reader.ts';

const onset = (text: string, code?: string) => read('monthsSinceOnset', text, code);
/** Of one day, one month or one year. */
const JALALI_1402 = { from: '2023-03-21', to: '2024-03-19' };
const ORDIBEHESHT_1402 = { from: '2023-04-21', to: '2023-05-21' };

describe('a date in place of a time', () => {
  const DATES: readonly (readonly [object, readonly string[]])[] = [
    [{ value: '2023' }, ['2023', '۲۰۲۳', '٢٠٢٣', 'year 2023', 'سال ۲۰۲۳']],
    [{ value: '2023-05' }, ['2023-05', '2023-5', '2023/05', '2023/5', '۲۰۲۳/۵', '5/2023', '۵/۲۰۲۳', 'May 2023', '2023 May', 'may, 2023']],
    [{ value: '2023-05' }, ['مه ۲۰۲۳', 'مهٔ ۲۰۲۳', 'می ۲۰۲۳', 'ماه مه ۲۰۲۳']],
    [
      { value: '2023-05-14' },
      ['2023-05-14', '2023/5/14', '2023.5.14', '2023 / 5 / 14', '۲۰۲۳/۵/۱۴', '14.5.2023', '14/5/2023', '14-05-2023'],
    ],
    [
      { value: '2023-05-14' },
      ['14 May 2023', '14. May 2023', 'May 14, 2023', '14th of May 2023', '14May2023', '14-May-2023', '۱۴ مه ۲۰۲۳'],
    ],
    [{ value: '2023-05-14' }, ['1402/2/24', '1402-02-24', '1402.2.24', '۱۴۰۲/۲/۲۴', '۱۴۰۲/۰۲/۲۴', '24/2/1402', '۲۴/۲/۱۴۰۲', '24.2.1402']],
    [{ value: '2023-05-14' }, ['24 Ordibehesht 1402', '24 Ordib 1402', '۲۴ اردیبهشت ۱۴۰۲', '۲۴ اردیبهشت ماه سال ۱۴۰۲', '۲۴ ارديبهشت ۱۴۰۲']],
    [{ value: '2023-04-03' }, ['3.4.2023', '۳.۴.۲۰۲۳', '3 April 2023', '3 Apr. 2023', '۳ آوریل ۲۰۲۳']],
    [{ value: '2022-09-09' }, ['9/9/2022', '9 Sept 2022', '۹ سپتامبر ۲۰۲۲']],
    [{ value: '2022-12-31' }, ['31/12/2022', '12/31/2022']],
    [{ value: '2025-03-20' }, ['1403/12/30', '۳۰ اسفند ۱۴۰۳']],
    [JALALI_1402, ['1402', '۱۴۰۲', 'سال ۱۴۰۲', 'year 1402']],
    [ORDIBEHESHT_1402, ['1402/2', '1402-02', '۱۴۰۲/۲', '2/1402', 'اردیبهشت ۱۴۰۲', 'Ordibehesht 1402', 'اردیبهشت ماه ۱۴۰۲']],
    [{ from: '2023-05-22', to: '2023-06-21' }, ['خرداد ۱۴۰۲', 'Khordad 1402']],
    [{ from: '2023-12-22', to: '2024-01-20' }, ['دی ۱۴۰۲', 'Dey 1402']],
    [{ from: '2026-03-21', to: '2026-11-22' }, ['1405', '۱۴۰۵']],
  ];

  test.each(DATES.flatMap(([answer, texts]) => texts.map((text) => [text, answer] as const)))('“%s” is %j', (text, answer) => {
    for (const code of ['en', 'fa']) expect(onset(text, code)).toMatchObject({ kind: 'answer', fact: 'onsetDate', answer });
  });

  it('of birth stands for an age', () => {
    expect(read('ageYears', '1961-05')).toMatchObject({ fact: 'birthDate', answer: { value: '1961-05' } });
    expect(read('ageYears', '1340/2/12')).toMatchObject({ fact: 'birthDate', answer: { value: '1961-05-02' } });
    expect(read('ageYears', '62')).toMatchObject({ fact: 'ageYears' });
  });

  it('is said in the calendar of the page where it was typed in the other', () => {
    expect(onset('1402/2/24')).toMatchObject({ echo: true });
    expect(onset('1402/2/24', 'fa')).not.toHaveProperty('echo');
    expect(onset('2023-05-14')).not.toHaveProperty('echo');
    expect(onset('2023-05-14', 'fa')).toMatchObject({ echo: true });
    for (const text of ['3.4.2023', '24/5/2023', '2023', '~2023-05']) expect(onset(text)).toMatchObject({ echo: true });
  });
});

describe('four digits', () => {
  it('are a year where no plausible time has so many', () => {
    expect(onset('1400')).toMatchObject({ fact: 'onsetDate' });
    expect(onset('1500')).toMatchObject({ fact: 'monthsSinceOnset', unusual: true });
    expect(read('ageMonths', '216')).toMatchObject({ fact: 'ageMonths' });
    expect(read('ageMonths', '1285')).toMatchObject({ fact: 'birthDate' });
    expect(onset('1402 mo')).toMatchObject({ fact: 'monthsSinceOnset' });
    expect(read('monthsSinceOnset', '1402', 'en', 'a')).toMatchObject({ fact: 'onsetDate' });
    expect(told(read('fvc', '2023'))).toBe('out-of-range');
  });

  it('are a year of no calendar', () => {
    const typed = reading(date('begun', '0001-01-01'));
    for (const text of ['1199', '1849', '2151', '0000', '1700']) expect(told(typed(text)), text).toBe('no-year');
    expect(told(typed('1850'))).toEqual({ value: '1850' });
    expect(told(typed('1200'))).toEqual({ from: '1821-03-21', to: '1822-03-20' });
    expect(told(onset('1700-05-01'))).toBe('no-year');
  });
});

describe('a range of dates', () => {
  const RANGES: readonly (readonly [object, readonly string[]])[] = [
    [
      { from: '2022-01', to: '2022-06' },
      ['2022-01..2022-06', '2022-01-2022-06', '2022/1-2022/6', '2022-01 to 2022-06', '۲۰۲۲/۱ تا ۲۰۲۲/۶'],
    ],
    [
      { from: '2022-01', to: '2022-06' },
      ['2022-01 - 2022-06', '2022-01–2022-06', 'January 2022 to June 2022', 'از ژانویه ۲۰۲۲ تا ژوئن ۲۰۲۲'],
    ],
    [{ from: '2021', to: '2022' }, ['2021 تا 2022', '2021-2022', '2021..2022', 'between 2021 and 2022', 'از ۲۰۲۱ تا ۲۰۲۲']],
    [{ from: '2022-03-21', to: '2024-03-19' }, ['1401-1402', 'از ۱۴۰۱ تا ۱۴۰۲']],
    [{ from: '2021', to: '2024-03-19' }, ['2021 تا ۱۴۰۲']],
    [{ from: '2022-01-01' }, ['>2021', 'after 2021', 'پس از ۲۰۲۱', 'بعد از ۲۰۲۱']],
    [{ from: '2021' }, ['≥2021', '2021 or later', 'از ۲۰۲۱ به بعد', '2021+']],
    [{ to: '2020-12-31' }, ['<2021', 'before 2021', 'پیش از ۲۰۲۱', 'قبل از ۲۰۲۱']],
    [{ to: '2021' }, ['≤2021', 'up to 2021', 'تا ۲۰۲۱', '2021 or earlier']],
    [{ from: '2022-01-01', to: '2023-04-30' }, ['>2021 <2023-05', 'after 2021 and before May 2023', 'بعد از ۲۰۲۱ و قبل از مه ۲۰۲۳']],
    [{ to: '2023-03-20' }, ['<1402', 'پیش از ۱۴۰۲']],
  ];

  test.each(RANGES.flatMap(([answer, texts]) => texts.map((text) => [text, answer] as const)))('“%s” is %j', (text, answer) => {
    expect(onset(text)).toMatchObject({ fact: 'onsetDate', answer });
  });

  test.each([
    ['~2021', { from: '2020', to: '2022' }],
    ['حدود ۲۰۲۱', { from: '2020', to: '2022' }],
    ['about May 2023', { from: '2023-04', to: '2023-06' }],
    ['~2023-01', { from: '2022-12', to: '2023-02' }],
    ['~2023-12', { from: '2023-11', to: '2024-01' }],
    ['~2023-03-01', { from: '2023-02-28', to: '2023-03-02' }],
    ['~1402', { from: '2022-03-21', to: '2025-03-20' }],
    ['~1402/1', { from: '2023-02-20', to: '2023-05-21' }],
    ['~1402/1/1', { from: '2023-03-20', to: '2023-03-22' }],
    ['~2026', { from: '2025', to: '2026' }],
    ['~2026-11', { from: '2026-10', to: '2026-11' }],
    ['~1405', { from: '2025-03-21', to: '2026-11-22' }],
    ['~1900', { from: '1900', to: '1901' }],
  ])('“%s” is one either way: %j', (text, answer) => {
    expect(onset(text)).toMatchObject({ answer, echo: true });
  });

  it('of a date and a time is none', () => {
    for (const text of ['2022-01 to 18', '18 to 2023-05', '>18 <2023-05-01']) expect(told(onset(text)), text).toBe('not-understood');
  });
});
