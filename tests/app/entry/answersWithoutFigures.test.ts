// What a clinician types that is no figure: a level, an option, yes or no, not known.
import { describe, expect, it, test } from 'vitest';
import { oneOf } from '../../facts/example.ts';
import { read, reading, told } from './reader.ts';

describe('a point of a scale', () => {
  it('is one of its levels', () => {
    expect(told(read('alsfrsrSpeech', '3'))).toEqual({ value: 3 });
    expect(told(read('alsfrsrSpeech', '۴'))).toEqual({ value: 4 });
    expect(told(read('alsfrsrSpeech', '3-4'))).toEqual({ from: 3, to: 4 });
    expect(told(read('alsfrsrSpeech', '5'))).toBe('no-such-choice');
    expect(told(read('alsfrsrSpeech', '2.5'))).toBe('no-such-choice');
  });
});

describe('an answer that says nothing', () => {
  test.each(['?', '؟', 'not sure', 'Unknown', 'نامشخص', 'نمی‌دانم', 'نمی دانم', 'نميدانم'])('“%s” is not sure', (text) => {
    for (const id of ['fvc', 'ageYears', 'diabetes', 'diagnosis', 'organFailure.heart']) {
      expect(read(id, text)).toMatchObject({ kind: 'answer', fact: id.split('.')[0], answer: 'not sure' });
    }
  });

  test.each(['declined', 'Refused', 'نمی‌خواهد بگوید', 'نمی خواهد بگوید'])('“%s” is declined', (text) => {
    for (const id of ['fvc', 'diabetes']) expect(told(read(id, text))).toBe('declined');
  });
});

describe('a question with a few answers', () => {
  test.each([
    ['diagnosis', 'ALS', { value: 'als' }],
    ['diagnosis', 'sma', { value: 'sma' }],
    ['diagnosis', 'ALS (amyotrophic lateral sclerosis)', { value: 'als' }],
    ['diagnosis', 'ام‌اس', { value: 'ms' }],
    ['diagnosis', 'als | ms', { among: ['als', 'ms'] }],
    ['elEscorial', 'probable', { value: 'probable' }],
    ['elEscorial', 'Probable, laboratory-supported', { value: 'probable-laboratory' }],
    ['sex', 'f', { value: 'female' }],
    ['sex', 'زن', { value: 'female' }],
    ['diabetes', 'yes', { value: true }],
    ['diabetes', 'N', { value: false }],
    ['diabetes', 'بله', { value: true }],
    ['diabetes', 'ندارد', { value: false }],
    ['organFailure.heart', 'y', { value: true }],
    ['diagnosis', 'a', 'no-such-choice'],
    ['elEscorial', 'prob', 'no-such-choice'],
    ['diagnosis', '1', 'no-such-choice'],
    ['diabetes', '1', 'no-such-choice'],
    ['diabetes', 'yes | no', 'no-such-choice'],
    ['diagnosis', 'als | zzz', 'no-such-choice'],
    ['diagnosis', '|', 'no-such-choice'],
  ])('%s: “%s” is %j', (id, text, answer) => {
    expect(told(read(id, text))).toEqual(answer);
  });

  it('has no names of its own for options called like an answer to all', () => {
    const typed = reading(oneOf('reply', ['yes-please', 'no-thanks']));
    expect(told(typed('yes'))).toEqual({ value: 'yes-please' });
  });
});
