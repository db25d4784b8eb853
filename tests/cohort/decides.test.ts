import { describe, expect, test } from 'vitest';
import { answersOf, MEETS, TRIALS } from './example.ts';
import { DICTIONARY, fact, TODAY } from '../facts/example.ts';
import { Decider, isDoubtful } from '#cohort/decides.ts';
import { makeKnower } from '#cohort/knower.ts';

const knower = makeKnower(DICTIONARY, TODAY);
const decider = new Decider(DICTIONARY, knower);
const criteriaOf = (number: string) => TRIALS.find((trial) => trial.number === number)?.criteria ?? [];

function doDecide(facts: readonly string[], number: string, raw: object): boolean {
  return decider.decide(facts.map(fact), criteriaOf(number), knower.know(answersOf(raw)).known);
}

describe('facts decide', () => {
  test('where nothing else is open', () => {
    expect(doDecide(['reach'], 'NORTH', { ...MEETS, reach: 'not sure' })).toBe(true);
    expect(doDecide(['reach'], 'NORTH', { ...MEETS, reach: 'not sure', eyes: 'not sure' })).toBe(false);
    expect(doDecide(['reach', 'eyes'], 'NORTH', { ...MEETS, reach: 'not sure', eyes: 'not sure' })).toBe(true);
  });

  test('where they can only fail', () => {
    expect(doDecide(['reach'], 'NORTH', { reach: { below: 50 } })).toBe(true);
  });

  test('through others that follow from them', () => {
    expect(doDecide(['ageMonths', 'eyes'], 'SOUTH', {})).toBe(false);
    expect(doDecide(['ageYears', 'eyes'], 'SOUTH', {})).toBe(true);
  });

  test('not where they have nothing to say of what is open', () => {
    expect(doDecide(['lamp'], 'SOUTH', {})).toBe(false);
  });
});

test('what is read in two ways that differ is doubtful, and no fact decides it', () => {
  const [age] = criteriaOf('SOUTH');
  if (age === undefined) throw new RangeError('no criterion');
  const isSo = (value: number) => isDoubtful(age, knower.know(answersOf({ ageYears: { value } })).known);
  expect([59, 60, 61].map(isSo)).toEqual([false, true, false]);
  expect(isDoubtful(age, knower.start)).toBe(false);
});
