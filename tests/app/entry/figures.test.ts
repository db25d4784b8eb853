// Figures as a clinician types them, exactly, roughly and as ranges, in both languages.
import { describe, expect, it, test } from 'vitest';
import { number } from '../../facts/example.ts';
import { read, reading, told } from './reader.ts';

describe('a figure', () => {
  test.each([
    ['62', 62],
    [' 62 ', 62],
    ['۶۲', 62],
    ['٦٢', 62],
    ['۶۲٫۵', 62.5],
    ['62.5', 62.5],
    ['62,5', 62.5],
    ['۶۲/۵', 62.5],
    ['62 %', 62],
    ['62%', 62],
    ['%62', 62],
    ['٪۶۲', 62],
    ['۶۲٪', 62],
    ['۶۲ درصد', 62],
    ['62 percent', 62],
    ['0', 0],
    ['-0', 0],
    ['200', 200],
  ])('“%s” is %d', (text, value) => {
    expect(told(read('fvc', text))).toEqual({ value });
  });

  test.each(['', '   ', '\u200c\u200f', '\n'])('%j is nothing', (text) => {
    expect(read('fvc', text)).toEqual({ kind: 'nothing' });
  });

  test.each([
    'svc 62',
    'fvc62',
    'sixty',
    '62 63',
    '62.5.1',
    '+',
    '-',
    '%',
    '~',
    '<',
    '..',
    '50-',
    '~~55',
    'to',
    'about',
    '50 to',
    '<50 <60',
    '>40 >=50',
    '40 and 50',
  ])('“%s” is not understood', (text) => {
    expect(told(read('fvc', text))).toBe('not-understood');
  });
});

describe('about', () => {
  test.each([
    ['~55', 50, 60],
    ['≈55', 50, 60],
    ['~ ۵۵', 50, 60],
    ['about 55', 50, 60],
    ['About 55%', 50, 60],
    ['around 55', 50, 60],
    ['ca 55', 50, 60],
    ['ca. 55 %', 50, 60],
    ['approx 55', 50, 60],
    ['حدود ۵۵', 50, 60],
    ['حدوداً ۵۵ درصد', 50, 60],
    ['در حدود ۵۵', 50, 60],
    ['تقریبا ۵۵', 50, 60],
    ['~19', 18, 20],
    ['~9.9', 9, 10.8],
    ['~7.8', 7.1, 8.5],
    ['~0.5', 0.4, 0.6],
    ['~0', 0, 0.1],
    ['~195', 176, 200],
    ['~50-60', 50, 60],
  ])('“%s” is from %d to %d', (text, from, to) => {
    expect(read('fvc', text)).toMatchObject({ answer: { from, to } });
  });

  it('says what it was understood as', () => {
    expect(read('fvc', '~55')).toMatchObject({ echo: true });
    expect(read('fvc', '55')).not.toHaveProperty('echo');
  });

  it('is whole, and at least one either way, where the fact is', () => {
    expect(told(read('ageYears', '~62'))).toEqual({ from: 56, to: 68 });
    expect(told(read('ageYears', '~3'))).toEqual({ from: 2, to: 4 });
    expect(told(read('alsfrsrTotal', '~48'))).toEqual({ from: 44, to: 48 });
    expect(told(read('ageYears', '~62.5'))).toBe('not-whole');
  });
});

describe('a range', () => {
  const IN_LATIN = [
    '50-60',
    '50–60',
    '50—60',
    '50 - 60',
    '50..60',
    '50...60',
    '50…60',
    '50 to 60',
    'from 50 to 60',
    'between 50 and 60',
    '50-60%',
  ];
  const IN_PERSIAN = ['۵۰-۶۰', '۵۰ تا ۶۰', '۵۰تا۶۰', 'از ۵۰ تا ۶۰', 'بین ۵۰ تا ۶۰', 'بین ۵۰ و ۶۰', '۵۰٪ تا ۶۰٪', '۵۰ تا ۶۰ درصد'];

  test.each([...IN_LATIN, ...IN_PERSIAN])('“%s” is from 50 to 60', (text) => {
    expect(read('fvc', text)).toMatchObject({ fact: 'fvc', answer: { from: 50, to: 60 } });
  });

  const BOUNDS: readonly (readonly [object, readonly string[]])[] = [
    [{ below: 50 }, ['<50', 'under 50', 'below 50', 'less than 50 %', 'کمتر از ۵۰', 'زیر ۵۰ درصد']],
    [{ to: 50 }, ['≤50', '<= 50', '=<50', 'at most 50', 'up to 50', '50 or less', 'حداکثر ۵۰', 'تا ۵۰', '۵۰ یا کمتر']],
    [{ above: 40 }, ['>40', 'over 40', 'above 40', 'more than 40 %', 'بیش از ۴۰', 'بیشتر از ۴۰', 'بالای ۴۰']],
    [{ from: 40 }, ['≥40', '>=40', 'at least 40', '40+', '40 or more', 'حداقل ۴۰', 'دست‌کم ۴۰', 'دست کم ۴۰', '۴۰ به بعد']],
    [{ above: 40, below: 50 }, ['>40 <50', '<50 >40', '>40, <50', 'more than 40 and less than 50', 'بیش از ۴۰ و کمتر از ۵۰']],
    [{ from: 40, below: 50 }, ['≥40 <50', 'at least 40 and under 50', 'حداقل ۴۰ و کمتر از ۵۰']],
    [{ above: 40, to: 50 }, ['>40 ≤50', 'over 40 & at most 50', 'بیش از ۴۰ و حداکثر ۵۰']],
  ];

  test.each(BOUNDS.flatMap(([answer, texts]) => texts.map((text) => [text, answer] as const)))('“%s” is %j', (text, answer) => {
    expect(told(read('fvc', text))).toEqual(answer);
  });

  test('of completed years', () => {
    expect(told(read('ageYears', '60-65'))).toEqual({ from: 60, to: 65 });
    expect(told(read('ageYears', '<65'))).toEqual({ below: 65 });
  });

  test.each([
    ['60-50', 'reversed'],
    ['>200', 'out-of-range'],
    ['50-300', 'out-of-range'],
    ['~205', 'out-of-range'],
    ['about 300', 'out-of-range'],
    ['<0', 'out-of-range'],
    ['>50 <40', 'reversed'],
  ])('“%s” is %s', (text, code) => {
    expect(told(read('fvc', text))).toBe(code);
  });

  it('of figures below nought has its own hyphens', () => {
    const typed = reading(number('depth', { min: -20, max: 20 }));
    expect(told(typed('-5'))).toEqual({ value: -5 });
    expect(told(typed('−5'))).toEqual({ value: -5 });
    expect(told(typed('-10--5'))).toEqual({ from: -10, to: -5 });
    expect(told(typed('~-15'))).toEqual({ from: -16, to: -14 });
  });
});
