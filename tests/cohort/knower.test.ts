// That it knows what `knowledge` knows of everybody is a law: knowingManyIsKnowingEach.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { makeKnower } from '#cohort/knower.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import type { Possible } from '#logic/possible.ts';

const knower = makeKnower(DICTIONARY, TODAY);
const answersOf = (raw: object) => readAnswers(DICTIONARY, raw, TODAY).answers;
const slotOf = (id: string) => DICTIONARY.facts.findIndex((fact) => fact.id === id);
const exactly = (value: number): Possible => ({ kind: 'range', low: value, high: value });

describe('what is known of many', () => {
  test('one after the other, with nothing left of who came before', () => {
    const some = answersOf({ birthDate: { value: '1980-05-01' }, eyes: { value: 'brown' } });
    const others = answersOf({ skillTotal: { value: 30 } });
    for (const answers of [some, others, some, answersOf({})]) expect(knower.know(answers)).toEqual(knowledge(DICTIONARY, answers, TODAY));
  });

  test('of whom nothing is known, the very objects of the start', () => {
    const { known } = knower.know(answersOf({ eyes: { value: 'brown' } }));
    const changed = DICTIONARY.facts.filter((_, slot) => known[slot] !== knower.start[slot]).map(({ id }) => id);
    expect(changed).toEqual(['eyes', 'brownEyed']);
  });

  test('answers that contradict each other count as not given', () => {
    const answers = answersOf({ eyes: { value: 'blue' }, brownEyed: { value: true }, reach: { value: 10 } });
    expect(knower.know(answers)).toEqual(knowledge(DICTIONARY, answers, TODAY));
    expect(knower.know(answers).conflicts).toHaveLength(1);
  });
});

describe('what is known once more is known', () => {
  const { known } = knower.know(answersOf({ skill1: { value: 4 } }));

  test('is what the answer would have given', () => {
    expect(knower.narrowed(known, new Map([[slotOf('ageYears'), exactly(40)]]))).toEqual(
      knower.know(answersOf({ skill1: { value: 4 }, ageYears: { value: 40 } })).known,
    );
  });

  test('is nothing where it cannot be', () => {
    expect(knower.narrowed(known, new Map([[slotOf('skill1'), exactly(2)]]))).toBeUndefined();
    expect(knower.narrowed(known, new Map([[slotOf('skillTotal'), exactly(1)]]))).toBeUndefined();
  });

  test('leaves what was known as it was', () => {
    const before = [...known];
    knower.narrowed(known, new Map([[slotOf('ageYears'), exactly(40)]]));
    expect(known).toEqual(before);
  });
});
