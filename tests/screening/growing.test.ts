// Facts that time changes are found in the dictionary: those that count it, and those that follow from them.
import { expect, it, test } from 'vitest';
import { boolean, date, DICTIONARY, dictionaryOf, number, variable } from '../facts/example.ts';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { growingFacts, timedFacts } from '#screening/growing.ts';

test('what grows counts from a date', () => {
  expect(growingFacts(DICTIONARY).map(({ fact }) => fact.id)).toEqual(['ageYears', 'ageMonths', 'monthsAtSea']);
  const ids = DICTIONARY.facts.map(({ id }) => id);
  expect(growingFacts(DICTIONARY).map(({ slot, since }) => [ids[slot], ids[since]])).toEqual([
    ['ageYears', 'birthDate'],
    ['ageMonths', 'birthDate'],
    ['monthsAtSea', 'firstVoyage'],
  ]);
});

const dictionary = dictionaryOf(
  date('stay'),
  number('months', {
    unit: 'mo',
    max: 900,
    derive: [{ elapsed: { since: 'stay' } }, { when: { '==': [variable('lately'), false] }, from: 12 }],
  }),
  boolean('lately', { derive: [{ when: { '<=': [variable('months'), 12] }, is: true }] }),
  boolean('ill'),
  boolean('frail', {
    derive: [
      { when: { and: [variable('lately'), variable('ill')] }, is: true },
      { when: variable('ill'), is: true },
    ],
  }),
  boolean('ailing', { derive: [{ when: variable('ill'), is: true }] }),
);

it('what follows from it follows directly, or through others', () => {
  const { growing, following, ids } = timedFacts(dictionary);
  expect(growing.map(({ fact }) => fact.id)).toEqual(['months']);
  expect(following.map(({ fact, narrowings, moving }) => [fact.id, narrowings.length, moving.length])).toEqual([
    ['lately', 1, 1],
    ['frail', 2, 1],
  ]);
  expect([...ids].sort()).toEqual(['frail', 'lately', 'months']);
  expect(timedFacts(dictionary)).toBe(timedFacts(dictionary));
});

test('of the real dictionary', () => {
  const { growing, following } = timedFacts(catalogueFromDisk().dictionary);
  expect(growing.map(({ fact }) => fact.id).sort()).toEqual([
    'ageMonths',
    'ageYears',
    'monthsSinceCytotoxic',
    'monthsSinceOnset',
    'monthsSinceSeriousHospitalStay',
    'riluzoleMonths',
    'riluzoleStableMonths',
  ]);
  expect(following.map(({ fact }) => fact.id).sort()).toEqual(['cytotoxicUse', 'seriousHospitalStay']);
});
