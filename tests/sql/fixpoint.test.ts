import { expect, it } from 'vitest';
import { number, variable } from '../facts/example.ts';
import { knownRow } from './knownRow.ts';

const chain = [
  number('c', { max: 9, derive: [{ is: variable('b') }] }),
  number('b', { max: 9, derive: [{ is: variable('a') }] }),
  number('a', { max: 9 }),
];

it('narrows again what follows from a fact that stands later', async () => {
  const known = await knownRow(chain, { a_from: 3, a_to: 4 });
  expect([known['c_low'], known['c_high']].map(Number)).toEqual([3, 4]);
});

it('knows nothing rather than half of it, where facts do not settle', async () => {
  const creeping = [
    number('a', { max: 1000, derive: [{ from: { '+': [variable('b'), 1] } }] }),
    number('b', { max: 1000, derive: [{ from: { '+': [variable('a'), 1] } }] }),
  ];
  const known = await knownRow(creeping, { a_from: 3 });
  expect([known['a_low'], known['a_high'], known['b_low']].map(Number)).toEqual([0, 1000, 0]);
});

it('tells the first fact at which answers contradict each other', async () => {
  const known = await knownRow(chain, { a: 3, b: 4, c: 5 });
  expect(known['contradicted']).toBe('c');
});

it('tells the one that is met first, going round after round', async () => {
  const known = await knownRow([...chain, number('z', { max: 9, derive: [{ is: variable('a') }] })], { a: 3, c: 5, z: 4 });
  expect(known['contradicted']).toBe('z');
});
