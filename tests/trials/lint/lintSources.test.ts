// Counts between a trial and its record, both ways.
import { describe, expect, it, test } from 'vitest';
import { atSite, trialFile } from '../example.ts';
import { catalogue, FAR, FILE, NUMBER, RECORD } from './planting.ts';
import type { CriterionFile } from '#trials/criterion.ts';
import { lintSources } from '#trials/lint/lintSources.ts';

const why = { en: 'x', fa: 'x' };
const statements = (...ids: readonly string[]) => ids.map((id) => ({ id, section: 'crew', says: `says ${id}` }));

type Given = {
  readonly criteria?: readonly CriterionFile[];
  readonly aside?: readonly string[][];
  readonly has?: readonly string[];
  readonly trials?: readonly string[];
};

function found({ criteria = [FAR], aside = [], has = ['1'], trials: named = [NUMBER] }: Given): readonly string[] {
  const trial = { ...trialFile(NUMBER, criteria), setAside: aside.map((source) => ({ source, why })) };
  const { trials, records } = catalogue({ trials: [trial], records: [{ ...RECORD, trials: named, statements: statements(...has) }] });
  return trials
    .flatMap((made) => lintSources(FILE, made, records))
    .map(({ file, place, says, wayOut }) => {
      expect(file).toBe(FILE);
      expect(wayOut).not.toBe('');
      return `${place}: ${says}`;
    });
}

const near = { ...FAR, id: 'near', source: ['2'] };

describe('each statement has its place', () => {
  test('in a criterion, or set aside', () => {
    expect(found({ criteria: [FAR, near], aside: [['3', '4']], has: ['1', '2', '3', '4'] })).toEqual([]);
  });
  test('or is found, with its words', () => {
    expect(found({ has: ['1', '2'] })).toEqual(['criteria: statement 2 of lighthouses has no criterion: “says 2”']);
  });
  test('in several criteria at once', () => {
    expect(found({ criteria: [FAR, { ...near, source: ['1'] }] })).toEqual([]);
  });
  test('but not both in a criterion and set aside', () => {
    expect(found({ aside: [['1']] })).toEqual(['setAside/0: statement 1 is both set aside and used by far']);
    expect(found({ aside: [['2'], ['2']], has: ['1', '2'] })).toEqual(['setAside/1: statement 2 is both set aside and used by setAside/0']);
  });
  test('also when it is settled at the site', () => {
    expect(found({ criteria: [FAR, { ...atSite('boat'), source: ['2'] }], has: ['1', '2'] })).toEqual([]);
  });
});

describe('each source is a statement', () => {
  it('that the record has', () => {
    expect(found({ criteria: [{ ...FAR, source: ['1', '9'] }] })).toEqual(['far: points at statement 9, which lighthouses does not have']);
    expect(found({ aside: [['9']] })).toEqual(['setAside/0: points at statement 9, which lighthouses does not have']);
  });
});

describe('the record', () => {
  it('names the trial', () => {
    expect(found({ trials: ['L-7'] })).toEqual(['record: seeds/lighthouses.json does not name L-1']);
  });
  it('is there', () => {
    const [trial] = catalogue().trials;
    if (trial === undefined) throw new Error('no trial');
    expect(lintSources(FILE, trial, new Map()).map(({ says }) => says)).toEqual(['there is no seed record “lighthouses”']);
  });
});
