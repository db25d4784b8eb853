// Who rated the items of a scale: what a person rates is never taken for a clinic's.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { asRated, isScale, withItemsFrom } from '#app/levels.ts';
import type { Answer } from '#facts/answer.ts';
import { NOBODY, type Person } from '#facts/person.ts';

const { dictionary } = catalogueFromDisk();
const item = dictionary.byId.get('alsfrsrWalking')!;
const person = (itemsFromClinic: boolean, answers: Readonly<Record<string, Answer>> = {}): Person => ({
  ...NOBODY,
  itemsFromClinic,
  answers: new Map(Object.entries(answers)),
});

test('the scale is the total that is asked, and nothing else', () => {
  expect(dictionary.facts.filter(isScale).map(({ id }) => id)).toEqual(['alsfrsrTotal']);
});

describe('an item', () => {
  it('is the person’s own rating, unless there is a clinic’s sheet', () => {
    expect(asRated(item, { value: 3 }, person(false))).toEqual({ value: 3, selfRated: true });
    expect(asRated(item, { value: 3 }, person(true))).toEqual({ value: 3 });
  });

  it('of which nothing is said is nobody’s', () => {
    for (const answer of ['not sure', 'declined', undefined] as const) expect(asRated(item, answer, person(false))).toBe(answer);
  });

  it('is marked, and no other answer is', () => {
    expect(asRated(dictionary.byId.get('fvc')!, { value: 62 }, person(false))).toEqual({ value: 62 });
  });
});

describe('a change of mind about the sheet', () => {
  it('makes the items the person’s own when there is none', () => {
    const before = person(true, { alsfrsrWalking: { value: 3 }, fvc: { value: 62 }, alsfrsrSpeech: 'not sure' });
    expect(Object.fromEntries(withItemsFrom(false, before, dictionary).answers)).toEqual({
      alsfrsrWalking: { value: 3, selfRated: true },
      fvc: { value: 62 },
      alsfrsrSpeech: 'not sure',
    });
  });

  it('never makes the person’s own a clinic’s', () => {
    const before = person(false, { alsfrsrWalking: { value: 3, selfRated: true } });
    expect(withItemsFrom(true, before, dictionary)).toEqual({ ...before, itemsFromClinic: true });
  });
});
