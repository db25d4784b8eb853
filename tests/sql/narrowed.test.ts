import { expect, it } from 'vitest';
import { boolean, date, number, oneOf, variable } from '../facts/example.ts';
import { knownRow } from './knownRow.ts';

const rangeOf = async (facts: Parameters<typeof knownRow>[0], row: Parameters<typeof knownRow>[1], name: string) => {
  const known = await knownRow(facts, row);
  return [Number(known[`${name}_low`]), Number(known[`${name}_high`])];
};

it('counts whole years and months from a date', async () => {
  const years = number('years', { unit: 'a', whole: true, max: 130, derive: [{ elapsed: { since: 'born' } }] });
  expect(await rangeOf([date('born'), years], { born: '1970-11-23' }, 'years')).toEqual([55, 55]);
  expect(await rangeOf([date('born'), years], { born: '1970-11-22' }, 'years')).toEqual([56, 56]);
});

it('turns whole years into months and back, with all that they may be', async () => {
  const facts = [
    number('months', { unit: 'mo', whole: true, max: 1571, derive: [{ converted: { from: 'years' } }] }),
    number('years', { unit: 'a', whole: true, max: 130, derive: [{ converted: { from: 'months' } }] }),
  ];
  expect(await rangeOf(facts, { years: 3 }, 'months')).toEqual([36, 47]);
  expect(await rangeOf(facts, { months: 47 }, 'years')).toEqual([3, 3]);
});

it('converts to the last bit', async () => {
  const facts = [number('a', { unit: 'g/dL', max: 30 }), number('b', { unit: 'g/L', max: 300, derive: [{ converted: { from: 'a' } }] })];
  for (const a of [0.57, 8.1, 12.3, 17.9]) expect(await rangeOf(facts, { a }, 'b')).toEqual([(a * 1000) / 100, (a * 1000) / 100]);
});

it('takes a sum, and rounds the ends of what is whole inwards', async () => {
  const sum = { '+': [variable('a'), variable('b')] };
  const facts = [number('a', { max: 9 }), number('b', { max: 9 }), number('c', { max: 18, whole: true, derive: [{ is: sum }] })];
  expect(await rangeOf(facts, { a_from: 1.5, a_to: 3.5, b: 2 }, 'c')).toEqual([4, 5]);
});

it('narrows only where its condition is surely met', async () => {
  const facts = [
    oneOf('sex', ['f', 'm']),
    boolean('pregnant', { derive: [{ when: { '==': [variable('sex'), 'm'] }, is: false }] }),
    number('n', { max: 9, derive: [{ when: { '==': [variable('sex'), 'm'] }, to: 4 }] }),
  ];
  for (const [sex, options, high] of [
    ['m', 1, 4],
    ['f', 3, 9],
    [null, 3, 9],
  ] as const) {
    const known = await knownRow(facts, { sex });
    expect([known['pregnant_options'], Number(known['n_high'])]).toEqual([options, high]);
  }
});
