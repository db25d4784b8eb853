// Rules, reasons and what is known, as sentences in both languages.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { bare, LANGUAGES, voice } from './voices.ts';
import { knowledge } from '#facts/known.ts';
import { readAnswers } from '#facts/answers.ts';
import { citedInWords, labelOf, type Phrase, phraseOf, possibleInWords, quantity } from '#i18n/wording.ts';
import { parseRule } from '#logic/parse.ts';
import { FALSE, TRUE } from '#logic/truth.ts';

const { dictionary, trials } = catalogueFromDisk();
const english = voice('en', dictionary);
const persian = voice('fa', dictionary);

const bared = (phrase: Phrase): Phrase => (typeof phrase === 'string' ? bare(phrase) : { ...phrase, parts: phrase.parts.map(bared) });
const said = (code: string, raw: unknown): Phrase => bared(phraseOf(parseRule(raw, dictionary.variables), voice(code, dictionary)));

const FVC = { var: 'fvc' };
const ONSET = { var: 'monthsSinceOnset' };
const TOTAL = { var: 'alsfrsrTotal' };

describe('a comparison', () => {
  test.each([
    [{ '>=': [FVC, 50] }, 'FVC, % predicted: at least 50 %', 'FVC، درصد پیش‌بینی‌شده: دست‌کم ۵۰ درصد'],
    [{ '>': [FVC, 50] }, 'FVC, % predicted: over 50 %', 'FVC، درصد پیش‌بینی‌شده: بیش از ۵۰ درصد'],
    [{ '<=': [FVC, 50] }, 'FVC, % predicted: at most 50 %', 'FVC، درصد پیش‌بینی‌شده: حداکثر ۵۰ درصد'],
    [{ '<': [ONSET, 36] }, 'Months since first symptom: under 3 years', 'مدت سپری‌شده از اولین علامت، ماه: کمتر از ۳ سال'],
    [{ '==': [FVC, 50] }, 'FVC, % predicted: 50 %', 'FVC، درصد پیش‌بینی‌شده: ۵۰ درصد'],
    [{ '==': [{ var: 'pregnant' }, true] }, 'Pregnancy: Yes', 'بارداری: بله'],
    [{ '==': [{ var: 'pregnant' }, false] }, 'Pregnancy: No', 'بارداری: خیر'],
    [{ var: 'pregnant' }, 'Pregnancy: Yes', 'بارداری: بله'],
    [{ '==': [{ var: 'sex' }, 'male'] }, 'Sex at birth: Male', 'جنسیت هنگام تولد: مرد (پسر)'],
    [{ in: [{ var: 'spinalDisability' }, ['mild', 'moderate']] }, 'Spinal disability: Mild or Moderate', 'ناتوانی اسپاینال: خفیف یا متوسط'],
    [{ in: ['heart', { var: 'organFailure' }] }, 'Significant organ failure: Heart', 'نارسایی قابل‌توجه اعضا: قلب'],
  ])('%j', (raw, inEnglish, inPersian) => {
    expect(said('en', raw)).toBe(inEnglish);
    expect(said('fa', raw)).toBe(inPersian);
  });
});

describe('a range', () => {
  it('with both ends is said as one, in words', () => {
    const raw = { '<=': [31, TOTAL, 46] };
    expect(said('en', raw)).toBe('ALSFRS-R total, 0 to 48: from 31 points to 46 points');
    expect(said('fa', raw)).toBe('نمرهٔ کل ALSFRS-R، از ۰ تا ۴۸: از ۳۱ امتیاز تا ۴۶ امتیاز');
  });

  it('with both ends open says more and less', () => {
    const raw = { '<': [24, ONSET, 192] };
    expect(said('en', raw)).toBe('Months since first symptom: more than 2 years and less than 16 years');
    expect(said('fa', raw)).toBe('مدت سپری‌شده از اولین علامت، ماه: بیش از ۲ سال و کمتر از ۱۶ سال');
  });

  it('with one open and one closed end says each bound for itself', () => {
    expect(said('en', { and: [{ '>': [FVC, 40] }, { '<=': [FVC, 90] }] })).toEqual({
      join: 'all',
      parts: ['FVC, % predicted: over 40 %', 'FVC, % predicted: at most 90 %'],
    });
  });

  it('is not made of bounds on two facts, nor of two lower bounds', () => {
    const two = { and: [{ '>=': [FVC, 40] }, { '<=': [TOTAL, 46] }] };
    const lower = { and: [{ '>=': [FVC, 40] }, { '>=': [FVC, 50] }] };
    for (const raw of [two, lower]) expect(said('en', raw)).toMatchObject({ join: 'all' });
  });

  it('written upper bound first means the same', () => {
    const first = said('en', { and: [{ '<=': [TOTAL, 46] }, { '>=': [TOTAL, 31] }] });
    expect(JSON.stringify(first)).not.toContain('from 46');
  });
});

describe('negation', () => {
  test.each([
    [{ '!': [{ '>=': [FVC, 50] }] }, 'FVC, % predicted: under 50 %', 'FVC، درصد پیش‌بینی‌شده: کمتر از ۵۰ درصد'],
    [{ '!': [{ '<': [FVC, 50] }] }, 'FVC, % predicted: at least 50 %', 'FVC، درصد پیش‌بینی‌شده: دست‌کم ۵۰ درصد'],
    [{ '!=': [FVC, 50] }, 'FVC, % predicted: not 50 %', 'FVC، درصد پیش‌بینی‌شده: به جز ۵۰ درصد'],
    [{ '!=': [{ var: 'pregnant' }, true] }, 'Pregnancy: No', 'بارداری: خیر'],
    [{ '!=': [{ var: 'sex' }, 'male'] }, 'Sex at birth: not Male', 'جنسیت هنگام تولد: به جز مرد (پسر)'],
    [{ '!': [{ in: ['heart', { var: 'organFailure' }] }] }, 'Significant organ failure: not Heart', 'نارسایی قابل‌توجه اعضا: به جز قلب'],
  ])('of %j turns the comparison round', (raw, inEnglish, inPersian) => {
    expect(said('en', raw)).toBe(inEnglish);
    expect(said('fa', raw)).toBe(inPersian);
  });

  it('of several things keeps them together', () => {
    const both = { and: [{ '>=': [FVC, 50] }, { var: 'pregnant' }] };
    expect(said('en', { '!': [both] })).toEqual({ join: 'not', parts: [said('en', both)] });
  });

  it('cited as false says what is so', () => {
    const [comparison] = [parseRule({ '>=': [FVC, 50] }, dictionary.variables)];
    if (comparison.kind !== 'compare') throw new Error('not a comparison');
    expect(citedInWords({ comparison, truth: FALSE }, english)).toBe('FVC, % predicted: under 50 %');
    expect(citedInWords({ comparison, truth: TRUE }, english)).toBe('FVC, % predicted: at least 50 %');
  });
});

test('sums, differences, least and greatest', () => {
  const [speech, walking] = [{ var: 'alsfrsrSpeech' }, { var: 'alsfrsrWalking' }];
  expect(said('en', { '>=': [{ '+': [speech, walking] }, 4] })).toBe('ALSFRS-R 1, speech + ALSFRS-R 8, walking: at least 4');
  expect(said('en', { '>=': [{ '-': [speech, walking] }, 4] })).toBe('ALSFRS-R 1, speech − ALSFRS-R 8, walking: at least 4');
  expect(said('en', { '>=': [{ min: [speech, walking] }, 4] })).toBe('the least of ALSFRS-R 1, speech, ALSFRS-R 8, walking: at least 4');
  expect(said('fa', { '>=': [{ max: [speech, walking] }, 4] })).toBe('بیشترینِ ALSFRS-R ۱، گفتار، ALSFRS-R ۸، راه رفتن: دست‌کم ۴');
  expect(said('en', { '>': [speech, walking] })).toBe('ALSFRS-R 1, speech: over ALSFRS-R 8, walking');
});

describe('every reading of every trial', () => {
  const readings = trials.flatMap(({ number, criteria }) =>
    criteria.flatMap(({ id, readings: all }) => all.map(({ rule }, index) => ({ place: `${number} ${id} ${index}`, rule }))),
  );
  const text = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase.parts.map(text).join(' | '));

  test.each(LANGUAGES.map(({ code }) => code))('has words in %s, without a code name or a hole', (code) => {
    const ids = dictionary.facts.map(({ id }) => id).filter((id) => /[A-Z]/.test(id));
    const faults = readings
      .map(({ place, rule }) => ({ place, words: text(phraseOf(rule, voice(code, dictionary))) }))
      .filter(({ words }) => words === '' || /[{}]|undefined|NaN|Infinity/.test(words) || ids.some((id) => words.includes(id)));
    expect(readings.length).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  });

  test('holds no Latin digit and no sign of comparison in Persian', () => {
    const words = readings.map(({ rule }) => bare(text(phraseOf(rule, persian))));
    expect(words.filter((one) => /[0-9<>≤≥=]/.test(one))).toEqual([]);
  });
});

describe('what is known of a fact', () => {
  const inWords = (code: string, id: string, raw: unknown) => {
    const { answers, faults } = readAnswers(dictionary, { [id]: raw }, TODAY);
    expect(faults).toEqual([]);
    const { known } = knowledge(dictionary, answers, TODAY);
    const slot = dictionary.facts.findIndex((fact) => fact.id === id);
    const [fact, possible] = [dictionary.facts[slot], known[slot]];
    if (fact === undefined || possible === undefined) throw new RangeError(id);
    const words = possibleInWords(fact, possible, voice(code, dictionary));
    return words === undefined ? undefined : bare(words);
  };

  test.each([
    ['fvc', 62.5, '62.5 %', '۶۲٫۵ درصد'],
    ['fvc', { from: 50, to: 60 }, '50 % to 60 %', 'از ۵۰ درصد تا ۶۰ درصد'],
    ['pregnant', true, 'Yes', 'بله'],
    ['pregnant', false, 'No', 'خیر'],
    ['sex', 'female', 'Female', 'زن (دختر)'],
    ['spinalDisability', { among: ['mild', 'moderate'] }, 'Mild or Moderate', 'خفیف یا متوسط'],
    ['birthDate', '1984-03-15', '15 March 1984', '۲۵ اسفند ۱۳۶۲'],
    ['birthDate', '1984-03', '1 March 1984 to 31 March 1984', 'از ۱۱ اسفند ۱۳۶۲ تا ۱۱ فروردین ۱۳۶۳'],
    ['organFailure', ['heart'], 'Heart', 'قلب'],
    ['organFailure', [], 'none of these', 'هیچ‌کدام'],
  ])('%s %j', (id, raw, inEnglish, inPersian) => {
    expect(inWords('en', id, raw)).toBe(inEnglish);
    expect(inWords('fa', id, raw)).toBe(inPersian);
  });

  test.each([
    ['fvc', 'not sure'],
    ['pregnant', 'not sure'],
    ['sex', 'not sure'],
    ['organFailure', { heart: 'not sure' }],
  ])('%s %j: nothing', (id, raw) => {
    expect(inWords('en', id, raw)).toBeUndefined();
  });

  test('a range with one end says where it ends, and names no end that nobody gave', () => {
    expect(inWords('en', 'fvc', { from: 50 })).toBe('at least 50 %');
    expect(inWords('fa', 'fvc', { to: 50 })).toBe('حداکثر ۵۰ درصد');
  });

  test('two of several are both there: said with “and”, not with “or”', () => {
    expect(inWords('en', 'organFailure', ['heart', 'kidney'])).toBe('Heart and Kidney');
    expect(inWords('fa', 'organFailure', ['heart', 'kidney'])).toBe('قلب و کلیه');
  });
});

test('a figure takes the unit of its fact, and an unknown fact keeps its id', () => {
  expect(quantity('fvc', 62, english)).toBe('62 %');
  expect(quantity('nobody', 62, english)).toBe('62');
  expect(labelOf('nobody', english)).toBe('nobody');
  expect(labelOf('lamp', voice('en', DICTIONARY))).toBe('lamp?');
});
