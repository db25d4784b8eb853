// What would be known on a later day, if nothing but time went by.
import { describe, expect, it, test } from 'vitest';
import { date, DICTIONARY, dictionaryOf, number, TODAY } from '../facts/example.ts';
import { knownOf, type Person } from './example.ts';
import { dayNumber } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import { firstDay, knownLater } from '#screening/later.ts';

const day = (year: number, month: number, of: number) => dayNumber({ year, month, day: of });

function later(id: string, person: Person, on: number, dictionary: Dictionary = DICTIONARY) {
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  const now = knownLater(known, dictionary, TODAY)(on)[dictionary.facts.findIndex((fact) => fact.id === id)];
  return now?.kind === 'range' ? [now.low, now.high] : now;
}

describe('a fact that grows', () => {
  it('is counted from a date that is known, in whole units where it is whole', () => {
    const person: Person = { birthDate: { value: '1980-02-10' }, firstVoyage: { value: '2020-05-22' } };
    expect(later('ageYears', person, day(2027, 2, 9))).toEqual([46, 46]);
    expect(later('ageYears', person, day(2027, 2, 10))).toEqual([47, 47]);
    expect(later('monthsAtSea', person, day(2026, 12, 22))).toEqual([79, 79]);
  });

  it('is a range where the date is known in part', () => {
    expect(later('ageYears', { birthDate: { value: '1980-02' } }, day(2027, 2, 10))).toEqual([46, 47]);
    expect(later('ageYears', { birthDate: { value: '1980-02' } }, day(2027, 2, 28))).toEqual([46, 47]);
    expect(later('ageYears', { birthDate: { value: '1980-02' } }, day(2027, 3, 1))).toEqual([47, 47]);
  });

  it('is counted on from a figure, whose birthday may be tomorrow or a year from now', () => {
    const person: Person = { ageYears: { value: 46 } };
    expect(later('ageYears', person, TODAY + 1)).toEqual([46, 47]);
    expect(later('ageYears', person, TODAY + 364)).toEqual([46, 47]);
    expect(later('ageYears', person, TODAY + 365)).toEqual([47, 47]);
    expect(later('ageMonths', person, TODAY + 365)).toEqual([564, 575]);
  });

  it('is counted on from a band, and from a figure that no day gives exactly', () => {
    expect(later('monthsAtSea', { monthsAtSea: { from: 10, to: 20 } }, day(2027, 1, 22))).toEqual([12, 22]);
    const [low, high] = [later('monthsAtSea', { monthsAtSea: { value: 1.51 } }, day(2026, 12, 22))].flatMap((range) =>
      Array.isArray(range) ? range : [],
    );
    expect(low).toBeLessThan(high ?? 0);
    expect(low).toBeGreaterThan(2.45);
    expect(high).toBeLessThan(2.55);
  });

  it('may be counted from today at the latest, where nothing is known', () => {
    expect(later('monthsAtSea', {}, day(2027, 1, 22))).toEqual([2, 900]);
  });

  it('goes no further than the fact itself', () => {
    const dictionary = dictionaryOf(date('start'), number('months', { unit: 'mo', max: 5, derive: [{ elapsed: { since: 'start' } }] }));
    expect(later('months', { months: { value: 4 } }, TODAY + 300, dictionary)).toEqual([5, 5]);
  });
});

describe('what is not known to the day', () => {
  const moved = (person: Person, end: 'earliest' | 'latest') => {
    const now = knownLater(knownOf(person), DICTIONARY, TODAY, end)(day(2027, 1, 22))[slot];
    return now?.kind === 'range' ? [now.low, now.high].map((time) => Math.round(time * 10) / 10) : now;
  };
  const slot = DICTIONARY.facts.findIndex(({ id }) => id === 'monthsAtSea');

  it('moves as far as a figure may be rounded', () => {
    expect([moved({ monthsAtSea: { value: 10 } }, 'earliest'), moved({ monthsAtSea: { value: 10 } }, 'latest')]).toEqual([
      [12.5, 12.5],
      [11.5, 11.5],
    ]);
    expect([moved({ monthsAtSea: { value: 10.5 } }, 'earliest'), moved({ monthsAtSea: { value: 10.5 } }, 'latest')]).toEqual([
      [12.5, 12.5],
      [12.4, 12.4],
    ]);
  });

  it('moves to either end of a month, and no further; a day does not move', () => {
    expect([moved({ firstVoyage: { value: '2026-01' } }, 'earliest'), moved({ firstVoyage: { value: '2026-01' } }, 'latest')]).toEqual([
      [12.7, 12.7],
      [11.7, 11.7],
    ]);
    for (const end of ['earliest', 'latest'] as const) expect(moved({ firstVoyage: { value: '2026-01-22' } }, end)).toEqual([12, 12]);
  });
});

test('all else stays', () => {
  const person: Person = { lamp: { value: 9 }, eyes: { value: 'blue' }, ageYears: { value: 30 } };
  const [known, then] = [knownOf(person), knownLater(knownOf(person), DICTIONARY, TODAY)(TODAY + 1000)];
  const others = DICTIONARY.facts.flatMap(({ id }, slot) => (/age|Date|Voyage|Sea/.test(id) ? [] : [slot]));
  expect(others.map((slot) => then[slot])).toEqual(others.map((slot) => known[slot]));
});

test('the first day on which something is so', () => {
  expect(firstDay(1, 9, (one) => one >= 4)).toBe(4);
  expect(firstDay(4, 9, () => true)).toBe(4);
  expect(firstDay(1, 9, (one) => one >= 9)).toBe(9);
  expect(firstDay(1, 9, () => false)).toBeUndefined();
});
