// Words with their figures filled in.
import { describe, expect, it, test } from 'vitest';
import { bare, language } from './voices.ts';
import { isolate, makeSay } from '#i18n/translate.ts';

const english = language('en');
const persian = language('fa');
const [inEnglish, inPersian] = [makeSay(english), makeSay(persian)];

describe('say', () => {
  it('chooses the plural form by the count', () => {
    expect(inEnglish('unit.months', { count: 1 })).toBe('1 month');
    expect(inEnglish('unit.months', { count: 0 })).toBe('0 months');
    expect(inEnglish('unit.months', { count: 1.5 })).toBe('1.5 months');
    expect(inEnglish('unit.months', { count: 2 })).toBe('2 months');
    expect(bare(inPersian('unit.months', { count: 1 }))).toBe('۱ ماه');
  });

  it('writes figures in the digits of the language', () => {
    expect(bare(inPersian('unit.percent', { count: 62.5 }))).toBe('۶۲٫۵ درصد');
    expect(bare(inPersian('check.answered', { count: 3, total: 12 }))).toBe('۳ پاسخ از ۱۲');
    expect(inEnglish('check.answered', { count: 3, total: 1200 })).toBe('3 of 1200 answered');
  });

  it('leaves a text that is filled in as it is: no digits changed, no placeholder in it filled', () => {
    expect(bare(inPersian('results.reported', { who: 'Phase 2 {who}' }))).toContain('Phase 2 {who}');
    expect(inEnglish('reason.is', { label: '{value}', value: 'x' })).toBe('{value}: x');
  });

  it('shows what is missing rather than hiding it', () => {
    expect(inEnglish('reason.is', { label: 'Age' })).toBe('Age: {value}');
    expect(makeSay({ ...english, words: {} })('app.name')).toBe('app.name');
  });

  it('takes the form for all other counts where a language file lacks the one that is needed', () => {
    expect(makeSay({ ...english, words: { 'unit.months': { other: '{count} mo' } } })('unit.months', { count: 1 })).toBe('1 mo');
    expect(makeSay({ ...english, words: { 'unit.months': { few: 'x' } } })('unit.months', { count: 1 })).toBe('unit.months');
  });

  it('keeps every insert of a right-to-left text to itself, and adds nothing to a left-to-right one', () => {
    expect(inPersian('reason.is', { label: 'FVC', value: 'x' })).toBe('\u2068FVC\u2069: \u2068x\u2069');
    expect(inEnglish('reason.is', { label: 'FVC', value: 'x' })).toBe('FVC: x');
  });
});

test('an isolate is opened and closed around right-to-left inserts only', () => {
  expect(isolate('FVC', persian)).toBe('\u2068FVC\u2069');
  expect(isolate('FVC', english)).toBe('FVC');
});

test('a right-to-left text that begins with another run, isolated or not, runs from the right all the same', () => {
  expect(isolate('ALSFRS-R ۱، گفتار', persian)).toBe('\u2067ALSFRS-R ۱، گفتار\u2069');
  expect(isolate('\u2067تشخیص\u2069: \u2068ALS\u2069', persian)).toBe('\u2067\u2067تشخیص\u2069: \u2068ALS\u2069\u2069');
});
