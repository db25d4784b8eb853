// Answers beside those that were given.
import { describe, expect, it } from 'vitest';
import { question, situation } from './clinicalWorld.ts';
import { exactAnswer, isLeft, told } from '#questionnaire/told.ts';

const als = situation({ diagnosis: 'als', fvc: { from: 50, to: 60 }, diabetes: 'not sure', sex: 'male' });

it('what was said roughly, or not at all, is left to be answered; what is exact, or ruled out, is not', () => {
  expect(['fvc', 'diabetes', 'elEscorial', 'diagnosis', 'sex', 'pregnant'].filter((id) => isLeft(question(id), als))).toEqual([
    'fvc',
    'diabetes',
    'elEscorial',
  ]);
});

describe('told', () => {
  it('one more answer is known', () => {
    const after = told([[question('fvc'), { value: 55 }]], als);
    expect(after && exactAnswer(question('fvc'), after.known, after)).toEqual({ value: 55 });
  });

  it('options of a set stand side by side', () => {
    const after = told(
      [
        [question('organFailure.heart'), { value: true }],
        [question('organFailure.kidney'), { value: false }],
      ],
      als,
    );
    expect(after?.answers.get('organFailure')).toEqual({ value: { heart: true, kidney: false } });
    expect(['heart', 'kidney', 'liver'].map((id) => after && exactAnswer(question(`organFailure.${id}`), after.known, after))).toEqual([
      { value: true },
      { value: false },
      undefined,
    ]);
  });

  it('nobody is left where answers contradict each other', () => {
    expect(
      told(
        [
          [question('alsfrsrTotal'), { value: 48 }],
          [question('alsfrsTotal'), { value: 3 }],
        ],
        als,
      ),
    ).toBeUndefined();
  });
});

it('an exact answer is the value; none while there is more than one', () => {
  expect(exactAnswer(question('sex'), als.known, als)).toEqual({ value: 'male' });
  expect(exactAnswer(question('pregnant'), als.known, als)).toEqual({ value: false });
  expect(exactAnswer(question('fvc'), als.known, als)).toBeUndefined();
});
