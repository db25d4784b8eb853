// The schema of a file of facts: every key is known, every number fact has its limits.
import { describe, expect, test } from 'vitest';
import { FILES, number, oneOf, boolean, date, group } from './example.ts';
import { EFFORTS, factFileSchema, factSchema } from '#facts/fact.ts';

const accepted = (raw: unknown) => factSchema.safeParse(raw).success;

test('the invented dictionary is accepted, and comes out as it went in', () => {
  for (const file of FILES) expect(factFileSchema.parse(file)).toEqual(file);
});

test('efforts stand from the least to the greatest', () => {
  expect(EFFORTS).toEqual(['memory', 'paper', 'test']);
});

describe('a fact', () => {
  const reach = number('reach', { unit: '%', max: 200 });
  const eyes = oneOf('eyes', ['brown', 'blue']);
  const many = (count: number) =>
    oneOf(
      'eyes',
      Array.from({ length: count }, (_, index) => `o${index}`),
    );

  test.each([
    ['as it should be', reach, true],
    ['with levels', { ...reach, levels: [{ value: 4, label: { en: 'far' } }] }, true],
    ['with a code', { ...reach, codes: [{ system: 'http://loinc.org', code: '19872-1', display: 'FVC' }] }, true],
    ['with a rule for when it is asked', { ...reach, askedWhen: { '==': [{ var: 'eyes' }, 'blue'] } }, true],
    ['never asked', { ...reach, asked: false }, true],
    ['asked, which is what silence says', { ...reach, asked: true }, false],
    ['with an unknown key', { ...reach, colour: 'red' }, false],
    ['without a unit', { ...reach, unit: undefined }, false],
    ['without limits', { ...reach, range: undefined }, false],
    ['of an unknown type', { ...reach, type: 'text' }, false],
    ['with an id of two words', { ...reach, id: 'the reach' }, false],
    ['with a dotted id, which JSON Logic would take for a path', { ...reach, id: 'arm.reach' }, false],
    ['with a hostile id', { ...reach, id: '__proto__' }, false],
    ['with an id that starts great', { ...reach, id: 'Reach' }, false],
    ['with a code without a system', { ...reach, codes: [{ system: 'loinc', code: '1' }] }, false],
    ['with an empty code', { ...reach, codes: [{ system: 'http://loinc.org', code: '' }] }, false],
    ['one of two options', eyes, true],
    ['one of 31 options', many(31), true],
    ['one of 32 options: more than fit into the bits of a number', many(32), false],
    ['one of one', many(1), false],
    ['an option in two words', oneOf('eyes', ['light brown', 'blue']), false],
    ['a boolean with options', { ...boolean('tall'), options: [] }, false],
    ['a date', date('born'), true],
    ['a date without a first day', { ...date('born'), range: {} }, false],
    ['a date with an impossible first day', date('born', '1900-02-29'), false],
  ])('%s', (_, raw, expected) => {
    expect(accepted(raw)).toBe(expected);
  });

  test.each([
    ['elapsed', { elapsed: { since: 'born' } }, true],
    ['converted', { converted: { from: 'other' } }, true],
    ['equals', { is: 5 }, true],
    ['equals when', { when: { var: 'tall' }, is: { var: 'other' } }, true],
    ['bounded', { from: 5, to: { var: 'other' } }, true],
    ['bounded on one side, when', { when: { var: 'tall' }, to: 5 }, true],
    ['equals and bounded', { is: 5, to: 6 }, false],
    ['elapsed and more', { elapsed: { since: 'born' }, is: 5 }, false],
    ['elapsed until', { elapsed: { until: 'born' } }, false],
    ['a rule that is none', { when: true, is: 5 }, false],
  ])('derived: %s', (_, derivation, expected) => {
    expect(accepted({ ...reach, derive: [derivation] })).toBe(expected);
  });
});

test('a file has a group, its place, a title and facts', () => {
  const file = group('person', 1, []);
  expect(factFileSchema.safeParse(file).success).toBe(true);
  for (const key of Object.keys(file)) expect(factFileSchema.safeParse({ ...file, [key]: undefined }).success).toBe(false);
  expect(factFileSchema.safeParse({ ...file, note: '' }).success).toBe(false);
});
