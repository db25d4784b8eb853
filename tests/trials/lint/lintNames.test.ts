// Names of answers that would pick the wrong one are found.
import { describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';
import { boolean, number, oneOf } from '../../facts/example.ts';
import type { Fact } from '#facts/fact.ts';
import { lintNames } from '#trials/lint/lintNames.ts';

const says = (fact: Fact) => lintNames(fact).map((finding) => finding.says);
const colours = oneOf('colour', ['red', 'blue', 'green']);
if (colours.type !== 'one-of') throw new RangeError('no list');
const options = (...also: readonly string[]) => colours.options.map((option, at) => ({ ...option, also: { en: [also[at] ?? `n${at}`] } }));

describe('the names of answers', () => {
  it('of the dictionary mean one answer each', () => {
    expect(catalogueFromDisk().dictionary.facts.flatMap(says)).toEqual([]);
  });

  it('are found where two answers share one, however it is written', () => {
    expect(says({ ...colours, options: options('Dark-red', 'dark red') })).toEqual(['two of its answers are called “darkred”']);
    expect(says({ ...colours, options: options('blue') })).toEqual(['two of its answers are called “blue”']);
    expect(says({ ...colours, together: [{ among: ['red', 'blue'], label: { en: 'Green' } }] })).toEqual([
      'two of its answers are called “green”',
    ]);
    const yesNo = boolean('wet');
    if (yesNo.type !== 'boolean') throw new RangeError('no yes or no');
    expect(says({ ...yesNo, also: { yes: { en: ['soaked'] }, no: { en: ['Soaked'] } } })).toEqual([
      'two of its answers are called “soaked”',
    ]);
  });

  it('are let be otherwise', () => {
    expect(says({ ...colours, options: options('scarlet', 'navy') })).toEqual([]);
    expect(says(number('reach', { max: 4 }))).toEqual([]);
  });

  it('that stand for several must stand for options', () => {
    expect(says({ ...colours, together: [{ among: ['red', 'pink'], label: { en: 'Warm' } }] })).toEqual([
      '"together" names “pink”, which is no option',
    ]);
  });
});
