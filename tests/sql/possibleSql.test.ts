import { expect, it } from 'vitest';
import { worth } from './worth.ts';
import { chosen, isNothing, narrows } from '#sql/possibleSql.ts';
import type { PossibleSql } from '#sql/ruleSql.ts';

const range = (low: number, high: number): PossibleSql => ({ kind: 'range', low: String(low), high: String(high) });
const choice = (options: number): PossibleSql => ({ kind: 'choice', options: String(options) });
const set = (certain: number, possible: number): PossibleSql => ({ kind: 'subset', certain: String(certain), possible: String(possible) });

function partsOf(possible: PossibleSql): readonly string[] {
  const { kind: _, ...parts } = possible;
  return Object.values(parts);
}

it('finds where nothing is left', async () => {
  expect(await worth([range(3, 2), range(3, 3), choice(0), choice(4), set(0, 0)].map(isNothing))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

it('finds what leaves less', async () => {
  const pairs = [
    [range(1, 5), range(1, 4)],
    [range(1, 5), range(2, 5)],
    [range(1, 5), range(1, 5)],
    [choice(3), choice(1)],
    [choice(3), choice(3)],
  ] as const;
  expect(await worth(pairs.map(([before, after]) => narrows(before, after)))).toEqual([true, true, false, true, false]);
});

it('chooses between two of a kind, part by part', async () => {
  for (const condition of ['TRUE', 'FALSE']) {
    const parts = [
      chosen(condition, range(1, 2), range(3, 4)),
      chosen(condition, choice(1), choice(2)),
      chosen(condition, set(1, 3), set(0, 2)),
    ];
    const values = await worth(parts.flatMap(partsOf));
    expect(values).toEqual(condition === 'TRUE' ? [1, 2, 1, 1, 3] : [3, 4, 2, 0, 2]);
  }
  expect(() => chosen('TRUE', range(1, 2), choice(3))).toThrow('two kinds');
});
