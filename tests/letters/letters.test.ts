// The letters hang together: what is typed stands on the page, in time, means the answers beside it, and comes out as the documents say.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { keysOf, type Letter, LETTER_LANGUAGES, type LetterLanguage, LETTERS, LETTERS_TODAY } from './letters.ts';
import type { Answer } from '#facts/answer.ts';
import { type Answers, readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import { knowledge } from '#facts/known.ts';
import { readNumber } from '#facts/number.ts';
import { inLanguage } from '#facts/text.ts';
import { FALSE } from '#logic/truth.ts';
import { answerTo, type Question, questionsOf } from '#questionnaire/question.ts';
import { screenTwice } from '#screening/screen.ts';

/** At three keys a second, under two minutes. */
const MOST_KEYS = 350;

const { dictionary, trials } = catalogueFromDisk();
const questions = questionsOf(dictionary);
const page = dictionary.sections.flatMap(({ facts }) => facts.flatMap(({ id }) => questions.filter(({ fact }) => fact.id === id)));
const day = spanOf(LETTERS_TODAY)?.first ?? 0;

const given = ({ answers }: Letter) => readAnswers(dictionary, answers, day);
const knownOf = (answers: Answers) => knowledge(dictionary, answers, day);

/** The fields that are left on the page for this person. */
function fieldsOf(answers: Answers): readonly Question[] {
  const { known } = knownOf(answers);
  return page.filter(({ fact }) => dictionary.askedWhen.get(fact.id)?.(known) !== FALSE);
}

const KEYS_OF_YES_AND_NO = { en: { y: true, n: false }, fa: { ب: true, خ: false } } as const;

/** What keys say by themselves, without units, ranges or dates; undefined for these. */
function plainly({ fact, option }: Question, keys: string, language: LetterLanguage): Answer | undefined {
  if (keys === (language === 'en' ? '?' : '؟')) return 'not sure';
  if (fact.type === 'boolean' || option !== undefined) {
    const value = new Map<string, boolean>(Object.entries(KEYS_OF_YES_AND_NO[language])).get(keys);
    return { value: value ?? `no answer has the keys ${keys}` };
  }
  if (fact.type === 'one-of') {
    const begins = (name: string) => name.toLowerCase().startsWith(keys);
    const picked =
      fact.options.find(({ label, clinic = label }) => begins(inLanguage(clinic, language))) ??
      fact.options.find(({ also }) => also?.[language]?.some(begins));
    return { value: picked?.id ?? `no option begins with ${keys}` };
  }
  const figure = keys.includes('/') ? undefined : readNumber(keys);
  return typeof figure === 'number' ? { value: figure } : undefined;
}

describe.each(LETTERS.map((letter) => [letter.id, letter] as const))('%s', (_, letter) => {
  const { answers, faults } = given(letter);

  it('answers what can be asked', () => {
    expect(faults).toEqual([]);
    expect(knownOf(answers).conflicts).toEqual([]);
    const asked = page.flatMap(({ fact, date }) => [fact.id, date]);
    expect([...answers.keys()].filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('is typed in the order of the page, all that it says and nothing else', () => {
    const answered = fieldsOf(answers).filter((question) => answerTo(question, answers) !== undefined);
    expect(letter.typed.map(([id]) => id)).toEqual(answered.map(({ id }) => id));
  });

  it.each(LETTER_LANGUAGES)('means the answers beside it, in %s', (language) => {
    for (const { question: id, keys } of keysOf(letter, language)) {
      const question = page.find((one) => one.id === id);
      const meant = question && plainly(question, keys, language);
      if (question !== undefined && meant !== undefined) expect([id, keys, meant]).toEqual([id, keys, answerTo(question, answers)]);
    }
  });

  it.each(LETTER_LANGUAGES)('takes under two minutes to type, in %s', (language) => {
    const typed = keysOf(letter, language).reduce((sum, { keys }) => sum + [...keys].length, 0);
    expect(typed + fieldsOf(answers).length).toBeLessThanOrEqual(MOST_KEYS);
  });

  it('is written and typed in both scripts', () => {
    const [english, persian] = LETTER_LANGUAGES.map((language) => keysOf(letter, language).map(({ keys }) => keys));
    expect([letter.text.en, ...(english ?? [])].filter((text) => /[\u0600-\u06ff]/u.test(text))).toEqual([]);
    expect([letter.text.fa, ...(persian ?? [])].filter((text) => /[يك]|[٠-٩]/u.test(text))).toEqual([]);
    expect(letter.text.fa).toMatch(/[پچژگی]/u);
    expect(persian?.filter((text) => /[0-9]/.test(text))).toEqual([]);
  });

  it('comes out as the documents say, in every trial', () => {
    const { known } = knownOf(answers);
    const found = trials.map((trial) => [trial.number, screenTwice(trial, known, dictionary)] as const);
    expect(found.flatMap(([, screening]) => screening.faults)).toEqual([]);
    const expected = Object.entries(letter.expected).map(([number, { verdict }]) => [number, verdict]);
    expect(Object.fromEntries(found.map(([number, { verdict }]) => [number, verdict]))).toEqual(Object.fromEntries(expected));
  });
});

describe('the letters together', () => {
  test('are ten', () => {
    expect(LETTERS.length).toBe(10);
  });

  test.each(trials)('hold one who meets all of $number, and one who does not', ({ number }) => {
    const verdicts = LETTERS.map(({ expected }) => expected[number]?.verdict);
    expect(verdicts).toEqual(expect.arrayContaining(['eligible', 'ineligible']));
  });

  test('have dates of the Solar Hijri calendar in three or more', () => {
    const jalali = LETTERS.filter((letter) => keysOf(letter, 'fa').some(({ keys }) => /۱[۳۴][۰-۹]{2}/u.test(keys)));
    expect(jalali.length).toBeGreaterThanOrEqual(3);
  });
});
