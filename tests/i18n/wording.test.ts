// Rules, reasons and what is known, as sentences in both languages.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import { HARBOUR } from './harbour.ts';
import { bare, LANGUAGES, voice } from './voices.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { citedInWords, labelOf, type Phrase, phraseOf, possibleInWords, quantity } from '#i18n/wording.ts';
import { parseRule } from '#logic/parse.ts';
import { FALSE, TRUE } from '#logic/truth.ts';

const english = voice('en', HARBOUR);

const bared = (phrase: Phrase): Phrase => (typeof phrase === 'string' ? bare(phrase) : { ...phrase, parts: phrase.parts.map(bared) });
const said = (code: string, raw: unknown): Phrase => bared(phraseOf(parseRule(raw, HARBOUR.variables), voice(code, HARBOUR)));

const [SIGHT, SERVICE, MARKS] = [{ var: 'sight' }, { var: 'service' }, { var: 'marks' }];
const [KNOTS, ROPES] = [{ var: 'knots' }, { var: 'ropes' }];

describe('a comparison', () => {
  test.each([
    [{ '>=': [SIGHT, 50] }, 'Sight, % of the best: at least 50 %', 'دید، درصد بهترین: دست‌کم ۵۰ درصد'],
    [{ '>': [SIGHT, 50] }, 'Sight, % of the best: over 50 %', 'دید، درصد بهترین: بیش از ۵۰ درصد'],
    [{ '<=': [SIGHT, 50] }, 'Sight, % of the best: at most 50 %', 'دید، درصد بهترین: حداکثر ۵۰ درصد'],
    [{ '<': [SERVICE, 36] }, 'Months at sea: under 3 years', 'ماه‌های خدمت: کمتر از ۳ سال'],
    [{ '==': [SIGHT, 50] }, 'Sight, % of the best: 50 %', 'دید، درصد بهترین: ۵۰ درصد'],
    [{ '==': [{ var: 'sailor' }, true] }, 'Sailor: Yes', 'ملوان: بله'],
    [{ '==': [{ var: 'sailor' }, false] }, 'Sailor: No', 'ملوان: خیر'],
    [{ var: 'sailor' }, 'Sailor: Yes', 'ملوان: بله'],
    [{ '==': [{ var: 'rank' }, 'mate'] }, 'Rank: Mate', 'درجه: معاون'],
    [{ in: [{ var: 'rank' }, ['mate', 'boy']] }, 'Rank: Mate or Boy', 'درجه: معاون یا شاگرد'],
    [{ in: ['welsh', { var: 'tongues' }] }, 'Languages: Welsh', 'زبان‌ها: ولزی'],
  ])('%j', (raw, inEnglish, inPersian) => {
    expect(said('en', raw)).toBe(inEnglish);
    expect(said('fa', raw)).toBe(inPersian);
  });
});

describe('a range', () => {
  it('with both ends is said as one, in words', () => {
    const raw = { '<=': [31, MARKS, 46] };
    expect(said('en', raw)).toBe('Marks in the ABC test: from 31 points to 46 points');
    expect(said('fa', raw)).toBe('نمرهٔ آزمون ABC: از ۳۱ امتیاز تا ۴۶ امتیاز');
  });

  it('with both ends open says more and less', () => {
    const raw = { '<': [24, SERVICE, 192] };
    expect(said('en', raw)).toBe('Months at sea: more than 2 years and less than 16 years');
    expect(said('fa', raw)).toBe('ماه‌های خدمت: بیش از ۲ سال و کمتر از ۱۶ سال');
  });

  it('with one open and one closed end says each bound for itself', () => {
    expect(said('en', { and: [{ '>': [SIGHT, 40] }, { '<=': [SIGHT, 90] }] })).toEqual({
      join: 'all',
      parts: ['Sight, % of the best: over 40 %', 'Sight, % of the best: at most 90 %'],
    });
  });

  it('is not made of bounds on two facts, nor of two lower bounds', () => {
    const two = { and: [{ '>=': [SIGHT, 40] }, { '<=': [MARKS, 46] }] };
    const lower = { and: [{ '>=': [SIGHT, 40] }, { '>=': [SIGHT, 50] }] };
    for (const raw of [two, lower]) expect(said('en', raw)).toMatchObject({ join: 'all' });
  });

  it('written upper bound first is never said the wrong way round', () => {
    expect(JSON.stringify(said('en', { and: [{ '<=': [MARKS, 46] }, { '>=': [MARKS, 31] }] }))).not.toContain('from 46');
  });
});

describe('negation', () => {
  test.each([
    [{ '!': [{ '>=': [SIGHT, 50] }] }, 'Sight, % of the best: under 50 %', 'دید، درصد بهترین: کمتر از ۵۰ درصد'],
    [{ '!': [{ '>': [SIGHT, 50] }] }, 'Sight, % of the best: at most 50 %', 'دید، درصد بهترین: حداکثر ۵۰ درصد'],
    [{ '!': [{ '<': [SIGHT, 50] }] }, 'Sight, % of the best: at least 50 %', 'دید، درصد بهترین: دست‌کم ۵۰ درصد'],
    [{ '!': [{ '<=': [SIGHT, 50] }] }, 'Sight, % of the best: over 50 %', 'دید، درصد بهترین: بیش از ۵۰ درصد'],
    [{ '!=': [SIGHT, 50] }, 'Sight, % of the best: not 50 %', 'دید، درصد بهترین: نه «۵۰ درصد»'],
    [{ '!=': [{ var: 'sailor' }, true] }, 'Sailor: No', 'ملوان: خیر'],
    [{ '!': [{ var: 'sailor' }] }, 'Sailor: No', 'ملوان: خیر'],
    [{ '!=': [{ var: 'rank' }, 'boy'] }, 'Rank: not Boy', 'درجه: نه «شاگرد»'],
    [{ '!': [{ in: ['welsh', { var: 'tongues' }] }] }, 'Languages: not Welsh', 'زبان‌ها: نه «ولزی»'],
  ])('of %j turns the comparison round', (raw, inEnglish, inPersian) => {
    expect(said('en', raw)).toBe(inEnglish);
    expect(said('fa', raw)).toBe(inPersian);
  });

  it('of several things keeps them together', () => {
    const both = { and: [{ '>=': [SIGHT, 50] }, { var: 'sailor' }] };
    expect(said('en', { '!': [both] })).toEqual({ join: 'not', parts: [said('en', both)] });
  });

  it('cited as false says what is so', () => {
    const comparison = parseRule({ '>=': [SIGHT, 50] }, HARBOUR.variables);
    if (comparison.kind !== 'compare') throw new Error('not a comparison');
    expect(citedInWords({ comparison, truth: FALSE }, english)).toBe('Sight, % of the best: under 50 %');
    expect(citedInWords({ comparison, truth: TRUE }, english)).toBe('Sight, % of the best: at least 50 %');
  });
});

test('all, any, and what stands in them', () => {
  const raw = { or: [{ var: 'sailor' }, { and: [{ '>': [SIGHT, 50] }, { '<': [MARKS, 9] }] }] };
  expect(said('en', raw)).toEqual({
    join: 'any',
    parts: ['Sailor: Yes', { join: 'all', parts: ['Sight, % of the best: over 50 %', 'Marks in the ABC test: under 9 points'] }],
  });
});

test('sums, differences, least and greatest', () => {
  expect(said('en', { '>=': [{ '+': [KNOTS, ROPES] }, 4] })).toBe('Knots + Ropes: at least 4');
  expect(said('en', { '>=': [{ '-': [KNOTS, ROPES] }, 4] })).toBe('Knots − Ropes: at least 4');
  expect(said('en', { '>=': [{ min: [KNOTS, ROPES] }, 4] })).toBe('the least of Knots, Ropes: at least 4');
  expect(said('fa', { '>=': [{ max: [KNOTS, ROPES] }, 4] })).toBe('بیشترینِ گره‌ها، طناب‌ها: دست‌کم ۴');
  expect(said('en', { '>': [KNOTS, ROPES] })).toBe('Knots: over Ropes');
});

describe('every reading of every trial', () => {
  const { dictionary, trials } = catalogueFromDisk();
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

  it('holds no Latin digit and no sign of comparison in Persian', () => {
    const words = readings.map(({ rule }) => bare(text(phraseOf(rule, voice('fa', dictionary)))));
    expect(words.filter((one) => /[0-9<>≤≥=]/.test(one))).toEqual([]);
  });
});

describe('what is known of a fact', () => {
  const inWords = (code: string, id: string, raw: unknown) => {
    const { answers, faults } = readAnswers(HARBOUR, { [id]: raw }, TODAY);
    expect(faults).toEqual([]);
    const { known } = knowledge(HARBOUR, answers, TODAY);
    const slot = HARBOUR.facts.findIndex((fact) => fact.id === id);
    const [fact, possible] = [HARBOUR.facts[slot], known[slot]];
    if (fact === undefined || possible === undefined) throw new RangeError(id);
    const words = possibleInWords(fact, possible, voice(code, HARBOUR));
    return words === undefined ? undefined : bare(words);
  };

  test.each([
    ['sight', 62.5, '62.5 %', '۶۲٫۵ درصد'],
    ['sight', { from: 50, to: 60 }, '50 % to 60 %', 'از ۵۰ درصد تا ۶۰ درصد'],
    ['service', { from: 20, to: 36 }, '20 months to 3 years', 'از ۲۰ ماه تا ۳ سال'],
    ['sailor', true, 'Yes', 'بله'],
    ['sailor', false, 'No', 'خیر'],
    ['rank', 'boy', 'Boy', 'شاگرد'],
    ['rank', { among: ['mate', 'boy'] }, 'Mate or Boy', 'معاون یا شاگرد'],
    ['birth', '1984-03-15', '15 March 1984', '۲۵ اسفند ۱۳۶۲'],
    ['birth', '1984-03', '1 March 1984 to 31 March 1984', 'از ۱۱ اسفند ۱۳۶۲ تا ۱۱ فروردین ۱۳۶۳'],
    ['tongues', ['welsh'], 'Welsh', 'ولزی'],
    ['tongues', [], 'none of these', 'هیچ‌کدام'],
  ])('%s %j', (id, raw, inEnglish, inPersian) => {
    expect(inWords('en', id, raw)).toBe(inEnglish);
    expect(inWords('fa', id, raw)).toBe(inPersian);
  });

  test.each([
    ['sight', 'not sure'],
    ['sailor', 'not sure'],
    ['rank', 'not sure'],
    ['tongues', { welsh: 'not sure' }],
    ['tongues', { welsh: false }],
  ])('%s %j: nothing', (id, raw) => {
    expect(inWords('en', id, raw)).toBeUndefined();
  });

  test('a range with one end says where it ends, and names no end that nobody gave', () => {
    expect(inWords('en', 'sight', { from: 50 })).toBe('at least 50 %');
    expect(inWords('fa', 'sight', { to: 50 })).toBe('حداکثر ۵۰ درصد');
  });

  test('two of several are both there: said with “and”, not with “or”', () => {
    expect(inWords('en', 'tongues', ['welsh', 'breton'])).toBe('Welsh and Breton');
    expect(inWords('fa', 'tongues', ['welsh', 'breton'])).toBe('ولزی و برتون');
  });
});

test('a figure takes the unit of its fact, and an unknown fact keeps its id', () => {
  expect(quantity('sight', 62, english)).toBe('62 %');
  expect(quantity('lamp', 0.008, english)).toBe('0.008 g/dL');
  expect(quantity('nobody', 62, english)).toBe('62');
  expect(labelOf('nobody', english)).toBe('nobody');
});
