import { expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { knownIn } from './knownRow.ts';

const { dictionary } = realWorld();
const ITEMS = dictionary.facts.filter((fact) => fact.type === 'number' && fact.levels !== undefined && !/Cutting/.test(fact.id));
const columns = ITEMS.map(({ id }) => id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const row = (more: object) => ({
  ...Object.fromEntries(columns.map((name) => [name, 3])),
  gastrostomy: false,
  alsfrsr_cutting_no_gastrostomy: 3,
  ...more,
});
const total = async (more: object) => {
  const known = await knownIn(dictionary, row(more));
  return [Number(known['alsfrsr_total_low']), Number(known['alsfrsr_total_high'])];
};

it('takes a clinic’s levels as they are', async () => {
  expect(await total({})).toEqual([36, 36]);
  expect(await total({ self_rated: false })).toEqual([36, 36]);
  expect(await total({ self_rated: null })).toEqual([36, 36]);
});

it('allows for error in levels that the person rated', async () => {
  expect(await total({ self_rated: true })).toEqual([34, 38]);
});

it('lets a clinic’s whole score take the place of the person’s levels', async () => {
  expect(await total({ self_rated: true, alsfrsr_total: 41 })).toEqual([41, 41]);
});

it('takes no account of levels that are not there', async () => {
  const none = Object.fromEntries(columns.map((name) => [name, null]));
  expect(await total({ ...none, alsfrsr_cutting_no_gastrostomy: null, self_rated: true })).toEqual([0, 48]);
});
