// Answers in words, with the very ends that were said, in both languages.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';
import { bare, voice } from '../../i18n/voices.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Answer } from '#facts/answer.ts';

const { dictionary } = catalogueFromDisk();
const said = (fact: string, answer: Answer, code = 'en') =>
  bare(answerInWords(dictionary.byId.get(fact)!, answer, voice(code, dictionary)));

describe('a range of figures', () => {
  test.each<readonly [string, Answer, string, string]>([
    ['fvc', { below: 40 }, 'under 40 %', 'کمتر از ۴۰ درصد'],
    ['fvc', { from: 40, below: 50 }, '40 % or more, but under 50 %', '۴۰ درصد یا بیشتر، ولی کمتر از ۵۰ درصد'],
    ['fvc', { from: 50 }, '50 % or more', '۵۰ درصد یا بیشتر'],
    ['fvc', { to: 50 }, '50 % or less', '۵۰ درصد یا کمتر'],
    ['fvc', { above: 50 }, 'more than 50 %', 'بیش از ۵۰ درصد'],
    ['ageYears', { from: 18, to: 60 }, '18 to 60 years', 'از ۱۸ تا ۶۰ سال'],
    ['ageYears', { from: 17, to: 17 }, '17 years', '۱۷ سال'],
    ['monthsSinceOnset', { above: 24, below: 36 }, 'more than 2 years, but under 3 years', 'بیش از ۲ سال، ولی کمتر از ۳ سال'],
    ['monthsSinceOnset', { from: 6, to: 24 }, '6 months to 2 years', 'از ۶ ماه تا ۲ سال'],
  ])('%s %j', (fact, answer, english, persian) => {
    expect(said(fact, answer)).toBe(english);
    expect(said(fact, answer, 'fa')).toBe(persian);
  });
});

describe('any other answer', () => {
  it('is said as it was given', () => {
    expect(said('fvc', 'not sure')).toBe('Not sure');
    expect(said('fvc', 'declined')).toBe('I would rather not say');
    expect(said('fvc', { value: 62.5 })).toBe('62.5 %');
    expect(said('neurologistConfirmed', { value: false })).toBe('No');
    expect(said('diagnosis', { value: 'als' })).toBe('ALS (amyotrophic lateral sclerosis)');
    expect(said('alsfrsrWalking', { value: 3, selfRated: true })).toMatch(/^3: \S+/);
    expect(said('birthDate', { value: '1974' })).toBe('1974');
  });

  it('names each option of a set', () => {
    expect(said('organFailure', { value: { heart: false, kidney: true } })).toBe('Heart: No, Kidney: Yes, Liver: not known');
  });
});
