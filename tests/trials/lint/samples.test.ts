// Sample persons on and beside every bound.
import { describe, expect, it, test } from 'vitest';
import { variable } from '../../facts/example.ts';
import { criterion, doubtful } from '../example.ts';
import { lighthouse } from './planting.ts';
import { justAbove, justBelow } from '#logic/possible.ts';
import type { CriterionFile } from '#trials/criterion.ts';
import { comparisonsIn } from '#logic/comparisons.ts';
import { samplesOf } from '#trials/lint/samples.ts';

function made(file: CriterionFile) {
  const { trials, dictionary } = lighthouse(file);
  const [one] = trials.flatMap(({ criteria }) => criteria);
  if (one === undefined) throw new Error('no criterion');
  return { one, dictionary };
}

/** What the samples hold of one fact. */
function valuesOf(file: CriterionFile, id: string): readonly (number | string)[] {
  const { one, dictionary } = made(file);
  const slot = dictionary.variables.get(id)?.slot ?? -1;
  return [...samplesOf(one, dictionary)].flatMap((known): readonly (number | string)[] => {
    const possible = known[slot];
    if (possible?.kind === 'range') return [possible.low];
    return possible?.kind === 'choice' ? [possible.options.toString(2)] : [`${possible?.certain}`];
  });
}

const inclusion = (rule: Record<string, unknown>) => criterion('far', 'inclusion', rule);

describe('samples of a number', () => {
  it('are its ends, and each bound with its two neighbours', () => {
    expect(valuesOf(inclusion({ '>=': [variable('reach'), 50] }), 'reach')).toEqual([0, justBelow(50), 50, justAbove(50), 200]);
  });
  it('are whole where the fact is, and never outside its range', () => {
    expect(valuesOf(inclusion({ '>=': [variable('skill1'), 4] }), 'skill1')).toEqual([0, 3, 4]);
  });
  it('come from every reading, and from inside a sum', () => {
    const both = doubtful('far', 'inclusion', { '>=': [variable('reach'), 50] }, { '>': [{ '+': [variable('reach'), 7] }, 20] });
    expect(valuesOf(both, 'reach')).toEqual(expect.arrayContaining([7, 20, 50]));
  });
});

test('samples of a choice are its options, of a set none, each and all', () => {
  expect(valuesOf(inclusion({ '==': [variable('eyes'), 'blue'] }), 'eyes')).toEqual(['1', '10', '100']);
  expect(valuesOf(inclusion({ in: ['welsh', variable('languages')] }), 'languages')).toEqual(['0', '1', '2', '4', '7']);
  expect(valuesOf(inclusion({ '==': [variable('brownEyed'), true] }), 'brownEyed')).toEqual(['1', '10']);
});

describe('all combinations', () => {
  const skills = (count: number) => ({ '>=': [{ '+': Array.from({ length: count }, (_, index) => variable(`skill${index + 1}`)) }, 3] });

  it('of a few facts are there', () => {
    const { one, dictionary } = made(inclusion(skills(2)));
    const pairs = [...samplesOf(one, dictionary)].map((known) => JSON.stringify(known));
    expect(new Set(pairs).size).toBe(4 ** 2);
  });

  it('of many facts are thinned to a bearable number', () => {
    const { one, dictionary } = made(inclusion(skills(12)));
    const count = [...samplesOf(one, dictionary)].length;
    expect(count).toBeGreaterThan(19_000);
    expect(count).toBeLessThan(21_000);
  });
});

test('the comparisons of a rule are found at any depth', () => {
  const rule = {
    and: [{ '>=': [variable('reach'), 1] }, { or: [{ '!': [{ '<': [variable('lamp'), 2] }] }, { in: ['welsh', variable('languages')] }] }],
  };
  const { one } = made(inclusion(rule));
  const [reading] = one.readings;
  if (reading === undefined) throw new Error('no reading');
  expect(comparisonsIn(reading.rule).map(({ kind }) => kind)).toEqual(['compare', 'compare', 'includes']);
});
