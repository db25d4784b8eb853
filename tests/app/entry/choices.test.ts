// What a list offers, and what the letters typed on it pick, in both languages: never another answer than the one that was named.
import { describe, expect, it, test } from 'vitest';
import { dictionaryOf, oneOf } from '../../facts/example.ts';
import { language } from '../../i18n/voices.ts';
import { question, QUESTIONS } from './reader.ts';
import { choicesOf } from '#app/entry/choices.ts';
import { answerNamed } from '#app/entry/names.ts';
import { isByPlace, picks } from '#app/entry/picks.ts';
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

  it('what a clinician’s word leaves open as one answer', () => {
    expect(values('onsetRegion').slice(-4)).toEqual(['arm|leg', 'arm|leg|trunk', 'not sure', 'declined']);
    expect(choicesOf(question('riluzole')).find(({ value }) => value === 'never|stopped')?.answer).toEqual({ among: ['never', 'stopped'] });
  });

  it('its answers as clinicians call them', () => {
    const labels = (id: string, code: string) =>
      choicesOf(question(id)).flatMap(({ label }) => (typeof label === 'string' ? [] : (label[code] ?? '')));
    expect(labels('diagnosis', 'en').slice(0, 2)).toEqual(['ALS', 'MS']);
    expect(labels('onsetRegion', 'fa')).toContain('بولبار');
    expect(labels('ventilation', 'en')[1]).toMatch(/^NIV/);
    expect(labels('ventilation', 'fa')[1]).toMatch(/^NIV/);
    expect(labels('spinalDisability', 'en')).toEqual(['None', 'Mild', 'Moderate', 'Severe']);
  });

  it('a place in the list by its digit, but not where a digit is a name', () => {
    expect(isByPlace(question('sex'))).toBe(true);
    expect(isByPlace(question('smaType'))).toBe(false);
    expect(isByPlace(question('alsfrsrSpeech'))).toBe(false);
  });

  it('the value of each answer as text', () => {
    for (const one of QUESTIONS) {
      for (const { value, answer } of choicesOf(one)) {
        const parts: readonly unknown[] = typeof answer === 'object' ? Object.values(answer).flat() : [answer];
        expect(value.split('|')).toEqual(parts.map(String));
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
    ['diagnosis', 'o', 'other'],
    ['diagnosis', 'amyo', 'als'],
    ['msCourse', 'rr', 'relapsing-remitting'],
    ['msCourse', 'spms', 'secondary-progressive'],
    ['bulbarDisability', 'm', 'mild'],
    ['bulbarDisability', 'mm', 'moderate'],
    ['bulbarDisability', 'mmm', 'mild'],
    ['diagnosis', 'MS', 'ms'],
    ['diagnosis', '۴', 'other'],
    ['diagnosis', '5', undefined],
    ['elEscorial', 'p', 'probable'],
    ['elEscorial', 'pp', 'probable-laboratory'],
    ['elEscorial', 'pos', 'possible'],
    ['elEscorial', 'probablel', 'probable-laboratory'],
    ['elEscorial', 'probable', 'probable'],
    ['elEscorial', 'lab', 'probable-laboratory'],
    ['elEscorial', 'not', 'not-met'],
    ['onsetRegion', 'b', 'bulbar'],
    ['onsetRegion', 'bulbar', 'bulbar'],
    ['onsetRegion', 'bulbar with', 'several'],
    ['onsetRegion', 'breathing', 'breathing'],
    ['onsetRegion', 'arm', 'arm'],
    ['onsetRegion', 'limb', 'arm|leg'],
    ['onsetRegion', 'spinal', 'arm|leg|trunk'],
    ['onsetRegion', 'several at once', 'several'],
    ['ventilation', 'niv', 'non-invasive'],
    ['ventilation', 'NIV', 'non-invasive'],
    ['ventilation', 'bipap', 'non-invasive'],
    ['ventilation', 'non-inv', 'non-invasive'],
    ['ventilation', 'iv', 'invasive'],
    ['ventilation', 'none', 'none'],
    ['ventilation', 'cpap', undefined],
    ['alsForm', 's', 'sporadic'],
    ['alsForm', 'sals', 'sporadic'],
    ['alsForm', 'fals', 'familial'],
    ['alsForm', 'n', undefined],
    ['riluzole', 'y', 'current'],
    ['riluzole', 'n', 'never'],
    ['riluzole', 'no', 'never|stopped'],
    ['malignancy', 'past', 'past'],
    ['malignancy', 'no', 'never|past'],
    ['smaType', '1', 'type-1'],
    ['smaType', '۲', 'type-2'],
    ['smaType', 'III', 'type-3'],
    ['smaType', 'sma 0', 'type-0'],
    ['polysomnographyNormal', 'normal', 'true'],
    ['polysomnographyNormal', 'abnormal', 'false'],
    ['hepatitisB', 'neg', 'false'],
    ['hepatitisB', 'HBsAg positive', 'true'],
    ['hepatitisB', 'HBsAg', undefined],
    ['hepatitisC', 'positive', undefined],
    ['elEscorial', 'clinically', undefined],
    ['elEscorial', 'clinically pos', 'possible'],
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
    expect(picked('sex', 'مؤنث', 'fa')).toBe('female');
    expect(picked('onsetRegion', 'بولبار', 'fa')).toBe('bulbar');
    expect(picked('onsetRegion', 'bulbar', 'fa')).toBe('bulbar');
    expect(picked('diagnosis', 'ام', 'fa')).toBe('ms');
    expect(picked('diagnosis', 'اس', 'fa')).toBe('sma');
    expect(picked('onsetRegion', 'اسپاینال', 'fa')).toBe('arm|leg|trunk');
    expect(picked('ventilation', 'niv', 'fa')).toBe('non-invasive');
    expect(picked('ventilation', 'تراکئوستومی', 'fa')).toBe('invasive');
    expect(picked('alsForm', 'فامیلیال', 'fa')).toBe('familial');
  });

  it('the answer that they name in full, whatever its names, in every language', () => {
    const named = QUESTIONS.flatMap((one) =>
      choicesOf(one).flatMap(({ value, label, also = {} }) =>
        [...(typeof label === 'string' ? [] : Object.values(label)), ...Object.values(also).flat()].map((name) => ({ one, name, value })),
      ),
    );
    expect(named.length).toBeGreaterThan(200);
    for (const { one, name, value } of named) {
      for (const reader of [EN, FA]) expect(picks(one, name.toLowerCase(), reader), `${one.id}: ${name}`).toBe(value);
    }
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

it('a name of two answers picks neither', () => {
  const routes = oneOf('route', ['mouth', 'vein']);
  if (routes.type !== 'one-of') throw new RangeError('no list');
  const options = routes.options.map((option) => ({ ...option, also: { en: ['drip'] } }));
  const [one] = questionsOf(dictionaryOf({ ...routes, options }));
  if (one === undefined) throw new RangeError('no question');
  expect([picks(one, 'drip', EN), answerNamed(one, 'drip')]).toEqual([undefined, undefined]);
  expect(picks(one, 'vein', EN)).toBe('vein');
});

it('a name picks an answer where it can be no other', () => {
  const answer = (id: string, text: string) => answerNamed(question(id), text);
  expect(answer('diagnosis', 'a')).toBeUndefined();
  expect(answer('diagnosis', 'ALS (amyotrophic lateral sclerosis)')).toEqual({ value: 'als' });
  expect(answer('onsetRegion', 'bulbar')).toEqual({ value: 'bulbar' });
  expect(answer('onsetRegion', 'bulb')).toBeUndefined();
  expect(answer('onsetRegion', 'limb')).toEqual({ among: ['arm', 'leg'] });
  expect(answer('ventilation', 'NIV')).toEqual({ value: 'non-invasive' });
  expect(answer('diagnosis', 'al')).toEqual({ value: 'als' });
  expect(answer('diagnosis', '')).toBeUndefined();
  expect(answer('diagnosis', '?')).toBe('not sure');
  expect(answer('riluzole', 'yes')).toEqual({ value: 'current' });
});
