// What is written bare is read back as what it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionary, personArbitrary, TODAY } from '../storage/somebody.ts';
import { bareAnswer } from '#facts/bareAnswer.ts';
import { readAnswers } from '#facts/answers.ts';

it('reads back as the same answers, whatever they are', () => {
  fc.assert(
    fc.property(personArbitrary, ({ answers }) => {
      const bare = Object.fromEntries(Array.from(answers, ([id, answer]) => [id, bareAnswer(answer)]));
      const again = readAnswers(dictionary, JSON.parse(JSON.stringify(bare)) as object, TODAY);
      expect(again.faults).toEqual([]);
      expect([...again.answers]).toEqual([...answers]);
    }),
  );
});

it('is the value alone where that says all', () => {
  expect(bareAnswer({ value: 55 })).toBe(55);
  expect(bareAnswer({ value: false })).toBe(false);
  expect(bareAnswer('not sure')).toBe('not sure');
  expect(bareAnswer({ value: 3, selfRated: true })).toEqual({ value: 3, selfRated: true });
  expect(bareAnswer({ value: 'declined' })).toEqual({ value: 'declined' });
  expect(bareAnswer({ value: { hiv: true } })).toEqual({ value: { hiv: true } });
  expect(bareAnswer({ from: 50, to: 60 })).toEqual({ from: 50, to: 60 });
});
