import { expect, it } from 'vitest';
import { worth } from './worth.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { Layers } from '#sql/layers.ts';

it('puts columns that build on each other into one query after the other', async () => {
  const layers = new Layers(DIALECTS.duckdb, '(SELECT 2 AS a)');
  const a = layers.add(0, 'a', '"a"');
  const squared = layers.add(1, 'squared', `${a} * ${a}`);
  const sum = layers.add(7, 'sum', `${a} + ${squared}`);
  const query = layers.select([
    ['a', a],
    ['total', sum],
  ]);
  expect(query.match(/step_\d+ AS/g)).toHaveLength(3);
  expect((await worth(['a', 'total'], `(${query})`)).map(Number)).toEqual([2, 6]);
});

it('fences each step off where the dialect needs it', () => {
  const layers = new Layers(DIALECTS.postgres, 't');
  layers.add(0, 'a', '1');
  layers.add(1, 'b', '"a"');
  expect(layers.select([['b', '"b"']]).match(/OFFSET 0/g)).toHaveLength(2);
});
