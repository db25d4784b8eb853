import { expect, it } from 'vitest';
import { boolean, date, group, number, oneOf, variable } from '../facts/example.ts';
import { realWorld } from '../laws/worlds.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import { narrowingsOf } from '#sql/narrowing.ts';

it('lists what the dictionary has compiled, in its order', () => {
  const { dictionary } = realWorld();
  const ours = narrowingsOf(dictionary).map(({ target, inputs }) => [target.id, [...inputs].sort()]);
  expect(ours).toEqual(dictionary.narrowings.map(({ target, inputs }) => [target, [...new Set(inputs)].sort()]));
  expect(ours.length).toBeGreaterThan(20);
});

it('says what each becomes', () => {
  const facts = [
    date('born'),
    number('months', { unit: 'mo', max: 1571 }),
    number('years', { unit: 'a', max: 130, derive: [{ elapsed: { since: 'born' } }, { converted: { from: 'months' } }] }),
    oneOf('sex', ['f', 'm']),
    boolean('pregnant', { derive: [{ when: { '==': [variable('sex'), 'm'] }, is: false }] }),
    number('bound', { max: 9, derive: [{ to: variable('months') }] }),
  ];
  const becomes = narrowingsOf(makeDictionary([group('g', 1, facts)])).map((narrowing) => narrowing.becomes);
  expect(becomes).toEqual([
    { kind: 'elapsed', since: 'born', scale: 12 },
    { kind: 'converted', from: facts[1], times: 1, per: 12 },
    { kind: 'options', bits: 1 },
    { kind: 'span', low: undefined, high: { kind: 'variable', name: 'months' } },
  ]);
});
