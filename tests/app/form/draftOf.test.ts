// What a field shows of an answer given elsewhere makes that very answer again: nothing is lost on the way through the form.
import { describe, expect, it, test } from 'vitest';
import { anyOf, boolean, date, number, oneOf, TODAY } from '../../facts/example.ts';
import { language } from '../../i18n/voices.ts';
import { readDraft } from '#app/form/draft.ts';
import { draftOf } from '#app/form/draftOf.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';

const reach = number('reach', { unit: '%', max: 200 });
const levels = [4, 3, 2, 1, 0].map((value) => ({ value, label: { en: `${value}`, fa: `${value}` } }));
const levelled = { ...number('skill', { whole: true, max: 4 }), levels } as Fact;
const sailor = boolean('sailor');
const eyes = oneOf('eyes', ['brown', 'blue', 'green']);
const languages = anyOf('languages', ['welsh', 'breton', 'norse']);
const birth = date('birth');

const ANSWERS: readonly (readonly [Fact, Answer])[] = [
  ...[reach, levelled, sailor, eyes, languages, birth].flatMap((fact): readonly (readonly [Fact, Answer])[] => [
    [fact, 'not sure'],
    [fact, 'declined'],
  ]),
  [reach, { value: 62 }],
  [reach, { value: 62.5 }],
  [reach, { value: 62.123456 }],
  [reach, { value: 0 }],
  [reach, { from: 40, to: 50 }],
  [reach, { from: 40, below: 50 }],
  [reach, { below: 40 }],
  [reach, { above: 24, below: 36 }],
  [reach, { above: 24, to: 36.5 }],
  [reach, { from: 50 }],
  [levelled, { value: 3 }],
  [levelled, { value: 3, selfRated: true }],
  [levelled, { from: 1, to: 2 }],
  [sailor, { value: true }],
  [sailor, { value: false }],
  [eyes, { value: 'blue' }],
  [eyes, { among: ['blue', 'green'] }],
  [languages, { value: { welsh: true, norse: 'not sure' } }],
  [languages, { value: { breton: false } }],
  [birth, { value: '1984' }],
  [birth, { value: '1984-03' }],
  [birth, { value: '1984-03-15' }],
  [birth, { from: '1983-03-21', to: '1984-03-20' }],
  [birth, { from: '2026-03-21', to: '2026-11-22' }],
  [birth, { from: '1980-01-05', to: '1981-06' }],
  [birth, { to: '1981-06' }],
];

describe.each(['en', 'fa'])('in %s', (code) => {
  const reader = { language: language(code), today: TODAY };

  test.each(ANSWERS)('%o: %j', (fact, answer) => {
    const { answer: again, problem } = readDraft(fact, draftOf(fact, answer, reader), TODAY);
    expect(problem).toBeUndefined();
    expect(isSameAnswer(again, answer), JSON.stringify(again)).toBe(true);
  });

  it('nothing said leaves the field blank', () => {
    for (const [fact] of ANSWERS) expect(readDraft(fact, draftOf(fact, undefined, reader), TODAY)).toEqual({});
  });
});

test('a list of options says no of the others, as the list did', () => {
  const draft = draftOf(languages, { value: ['norse'] }, { language: language('en'), today: TODAY });
  expect(draft.marks).toEqual({ welsh: 'no', breton: 'no', norse: 'yes' });
});

test('figures stand as the reader writes them', () => {
  expect(draftOf(reach, { value: 62.5 }, { language: language('fa'), today: TODAY }).exact).toBe('۶۲٫۵');
});

test('an answer that the field has no place for stands until something is chosen', () => {
  const draft = draftOf(eyes, { among: ['blue', 'green'] }, { language: language('en'), today: TODAY });
  expect(readDraft(eyes, { ...draft, choice: 'brown' }, TODAY)).toEqual({ answer: { value: 'brown' } });
});
