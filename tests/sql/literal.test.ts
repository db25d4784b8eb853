import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extreme, numberSql, textSql, together } from '#sql/literal.ts';
import { worth } from './worth.ts';

it('writes a double so that the very same comes back', async () => {
  const figures = [
    0.008,
    0.1,
    1 / 3,
    50.000_000_000_000_01,
    -0.5,
    5e-324,
    1.797e308,
    3,
    -3,
    ...fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 300),
  ];
  const back = await worth(figures.map((figure) => `CAST(${numberSql(figure)} AS DOUBLE)`));
  expect(back.map((figure) => Number(figure) + 0)).toEqual(figures.map((figure) => figure + 0));
});

it('refuses what is no figure', () => {
  for (const none of [Number.NaN, Infinity, -Infinity]) expect(() => numberSql(none)).toThrow(RangeError);
});

it('writes any text as text', async () => {
  const texts = ["it's", "'; DROP TABLE candidate; --", 'الف', '"'];
  expect(await worth(texts.map(textSql))).toEqual(texts);
});

it('leaves a single part alone', () => {
  expect([together(['a'], ' AND '), together(['a', 'b'], ' OR ')]).toEqual(['a', '(a OR b)']);
  expect([extreme('LEAST', ['a']), extreme('GREATEST', ['a', 'b'])]).toEqual(['a', 'GREATEST(a, b)']);
});
