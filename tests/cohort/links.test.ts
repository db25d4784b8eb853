import { describe, expect, test } from 'vitest';
import { answersOf, trialsOf } from './example.ts';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { criterion } from '../trials/example.ts';
import { makeKnower } from '#cohort/knower.ts';
import { Links } from '#cohort/links.ts';

const rule = (id: string, fact: string, bound: number) => criterion(id, 'inclusion', { '>=': [{ var: fact }, bound] });
const [trial] = trialsOf({
  EAST: [
    rule('age', 'ageYears', 18),
    rule('months', 'ageMonths', 200),
    rule('reach', 'reach', 50),
    rule('older', 'olderTotal', 20),
    rule('skill', 'skill1', 2),
  ],
});
const links = new Links(DICTIONARY);
const knower = makeKnower(DICTIONARY, TODAY);

function partsOf(raw: object) {
  const parts = links.parts(trial?.criteria ?? [], knower.know(answersOf(raw)).known);
  return parts.map(({ criteria }) => criteria.map(({ id }) => id));
}

describe('criteria hang together', () => {
  test('through facts that follow from each other, and from others that are open', () => {
    expect(partsOf({})).toEqual([['age', 'months'], ['reach'], ['older', 'skill']]);
  });

  test('but not through what is known exactly', () => {
    expect(partsOf({ skill1: { value: 3 } })).toEqual([['age', 'months'], ['reach'], ['older'], ['skill']]);
  });

  test('a fact bears on what follows from it, and not on what it follows from', () => {
    const bearing = (fact: string) => (trial?.criteria ?? []).filter((one) => links.bearsOn(fact, one)).map(({ id }) => id);
    expect(bearing('birthDate')).toEqual(['age', 'months']);
    expect(bearing('ageMonths')).toEqual(['age', 'months']);
    expect(bearing('skill2')).toEqual(['older']);
    expect(bearing('reach')).toEqual(['reach']);
    expect(bearing('olderTotal')).toEqual(['older']);
  });

  test('and each part names the facts that bear on it', () => {
    const [part] = links.parts((trial?.criteria ?? []).slice(0, 1), knower.know(answersOf({})).known);
    expect(part?.slots.map((slot) => DICTIONARY.facts[slot]?.id)).toEqual(['birthDate', 'ageYears', 'ageMonths']);
  });
});
