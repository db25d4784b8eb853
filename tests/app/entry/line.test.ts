// A pasted line is split into its values, and each goes to its question.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ground, question, QUESTIONS, REAL, SEED } from './reader.ts';
import { lineOf, spread } from '#app/entry/line.ts';
import { areVersions } from '#app/entry/versions.ts';
import type { Answer } from '#facts/answer.ts';
import type { FactId } from '#facts/fact.ts';

describe('a line of values', () => {
  test.each<readonly [string, readonly string[]]>([
    ['', []],
    [' \n ', []],
    ['62', ['62']],
    ['4\t3\t\t2', ['4', '3', '', '2']],
    ['4\t3\n2\t1\n', ['4', '3', '2', '1']],
    ['18 mo\t78 g/L\t62,5', ['18 mo', '78 g/L', '62,5']],
    ['4\n3\r\n\n2\n', ['4', '3', '', '2']],
    ['\n62\n', ['62']],
    ['4;3;;62,5', ['4', '3', '', '62,5']],
    ['۴؛۳؛۲', ['۴', '۳', '۲']],
    ['4,3,2', ['4', '3', '2']],
    ['4, 3, 2', ['4', '3', '2']],
    ['4,,2', ['4', '', '2']],
    ['62,5, 4,9', ['62,5', '4,9']],
    ['62,5', ['62,5']],
    ['۴، ۳، ۲', ['۴', '۳', '۲']],
    ['۴،۳', ['۴', '۳']],
    ['y,n,?', ['y', 'n', '?']],
    ['als, 62, f', ['als', '62', 'f']],
    ['4 3 2 ? 1', ['4', '3', '2', '?', '1']],
    ['  4   3 ', ['4', '3']],
    ['62,5 4,9', ['62,5', '4,9']],
    ['62 50-60 2023-05-14 80%', ['62', '50-60', '2023-05-14', '80%']],
    ['۴ ۳ ۲', ['۴', '۳', '۲']],
    ['4 3\n\n2 1', ['4', '3', '2', '1']],
  ])('%j is %j', (text, values) => {
    expect(lineOf(text)).toEqual(values);
  });

  const FIGURES =
    '18 mo; 2y 3m; 2 years, 3 months; ۲ سال و ۳ ماه; about 55; 50 - 60; 50 to 60; >40 <50; >40, <50; 62 %; 4.9 mmol/L; not sure; 4 - 3';
  const DATES = '14 May 2023; May 14, 2023; 14 May, 2023; ۱۴ مه، ۲۰۲۳; 2023 / 5 / 14; 2022-01 to 2022-06; 3 weeks ago';
  const OTHERS = 'ALS (amyotrophic lateral sclerosis)';

  test.each([FIGURES, DATES, OTHERS].flatMap((texts) => texts.split('; ')))('“%s” is one value', (text) => {
    expect(lineOf(text)).toEqual([text]);
  });

  it('has at most a hundred', () => {
    expect(lineOf('4 '.repeat(300))).toHaveLength(100);
    expect(lineOf('4\t'.repeat(300))).toHaveLength(100);
  });

  it('never throws, and every value was in the text', () => {
    const letters = fc.array(fc.constantFrom(...'0123456789۰۵۹ \t\n\r,;،؛.-?~<>%abmy'), { maxLength: 60 }).map((some) => some.join(''));
    const property = fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const values = lineOf(text);
      for (const value of values) expect(text).toContain(value);
      expect(values.join('').replaceAll(/[\s,;،؛]/gu, '')).toBe(text.replaceAll(/[\s,;،؛]/gu, ''));
    });
    fc.assert(property, { seed: SEED, numRuns: 5000 });
  });

  it('may be very long', () => {
    for (const piece of ['4', '~', ', ', '\n', '4,', ' ', 'to ', '-', '4 '])
      expect(lineOf(piece.repeat(10_000)).length).toBeLessThanOrEqual(100);
  });
});

/** From this question on, as they stand on the page. */
const from = (id: string) => QUESTIONS.slice(QUESTIONS.indexOf(question(id)));
const placed = (values: readonly string[], id: string, answers: readonly (readonly [FactId, Answer])[] = []) =>
  Object.fromEntries(spread(values, from(id), ground(), new Map(answers)).map(({ question: { id: to }, value }) => [to, value]));

const ALS: readonly [FactId, Answer] = ['diagnosis', { value: 'als' }];
const TWELVE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

describe('a sheet of ALSFRS-R', () => {
  const ITEMS = 'Speech Salivation Swallowing Handwriting - Dressing Turning Walking Stairs Dyspnoea Orthopnoea RespiratoryInsufficiency';
  const OTHERS = Object.fromEntries(
    ITEMS.split(' ').flatMap((name, index) => (name === '-' ? [] : [[`alsfrsr${name}`, String(index + 1)]])),
  );
  const WITHOUT = { ...OTHERS, alsfrsrCuttingNoGastrostomy: '5' };
  const WITH = { ...OTHERS, alsfrsrCuttingGastrostomy: '5' };

  it('has one place for both versions of item 5: that without a gastrostomy, unless there is one', () => {
    expect(placed(TWELVE, 'alsfrsrSpeech')).toEqual(WITHOUT);
    expect(placed(TWELVE, 'alsfrsrSpeech', [ALS])).toEqual(WITHOUT);
    expect(placed(TWELVE, 'alsfrsrSpeech', [ALS, ['gastrostomy', 'not sure']])).toEqual(WITHOUT);
    expect(placed(TWELVE, 'alsfrsrSpeech', [ALS, ['gastrostomy', { value: false }]])).toEqual(WITHOUT);
    expect(placed(TWELVE, 'alsfrsrSpeech', [ALS, ['gastrostomy', { value: true }]])).toEqual(WITH);
  });

  it('may say itself whether there is one', () => {
    expect(placed(['y', ...TWELVE], 'gastrostomy', [ALS])).toEqual({ gastrostomy: 'y', ...WITH });
    expect(placed(['n', ...TWELVE], 'gastrostomy', [ALS, ['gastrostomy', { value: true }]])).toEqual({ gastrostomy: 'n', ...WITHOUT });
    expect(placed(['', ...TWELVE], 'gastrostomy', [ALS, ['gastrostomy', { value: true }]])).toEqual(WITH);
  });

  it('may begin with either version', () => {
    const given: readonly (readonly [FactId, Answer])[] = [ALS, ['gastrostomy', { value: true }]];
    expect(placed(['5', '6'], 'alsfrsrCuttingNoGastrostomy', given)).toEqual({ alsfrsrCuttingGastrostomy: '5', alsfrsrDressing: '6' });
    expect(placed(['5', '6'], 'alsfrsrCuttingNoGastrostomy')).toEqual({ alsfrsrCuttingNoGastrostomy: '5', alsfrsrDressing: '6' });
  });

  it('may be followed by its total', () => {
    expect(placed([...TWELVE, '38'], 'alsfrsrSpeech')).toEqual({ ...WITHOUT, alsfrsrTotal: '38' });
  });
});

describe('values go to the questions', () => {
  it('in order, and leave alone what is empty', () => {
    expect(placed(['als', '', 'f'], 'diagnosis')).toEqual({ diagnosis: 'als', sex: 'f' });
    expect(placed([], 'diagnosis')).toEqual({});
  });

  it('past those that the answers rule out, also by the line itself', () => {
    expect(placed(['als', '62', 'f'], 'diagnosis')).toEqual({ diagnosis: 'als', ageYears: '62', sex: 'f' });
    expect(placed(['sma', '8', 'm'], 'diagnosis')).toEqual({ diagnosis: 'sma', ageMonths: '8', sex: 'm' });
    expect(placed(['8', 'm', 'y'], 'ageMonths', [ALS])).toEqual({ ageMonths: '8', sex: 'm', ableToConsent: 'y' });
  });

  it('as far as there are any', () => {
    expect(spread(['1', '2'], [question('fvc')], ground(), new Map())).toEqual([{ question: question('fvc'), value: '1' }]);
    expect(spread(['1'], [], ground(), new Map())).toEqual([]);
  });

  it('also those that cannot be read', () => {
    expect(placed(['zzz', 'soon'], 'diagnosis')).toEqual({ diagnosis: 'zzz', ageYears: 'soon' });
  });
});

it('no other two facts of the dictionary are versions of one', () => {
  const pairs = REAL.facts.flatMap((one) => REAL.facts.filter((other) => areVersions(one, other, REAL)).map((other) => [one.id, other.id]));
  expect(pairs).toEqual([
    ['alsfrsrCuttingNoGastrostomy', 'alsfrsrCuttingGastrostomy'],
    ['alsfrsrCuttingGastrostomy', 'alsfrsrCuttingNoGastrostomy'],
  ]);
});
