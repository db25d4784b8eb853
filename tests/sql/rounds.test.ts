import { expect, it } from 'vitest';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { boolean, number, oneOf, variable } from '../facts/example.ts';
import { knownRow } from './knownRow.ts';

const male = { '==': [variable('sex'), 'm'] };
const facts = [
  oneOf('sex', ['f', 'm']),
  boolean('pregnant', { derive: [{ when: male, is: false }] }),
  boolean('nursing', { derive: [{ when: male, is: false }] }),
  number('other', { max: 9 }),
];

it('sets aside the answers that contradict each other, and those alone', async () => {
  const known = await knownRow(facts, { sex: 'm', pregnant: true, nursing: false, other: 5 });
  expect(known).toEqual({ sex_options: 3, pregnant_options: 3, nursing_options: 1, other_low: 5, other_high: 5, contradicted: 'pregnant' });
});

const sums = [
  ...['a', 'b', 'c', 'd'].map((id) => number(id, { max: 9 })),
  number('ab', { max: 9, derive: [{ is: { '+': [variable('a'), variable('b')] } }] }),
  number('cd', { max: 9, derive: [{ is: { '+': [variable('c'), variable('d')] } }] }),
  number('all', { max: 18, derive: [{ is: { '+': [variable('ab'), variable('cd')] } }] }),
];
const ends = async (row: Readonly<Record<string, number>>, ...ids: readonly string[]) => {
  const known = await knownRow(sums, row);
  return ids.map((id) => [`${id}_low`, `${id}_high`].map((name) => Number(known[name])));
};

it('sets aside whatever contradicts itself, wherever it does', async () => {
  expect(await ends({ a: 1, b: 1, ab: 3, c: 2, d: 1, cd: 4 }, 'ab', 'cd', 'all')).toEqual([
    [0, 9],
    [0, 9],
    [0, 18],
  ]);
});

it('keeps what stands behind another fact', async () => {
  expect(await ends({ a: 1, b: 1, ab: 3, c: 2 }, 'a', 'ab', 'c', 'cd')).toEqual([
    [0, 9],
    [0, 9],
    [2, 2],
    [2, 9],
  ]);
});

it('sets aside what disagrees with an answer that may be the right one', async () => {
  expect(await ends({ a: 1, b: 1, ab: 3, cd: 2, all: 5 }, 'ab', 'cd', 'all')).toEqual([
    [0, 9],
    [0, 9],
    [0, 18],
  ]);
});

it('sets aside ratings beside a clinic’s score where either is, lest they say more than next to it', async () => {
  const levels = [0, 1, 2, 3, 4].map((value) => ({ value, label: { en: 'x', fa: 'x' } }));
  const selfRating = { margin: 1, source: 'invented' };
  const scored = (fact: Fact, more: Pick<NumberFact, 'levels' | 'selfRating'>) => (fact.type === 'number' ? { ...fact, ...more } : fact);
  const items = ['bow', 'stern'].map((id) => scored(number(id, { whole: true, max: 4 }), { levels }));
  const sum = { '+': items.map(({ id }) => variable(id)) };
  const ship = [
    ...items,
    scored(number('hull', { whole: true, max: 8, derive: [{ is: sum }] }), { selfRating }),
    scored(number('mast', { max: 9 }), { selfRating }),
    number('rope', { max: 9 }),
    number('flag', { max: 9, derive: [{ to: variable('mast') }, { to: variable('rope') }] }),
  ];
  const hull = async (row: Readonly<Record<string, number>>) => {
    const known = await knownRow(ship, { bow: 1, stern: 1, self_rated: true, ...row });
    return [Number(known['hull_low']), Number(known['hull_high']), known['contradicted']];
  };
  expect(await hull({})).toEqual([1, 3, null]);
  expect(await hull({ mast: 9, rope: 6, flag: 5 })).toEqual([0, 8, null]);
  // The flag and the rope contradict each other. The mast stands, so that the ratings say nothing.
  expect(await hull({ mast: 9, rope: 3, flag: 5 })).toEqual([0, 8, 'flag']);
  expect(await hull({ rope: 3, flag: 5 })).toEqual([1, 3, 'flag']);
});

it('leaves who does not contradict themselves as they are', async () => {
  const known = await knownRow(facts, { sex: 'm', pregnant: false, nursing: null, other: 5 });
  expect([known['pregnant_options'], known['nursing_options'], known['contradicted']]).toEqual([1, 1, null]);
});
