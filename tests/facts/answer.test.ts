// One answer and what it leaves possible.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, fact } from './example.ts';
import { type Answer, asRange, possibleOf, rangeOf } from '#facts/answer.ts';
import { spanOf } from '#facts/calendar.ts';
import { justAbove, justBelow } from '#logic/possible.ts';

const possible = (id: string, answer: Answer) => possibleOf(fact(id), answer);
const range = (low: number, high: number) => ({ kind: 'range', low, high });
const first = (text: string) => spanOf(text)?.first ?? Number.NaN;
const last = (text: string) => spanOf(text)?.last ?? Number.NaN;

test('not sure narrows nothing', () => {
  for (const { id } of DICTIONARY.facts) expect(possible(id, 'not sure')).toBeUndefined();
});

describe('a value', () => {
  test.each([
    ['a number', 'reach', 55, range(55, 55)],
    ['yes', 'brownEyed', true, { kind: 'choice', options: 0b10 }],
    ['no', 'brownEyed', false, { kind: 'choice', options: 0b01 }],
    ['an option', 'eyes', 'green', { kind: 'choice', options: 0b100 }],
    ['a set', 'languages', ['norse', 'welsh'], { kind: 'subset', certain: 0b101, possible: 0b101 }],
    ['none of the set', 'languages', [], { kind: 'subset', certain: 0, possible: 0 }],
    ['a set known in part', 'languages', { welsh: true, breton: false }, { kind: 'subset', certain: 0b001, possible: 0b101 }],
    ['a set with a doubt', 'languages', { welsh: 'not sure', norse: false }, { kind: 'subset', certain: 0, possible: 0b011 }],
  ] as const)('%s', (_, id, value, expected) => {
    expect(possible(id, { value })).toEqual(expected);
  });

  test('a day, a month, a year', () => {
    expect(possible('birthDate', { value: '1960-02-29' })).toEqual(range(first('1960-02-29'), first('1960-02-29')));
    expect(possible('birthDate', { value: '1960-02' })).toEqual(range(first('1960-02-01'), first('1960-02-29')));
    expect(possible('birthDate', { value: '1960' })).toEqual(range(first('1960-01-01'), first('1960-12-31')));
  });

  test('options still possible', () => {
    expect(possible('eyes', { among: ['brown', 'green'] })).toEqual({ kind: 'choice', options: 0b101 });
  });
});

describe('a range', () => {
  test.each([
    ['both ends', { from: 50, to: 60 }, range(50, 60)],
    ['from', { from: 50 }, range(50, Infinity)],
    ['to', { to: 60 }, range(-Infinity, 60)],
    ['above: the end itself is out', { above: 50 }, range(justAbove(50), Infinity)],
    ['below: the end itself is out', { below: 60 }, range(-Infinity, justBelow(60))],
    ['open on both sides', { above: 8, below: 9 }, range(justAbove(8), justBelow(9))],
    ['open below, closed above', { above: 8, to: 9 }, range(justAbove(8), 9)],
    ['nothing said', {}, range(-Infinity, Infinity)],
  ])('%s', (_, answer, expected) => {
    expect(rangeOf(answer)).toEqual(expected);
    expect(possible('reach', answer)).toEqual(expected);
  });

  test('of dates: from the first day of the one to the last day of the other', () => {
    expect(rangeOf({ from: '2024', to: '2024' })).toEqual(range(first('2024'), last('2024')));
    expect(rangeOf({ from: '2023-05', to: '2024-02' })).toEqual(range(first('2023-05-01'), first('2024-02-29')));
    expect(rangeOf({ from: '2023-05-07' })).toEqual(range(first('2023-05-07'), Infinity));
  });

  test('a date that does not exist says nothing', () => {
    expect(rangeOf({ from: '2023-13', to: 'soon' })).toEqual(range(-Infinity, Infinity));
  });
});

test('what is no option may be any option: a slip is unknown, never a value', () => {
  expect(possible('eyes', { value: 'purple' })).toEqual({ kind: 'choice', options: -1 });
  expect(possible('eyes', { value: true })).toEqual({ kind: 'choice', options: -1 });
  expect(possible('brownEyed', { value: 'yes' })).toEqual({ kind: 'choice', options: -1 });
});

test('a set given for a fact that holds none has no options', () => {
  expect(possible('reach', { value: [] })).toEqual({ kind: 'subset', certain: 0, possible: 0 });
});

test('only a range of figures or days is a range', () => {
  expect(asRange({ from: 3, below: 5 })).toEqual({ from: 3, below: 5 });
  const others: readonly (Answer | undefined)[] = ['not sure', 'declined', { value: 3 }, { among: ['brown'] }, undefined];
  for (const other of others) expect(asRange(other)).toBeUndefined();
});
