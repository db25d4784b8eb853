// What follows from what: times since dates, totals of items, the older score bounded by the newer one.
import { describe, expect, test } from 'vitest';
import { boolean, date, DICTIONARY, dictionaryOf, number, oneOf, TODAY, variable } from './example.ts';
import type { Answer } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import type { Possible } from '#logic/possible.ts';

const NOW = { today: TODAY, selfRated: new Set<number>(), isClinicScored: false };

/** What a fact may be after these answers; none of them may contradict another. */
function after(answers: Readonly<Record<string, Answer>>, id: string, dictionary: Dictionary = DICTIONARY): unknown {
  const { known, conflicts } = knowledge(dictionary, new Map(Object.entries(answers)), TODAY);
  expect(conflicts).toEqual([]);
  const possible: Possible | undefined = known[dictionary.facts.findIndex((fact) => fact.id === id)];
  if (possible?.kind === 'range') return possible.low === possible.high ? possible.low : [possible.low, possible.high];
  return possible?.kind === 'choice' ? possible.options : possible;
}

describe('time since a date (today is 22 November 2026)', () => {
  test.each([
    ['1960-11-21', 66],
    ['1960-11-22', 66],
    ['1960-11-23', 65],
    ['1960', [65, 66]],
    ['1960-11', [65, 66]],
    ['1960-12', 65],
    ['1960-02', 66],
    ['2026-11-22', 0],
    ['2026', 0],
  ])('born %s: age %j', (birthDate, age) => {
    expect(after({ birthDate: { value: birthDate } }, 'ageYears')).toEqual(age);
  });

  test('in whole months', () => {
    expect(after({ birthDate: { value: '2026-05-22' } }, 'ageMonths')).toBe(6);
    expect(after({ birthDate: { value: '2026-05-23' } }, 'ageMonths')).toBe(5);
    expect(after({ birthDate: { value: '2026-05' } }, 'ageMonths')).toEqual([5, 6]);
  });

  test('in months and their parts, where the fact is no whole number', () => {
    expect(after({ firstVoyage: { value: '2024-11-22' } }, 'monthsAtSea')).toBe(24);
    expect(after({ firstVoyage: { value: '2024-11-21' } }, 'monthsAtSea')).toBe(24 + 1 / 30);
    expect(after({ firstVoyage: { value: '2024-11' } }, 'monthsAtSea')).toEqual([23 + 23 / 31, 24 + 21 / 30]);
    expect(after({ firstVoyage: { from: '2024-11-22' } }, 'monthsAtSea')).toEqual([0, 24]);
  });

  test('a month that has begun ends today', () => {
    expect(after({ firstVoyage: { value: '2026-11' } }, 'monthsAtSea')).toEqual([0, 21 / 30]);
  });

  test('nothing known of the date, nothing known of the time', () => {
    expect(after({}, 'ageYears')).toEqual([0, 120]);
  });
});

describe('the same quantity in another unit', () => {
  test.each([
    [{ value: 30 }, 2],
    [{ value: 24 }, 2],
    [{ value: 23 }, 1],
    [{ from: 23, to: 36 }, [1, 3]],
  ])('%j months are so many years: %j', (ageMonths, years) => {
    expect(after({ ageMonths }, 'ageYears')).toEqual(years);
  });

  test.each([
    [{ value: 2 }, [24, 35]],
    [{ value: 0 }, [0, 11]],
    [{ from: 1, to: 2 }, [12, 35]],
  ])('%j years are so many months: %j', (ageYears, months) => {
    expect(after({ ageYears }, 'ageMonths')).toEqual(months);
  });

  test('a decimal stays as it is', () => {
    expect(after({ lamp: { value: 8 } }, 'lampPerLitre')).toBe(80);
    expect(after({ lamp: { from: 8, to: 8.5 } }, 'lampPerLitre')).toEqual([80, 85]);
  });

  test('whole years into decimal months: the year is not over', () => {
    const dictionary = dictionaryOf(
      number('years', { unit: 'a', whole: true, max: 9 }),
      number('months', { unit: 'mo', max: 120, derive: [{ converted: { from: 'years' } }] }),
    );
    expect(after({ years: { value: 2 } }, 'months', dictionary)).toEqual([24, 36]);
  });

  test('decimal months into whole years', () => {
    const dictionary = dictionaryOf(
      number('months', { unit: 'mo', max: 120 }),
      number('years', { unit: 'a', whole: true, max: 10, derive: [{ converted: { from: 'months' } }] }),
    );
    expect(after({ months: { value: 24 } }, 'years', dictionary)).toBe(2);
  });
});

describe('equal to a sum', () => {
  test('twelve items make the total, and nine the older part', () => {
    const items = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`skill${index + 1}`, { value: index < 9 ? 3 : 2 }]));
    expect(after(items, 'skillTotal')).toBe(33);
    expect(after(items, 'firstNine')).toBe(27);
    expect(after(items, 'olderTotal')).toEqual([27, 31]);
  });

  test.each([
    [0, [], [0, 48]],
    [1, [4], [4, 48]],
    [3, [1, 2, 3], [6, 42]],
    [11, Array.from({ length: 11 }, () => 4), [44, 48]],
  ])('of %d items known, the total is what they make and 0 to 4 for each other', (_, known, total) => {
    const items = Object.fromEntries(known.map((value, index) => [`skill${index + 1}`, { value }]));
    expect(after(items, 'skillTotal')).toEqual(total);
  });
});

describe('bounded: the original score from the revised total', () => {
  test('for every total, the least and the greatest of all twelve items that make it', () => {
    for (let total = 0; total <= 48; total += 1) {
      // S9 of the nine common items and R of the three newer ones make the total; the older score has one item of its own beside S9.
      let [least, greatest] = [Infinity, -Infinity];
      for (let nine = 0; nine <= 36; nine += 1) {
        const rest = total - nine;
        if (rest < 0 || rest > 12) continue;
        least = Math.min(least, nine);
        greatest = Math.max(greatest, nine + 4);
      }
      expect(after({ skillTotal: { value: total } }, 'olderTotal')).toEqual([least, greatest]);
    }
  });

  test.each([
    [19, 'fails', (high: number) => high < 24],
    [20, 'is open', (high: number, low: number) => low < 24 && high >= 24],
    [35, 'is open', (high: number, low: number) => low < 24 && high >= 24],
    [36, 'passes', (_: number, low: number) => low >= 24],
  ])('with a total of %d, “at least 24 of 40” %s', (total, _, holds) => {
    const [low = 0, high = 0] = [after({ skillTotal: { value: total } }, 'olderTotal')].flat().map(Number);
    expect(holds(high, low)).toBe(true);
  });

  test('one side may be left to the range of the fact', () => {
    const dictionary = dictionaryOf(
      number('a', { max: 10 }),
      number('b', { max: 20, derive: [{ from: variable('a') }] }),
      number('c', { min: 1, max: 20, derive: [{ to: variable('a') }] }),
    );
    expect(after({ a: { value: 6 } }, 'b', dictionary)).toEqual([6, 20]);
    expect(after({ a: { value: 6 } }, 'c', dictionary)).toEqual([1, 6]);
  });
});

describe('when', () => {
  test('what follows only sometimes waits until that is certain', () => {
    expect(after({ eyes: { value: 'brown' } }, 'brownEyed')).toBe(0b10);
    expect(after({ eyes: { among: ['blue', 'green'] } }, 'brownEyed')).toBe(0b01);
    expect(after({ eyes: { among: ['blue', 'brown'] } }, 'brownEyed')).toBe(0b11);
    expect(after({ eyes: 'not sure' }, 'brownEyed')).toBe(0b11);
  });

  test('an option may follow, and a number', () => {
    const dictionary = dictionaryOf(
      boolean('sails'),
      oneOf('vessel', ['none', 'sloop'], { derive: [{ when: { '!': [variable('sails')] }, is: 'none' }] }),
      number('masts', { whole: true, max: 5, derive: [{ when: { '==': [variable('vessel'), 'none'] }, is: 0 }] }),
    );
    expect(after({ sails: { value: false } }, 'vessel', dictionary)).toBe(0b01);
    expect(after({ sails: { value: false } }, 'masts', dictionary)).toBe(0);
    expect(after({ sails: { value: true } }, 'masts', dictionary)).toEqual([0, 5]);
  });
});

test('whole numbers stay whole: the ends move inwards', () => {
  const dictionary = dictionaryOf(
    number('a', { max: 10 }),
    number('b', { whole: true, max: 20, derive: [{ from: variable('a'), to: { '+': [variable('a'), 2] } }] }),
  );
  expect(after({ a: { value: 3.5 } }, 'b', dictionary)).toEqual([4, 5]);
});

test('a narrowing says nothing of a slot that holds another kind', () => {
  const dictionary = dictionaryOf(
    date('born'),
    number('lamp', { unit: 'g/dL', max: 9 }),
    number('age', { unit: 'a', max: 120, derive: [{ elapsed: { since: 'born' } }] }),
    number('perLitre', { unit: 'g/L', max: 90, derive: [{ converted: { from: 'lamp' } }] }),
  );
  for (const { narrow } of dictionary.narrowings) expect(narrow([], NOW)).toBeUndefined();
});

test('time to a date that may still come begins with nought', () => {
  const dictionary = dictionaryOf(date('last'), number('months', { unit: 'mo', max: 240, derive: [{ elapsed: { since: 'last' } }] }));
  const around: Possible = { kind: 'range', low: TODAY - 31, high: TODAY + 31 };
  expect(dictionary.narrowings.map(({ narrow }) => narrow([around], NOW))).toEqual([{ kind: 'range', low: 0, high: 1 }]);
});

test('each narrowing names what it reads', () => {
  const inputs = DICTIONARY.narrowings.map(({ target, inputs: read }) => `${target} <- ${read.join(' ')}`);
  expect(inputs).toContain('ageYears <- birthDate');
  expect(inputs).toContain('ageYears <- ageMonths');
  expect(inputs).toContain('olderTotal <- skillTotal');
  expect(inputs).toContain('brownEyed <- eyes');
});
