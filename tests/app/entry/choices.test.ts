// What a list offers, and what the letters typed on it pick, in both languages.
import { describe, expect, it, test } from 'vitest';
import { dictionaryOf, oneOf } from '../../facts/example.ts';
import { language } from '../../i18n/voices.ts';
import { question, QUESTIONS } from './reader.ts';
import { answerNamed, choicesOf, picks } from '#app/entry/choices.ts';
import { typedAhead } from '#app/entry/typeAhead.ts';
import { questionsOf } from '#questionnaire/question.ts';

const [EN, FA] = [language('en'), language('fa')];
const picked = (id: string, typed: string, code = 'en') => picks(question(id), typed, language(code));

describe('a list offers', () => {
  const values = (id: string) => choicesOf(question(id)).map(({ value }) => value);

  it('its answers in their order, then those that say nothing', () => {
    expect(values('sex')).toEqual(['female', 'male', 'not sure', 'declined']);
    expect(values('diabetes')).toEqual(['true', 'false', 'not sure', 'declined']);
    expect(values('organFailure.heart')).toEqual(['true', 'false', 'not sure', 'declined']);
    expect(values('alsfrsrSpeech')).toEqual(['4', '3', '2', '1', '0', 'not sure', 'declined']);
    expect(values('fvc')).toEqual(['not sure', 'declined']);
  });

  it('the value of each answer as text', () => {
    for (const one of QUESTIONS) {
      for (const { value, answer } of choicesOf(one)) {
        expect(JSON.stringify(typeof answer === 'object' && 'value' in answer ? answer.value : answer).replaceAll('"', '')).toBe(value);
      }
    }
  });
});

describe('letters pick', () => {
  test.each([
    ['diabetes', 'y', 'true'],
    ['diabetes', 'Y', 'true'],
    ['diabetes', 'yes', 'true'],
    ['diabetes', 'n', 'false'],
    ['diabetes', 'no', 'false'],
    ['diabetes', 'ب', 'true'],
    ['diabetes', 'بله', 'true'],
    ['diabetes', 'خ', 'false'],
    ['diabetes', 'خیر', 'false'],
    ['diabetes', '1', 'true'],
    ['diabetes', '۲', 'false'],
    ['diabetes', '?', 'not sure'],
    ['diabetes', '؟', 'not sure'],
    ['diabetes', 'not', undefined],
    ['diabetes', 'notsure', 'not sure'],
    ['diabetes', 'unknown', 'not sure'],
    ['diabetes', 'u', undefined],
    ['diabetes', '0', undefined],
    ['diabetes', '3', undefined],
    ['organFailure.heart', 'y', 'true'],
    ['sex', 'f', 'female'],
    ['sex', 'female', 'female'],
    ['sex', 'm', 'male'],
    ['sex', 'ز', 'female'],
    ['sex', '2', 'male'],
    ['diagnosis', 'a', 'als'],
    ['diagnosis', 'an', 'other'],
    ['diagnosis', 'aa', 'other'],
    ['diagnosis', 'aaa', 'als'],
    ['diagnosis', 'MS', 'ms'],
    ['diagnosis', '۴', 'other'],
    ['diagnosis', '5', undefined],
    ['elEscorial', 'p', 'probable'],
    ['elEscorial', 'pp', 'probable-laboratory'],
    ['elEscorial', 'pos', 'possible'],
    ['elEscorial', 'probablel', 'probable-laboratory'],
    ['elEscorial', 's', 'suspected'],
    ['ventilation', 'n', 'none'],
    ['alsfrsrSpeech', '3', '3'],
    ['alsfrsrSpeech', '۰', '0'],
    ['alsfrsrSpeech', '5', undefined],
    ['sex', ' ', undefined],
    ['sex', '', undefined],
    ['sex', '-', undefined],
    ['fvc', '?', undefined],
    ['fvc', '6', undefined],
  ])('%s: “%s” is %s', (id, typed, value) => {
    expect(picked(id, typed)).toBe(value);
  });

  it('in the reader’s language first, then in the other', () => {
    expect(picked('sex', 'م', 'fa')).toBe('male');
    expect(picked('sex', 'f', 'fa')).toBe('female');
    expect(picked('diagnosis', 'm', 'fa')).toBe('ms');
    expect(picked('diagnosis', 'ای ال', 'fa')).toBe('als');
    expect(picked('sex', 'ز', 'en')).toBe('female');
  });

  it('nothing by a key that types none', () => {
    const [routes] = questionsOf(dictionaryOf(oneOf('route', ['enteral', 'tablet', 'homeopathic'])));
    if (routes === undefined) throw new RangeError('no question');
    expect(picks(routes, 'enter', EN)).toBe('enteral');
    for (const key of [
      'Tab',
      'Enter',
      'Escape',
      'ArrowDown',
      'PageUp',
      'Home',
      'End',
      'Delete',
      'Alt',
      'Shift',
      'F2',
      'Dead',
      'Unidentified',
    ]) {
      for (const one of [...QUESTIONS, routes]) for (const reader of [EN, FA]) expect(picks(one, key, reader), key).toBeUndefined();
    }
  });
});

it('a name picks an answer where it can be no other', () => {
  const answer = (id: string, text: string) => answerNamed(question(id), text);
  expect(answer('diagnosis', 'a')).toBeUndefined();
  expect(answer('diagnosis', 'al')).toEqual({ value: 'als' });
  expect(answer('diagnosis', '')).toBeUndefined();
  expect(answer('diagnosis', '?')).toBe('not sure');
  expect(answer('riluzole', 'yes')).toEqual({ value: 'current' });
});

describe('letters one after the other', () => {
  const typed = (...keys: readonly (readonly [string, number])[]) =>
    keys.reduce<ReturnType<typeof typedAhead>>((before, [key, at]) => typedAhead(before, key, at), undefined)?.text;

  it('are one word until there is a pause', () => {
    expect(typed(['f', 0])).toBe('f');
    expect(typed(['F', 0], ['e', 300], ['m', 1200])).toBe('fem');
    expect(typed(['f', 0], ['m', 1000])).toBe('m');
    expect(typed(['ا', 0], ['ی', 100])).toBe('ای');
  });

  it('are begun anew by a key that types none', () => {
    expect(typed(['f', 0], ['Tab', 100])).toBeUndefined();
    expect(typed(['f', 0], ['Tab', 100], ['m', 200])).toBe('m');
    expect(typed([' ', 0], ['m', 200])).toBe('m');
  });

  it('go on over a space, which begins nothing', () => {
    expect(typed(['t', 0], ['y', 50], ['p', 100], ['e', 150], [' ', 200], ['2', 250])).toBe('type 2');
    expect(picked('smaType', 'type 2')).toBe('type-2');
    expect(typed(['t', 0], [' ', 3000])).toBeUndefined();
  });
});
