// What holds of every text that may be typed: it never throws, never is what the fact does not take, and its digits and the page's language do not matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../facts/example.ts';
import { ground, QUESTIONS, REAL, SEED } from './reader.ts';
import { readTyped } from '#app/entry/readTyped.ts';
import { isSilent } from '#facts/answer.ts';
import { readAnswer } from '#facts/readAnswer.ts';

const EN = ground('en');
const FA = ground('fa');

const SIGNS = '~ < ≤ > >= = - – .. ... , . ٫ ٬ / % ٪ + ? ؟ | ; ( [ \\ \u200c \u200f';
const ENGLISH = 'about to from between and under at_least or_more ago mo y years weeks g/L mmol/L May Sept';
const PERSIAN = 'حدود تا از بین و کمتر_از حداقل یا_بیشتر پیش ماه سال هفته درصد گرم_در_لیتر اردیبهشت دی نمی‌دانم';
const FIGURES = '1 2 12 24 31 62 99.5 1899 2023 2027 1285 1402 1406 2023-05 2023-13 1402/2/24 3.4.2023 ۰ ۶۲ ۱۴۰۲ ۲۰۲۳ ٦٢ 1,234';
const WORDS = [SIGNS, ENGLISH, PERSIAN, FIGURES].flatMap((some) => some.split(' ')).map((word) => word.replaceAll('_', ' '));
const pieces = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const phrases = fc.oneof(
  pieces.map((some) => some.join(' ')),
  pieces.map((some) => some.join('')),
);
const letters = fc
  .array(fc.constantFrom(...' 0123456789۰۱۲۳۴۵۶۷۸۹٠٥٩.,٫٬/-–~<>=+%٪?؟|;:مآابتوياد‌abdgmoyL'), { maxLength: 24 })
  .map((some) => some.join(''));
const few = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }).map((some) => some.join(' '));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  letters,
  { weight: 2, arbitrary: phrases },
  { weight: 2, arbitrary: few },
);
/** As often one that takes a time or a date. */
const questions = fc.oneof(fc.constantFrom(...QUESTIONS), fc.constantFrom(...QUESTIONS.filter(({ date }) => date !== undefined)));
const cases = fc.record({
  question: questions,
  text: texts,
  unit: fc.constantFrom(undefined, '%', 'a', 'mo', 'g/L', 'mmol/L', 'x'),
});

const hold = (property: fc.IProperty<unknown>, numRuns = 5000) => fc.assert(property, { seed: SEED, numRuns });

describe('of every text', () => {
  it('an answer is one that the fact takes, and all else a problem', { timeout: 120_000 }, () => {
    const met = new Set<string>();
    const property = fc.property(cases, ({ question, text, unit }) => {
      const typed = readTyped(question, text, { ...EN, unit });
      met.add(typed.kind === 'problem' ? typed.code : typed.kind);
      if (typed.kind !== 'answer') return;
      const fact = REAL.byId.get(typed.fact);
      expect([question.fact.id, question.date]).toContain(typed.fact);
      if (fact === undefined || question.option !== undefined) return;
      expect(readAnswer(fact, typed.answer, TODAY)).toEqual(typed.answer);
    });
    hold(property);
    const wanted = [
      'nothing',
      'answer',
      'not-understood',
      'unit',
      'out-of-range',
      'ambiguous-number',
      'impossible-date',
      'no-year',
      'in-the-future',
      'too-early',
    ];
    expect([...met]).toEqual(expect.arrayContaining(wanted));
  });

  it('the language of the page does not change the answer', { timeout: 120_000 }, () => {
    const property = fc.property(cases, ({ question, text, unit }) => {
      const [english, persian] = [EN, FA].map((reader) => said(question, text, { ...reader, unit }));
      expect(persian).toEqual(english);
    });
    hold(property);
  });

  /** A slash is the decimal point of Persian keyboards, and of no other. */
  it('the digits it is typed in do not matter', { timeout: 120_000 }, () => {
    const property = fc.property(cases, ({ question, text, unit }) => {
      const latin = inDigits(text.replaceAll('/', '-'), '0');
      const [first, ...others] = ['0', '۰', '٠'].map((zero) => said(question, inDigits(latin, zero), { ...EN, unit }));
      for (const other of others) expect(other).toEqual(first);
    });
    hold(property);
  });

  it('a date with slashes is one in all digits too', () => {
    const date = fc.tuple(fc.constantFrom('/', '-'), fc.nat(9999), fc.nat(15), fc.nat(33)).map(([mark, ...parts]) => parts.join(mark));
    const question = QUESTIONS.find(({ id }) => id === 'monthsSinceOnset') ?? QUESTIONS[0]!;
    const property = fc.property(date, (text) => {
      expect(said(question, inDigits(text, '۰'), EN)).toEqual(said(question, text, EN));
    });
    hold(property, 2000);
  });
});

/** Without what is said in the reader's own words. */
function said(question: Parameters<typeof readTyped>[0], text: string, reader: typeof EN): unknown {
  const typed = readTyped(question, text, reader);
  if (typed.kind === 'problem') return typed.code;
  return typed.kind === 'answer' ? { fact: typed.fact, answer: typed.answer, unusual: typed.unusual } : typed;
}

function inDigits(text: string, zero: string): string {
  return text.replaceAll(/[0-9۰-۹٠-٩]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const value = point < 0x660 ? point - 0x30 : point < 0x6f0 ? point - 0x660 : point - 0x6f0;
    return String.fromCodePoint((zero.codePointAt(0) ?? 0) + value);
  });
}

describe('a text too long for a field', () => {
  const PIECES = [
    '1',
    '۱',
    '~',
    '-',
    '. ',
    '..',
    ',',
    '/',
    '1,',
    '1/',
    '1.',
    'to ',
    '1 to ',
    'y',
    '1y',
    '\u200c',
    '%',
    'و ',
    'May ',
    '?',
    '|',
    'a|',
    '((',
    '😀',
  ];

  it('is refused', () => {
    for (const question of QUESTIONS) {
      for (const piece of PIECES)
        expect(readTyped(question, piece.repeat(10_000 / piece.length), EN)).toMatchObject({ code: 'too-long', most: 200 });
    }
  });

  it('is read up to there', () => {
    for (const question of QUESTIONS) {
      for (const piece of PIECES) expect(readTyped(question, piece.repeat(200 / piece.length), EN)).not.toMatchObject({ code: 'too-long' });
    }
  });
});

it('what says nothing is said of the question itself, never of its date', () => {
  for (const question of QUESTIONS) {
    const typed = readTyped(question, '?', EN);
    expect(typed).toMatchObject({ kind: 'answer', fact: question.fact.id });
    expect(typed.kind === 'answer' && isSilent(typed.answer)).toBe(true);
  }
});
