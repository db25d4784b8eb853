// The dictionary: facts in order, what rules may read of them, and what is open when nothing is answered.
import { describe, expect, test } from 'vitest';
import { anyOf, boolean, date, DICTIONARY, dictionaryOf, FILES, group, number, oneOf, TODAY } from './example.ts';
import { dayNumber } from '#facts/calendar.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import { FALSE, TRUE, UNKNOWN } from '#logic/truth.ts';

test('groups stand in their order, whatever the order of the files', () => {
  expect(DICTIONARY.groups.map(({ id }) => id)).toEqual(['skill', 'person', 'measures']);
  expect(makeDictionary([...FILES].reverse()).facts.map(({ id }) => id)).toEqual(DICTIONARY.facts.map(({ id }) => id));
});

test('a clinician finds a fact in its section, which is its group unless another is given', () => {
  const [first, ...others] = [number('reach', { max: 200 }), boolean('tall'), boolean('sails')];
  const title = { en: 'Sails', fa: 'Sails' };
  const file = { ...group('body', 1, [first, ...others.map((fact) => (fact.id === 'sails' ? { ...fact, section: 'sea' } : fact))]) };
  const inSections = (sections: { id: string; order: number; title: typeof title }[]) =>
    makeDictionary([{ ...file, sections }]).sections.map(({ id, facts }) => [id, facts.map((fact) => fact.id)]);
  expect(inSections([{ id: 'sea', order: 0.5, title }])).toEqual([
    ['sea', ['sails']],
    ['body', ['reach', 'tall']],
  ]);
  expect(
    inSections([
      { id: 'sea', order: 2, title },
      { id: 'body', order: 3, title },
    ]).map(([id]) => id),
  ).toEqual(['sea', 'body']);
  expect(() => inSections([])).toThrow('sails: there is no section “sea”');
});

test('a fact is found by its id', () => {
  expect(DICTIONARY.byId.get('reach')?.type).toBe('number');
  expect(DICTIONARY.byId.get('constructor')).toBeUndefined();
});

test('rules read every fact but dates', () => {
  const { variables } = dictionaryOf(
    number('reach', { max: 200 }),
    date('born'),
    boolean('tall'),
    oneOf('eyes', ['brown', 'blue']),
    anyOf('languages', ['welsh', 'norse']),
  );
  expect([...variables]).toEqual([
    ['reach', { kind: 'range', slot: 0 }],
    ['tall', { kind: 'choice', slot: 2, options: [false, true] }],
    ['eyes', { kind: 'choice', slot: 3, options: ['brown', 'blue'] }],
    ['languages', { kind: 'subset', slot: 4, options: ['welsh', 'norse'] }],
  ]);
});

test('nothing answered leaves every fact its whole range; a date ends today', () => {
  const many = Array.from({ length: 31 }, (_, index) => `o${index}`);
  const dictionary = dictionaryOf(
    number('reach', { min: 10, max: 200 }),
    date('born', '1950-03-01'),
    boolean('tall'),
    oneOf('eyes', ['brown', 'blue', 'green']),
    anyOf('languages', ['welsh', 'norse']),
    oneOf('town', many),
  );
  expect(dictionary.unanswered(TODAY)).toEqual([
    { kind: 'range', low: 10, high: 200 },
    { kind: 'range', low: dayNumber({ year: 1950, month: 3, day: 1 }), high: TODAY },
    { kind: 'choice', options: 0b11 },
    { kind: 'choice', options: 0b111 },
    { kind: 'subset', certain: 0, possible: 0b11 },
    { kind: 'choice', options: 2 ** 31 - 1 },
  ]);
});

test('a fact is worth asking unless its rule is certainly false', () => {
  const dictionary = dictionaryOf(boolean('sails'), boolean('ownsBoat', { askedWhen: { var: 'sails' } }));
  const worth = dictionary.askedWhen.get('ownsBoat');
  expect(dictionary.askedWhen.has('sails')).toBe(false);
  expect(worth?.([{ kind: 'choice', options: 0b01 }])).toBe(FALSE);
  expect(worth?.([{ kind: 'choice', options: 0b10 }])).toBe(TRUE);
  expect(worth?.([{ kind: 'choice', options: 0b11 }])).toBe(UNKNOWN);
});

describe('refused', () => {
  test('an id used twice, in one group or in two', () => {
    expect(() => dictionaryOf(boolean('tall'), boolean('short'), boolean('tall'))).toThrow('a fact id is used twice: tall');
    expect(() => makeDictionary([group('a', 1, [boolean('tall')]), group('b', 2, [boolean('tall')])])).toThrow('used twice: tall');
  });

  test('a rule for asking that is none', () => {
    expect(() => dictionaryOf(boolean('tall', { askedWhen: { var: 'short' } }))).toThrow('“short” is not in the dictionary');
  });

  test.each([
    [
      'time since something that is not there',
      number('x', { unit: 'mo', max: 9, derive: [{ elapsed: { since: 'y' } }] }),
      '“y” is not in the dictionary',
    ],
    ['time in per cent', number('x', { unit: '%', max: 9, derive: [{ elapsed: { since: 'born' } }] }), 'counted in mo or a, not in %'],
    ['time in weeks', number('x', { unit: 'wk', max: 9, derive: [{ elapsed: { since: 'born' } }] }), 'counted in mo or a, not in wk'],
    ['a yes as time', boolean('x', { derive: [{ elapsed: { since: 'born' } }] }), 'x: only a number can be derived so'],
    [
      'a conversion of nothing',
      number('x', { unit: 'g/L', max: 9, derive: [{ converted: { from: 'y' } }] }),
      '“y” is not in the dictionary',
    ],
    [
      'a conversion of a date',
      number('x', { unit: 'a', max: 9, derive: [{ converted: { from: 'born' } }] }),
      'x: cannot be converted from born',
    ],
    [
      'a conversion of another dimension',
      number('x', { unit: 'g/L', max: 9, derive: [{ converted: { from: 'lamp' } }] }),
      'x: cannot be converted from lamp',
    ],
    ['a conversion into a choice', boolean('x', { derive: [{ converted: { from: 'lamp' } }] }), 'x: only a number can be derived so'],
    ['a bounded choice', boolean('x', { derive: [{ to: 5 }] }), 'x: only a number can be derived so'],
    ['an option that is none', oneOf('x', ['a', 'b'], { derive: [{ is: 'c' }] }), 'x: "c" is none of its values'],
    ['a number for a yes', boolean('x', { derive: [{ is: 1 }] }), 'x: 1 is none of its values'],
    ['text for a yes', boolean('x', { derive: [{ is: 'true' }] }), 'x: "true" is none of its values'],
    ['a set that is derived', anyOf('x', ['a', 'b'], { derive: [{ is: 'a' }] }), 'x: "a" is none of its values'],
    ['a date that is derived', date('x', '1900-01-01', { derive: [{ is: '2000-01-01' }] }), 'x: "2000-01-01" is none of its values'],
    ['text for a number', number('x', { max: 9, derive: [{ is: '5' }] }), 'expected an operator, found "5"'],
    ['a term that is none', number('x', { max: 9, derive: [{ from: { '*': [2, 2] } }] }), '“*” is no operator that yields a number'],
    ['a condition that is none', number('x', { max: 9, derive: [{ when: { var: 'lamp' }, is: 5 }] }), '“lamp” is not a yes-or-no fact'],
  ])('%s', (_, derived, message) => {
    expect(() => dictionaryOf(date('born'), number('lamp', { unit: '%', max: 100 }), derived)).toThrow(message);
  });
});
