// All rules together: a trial at fault is refused alone, a dictionary at fault stops everything.
import { describe, expect, test } from 'vitest';
import { boolean, FILES, group, variable } from '../facts/example.ts';
import { catalogueOf, criterion, trialFile } from './example.ts';
import { CatalogueFault, makeCatalogue } from '#trials/catalogue.ts';

const FAR = criterion('far', 'inclusion', { '>=': [variable('reach'), 50] });
const GOOD = trialFile('L-1', [FAR]);
const BAD_RULE = trialFile('L-2', [FAR, criterion('bad', 'inclusion', { and: [] })]);
const NOTHING: ReadonlyMap<string, unknown> = new Map();

const catalogue = (
  facts: readonly unknown[],
  trials: ReadonlyMap<string, unknown> = NOTHING,
  records: ReadonlyMap<string, unknown> = NOTHING,
) => makeCatalogue({ facts: new Map(facts.map((file, index) => [`facts/${index}.json`, file])), trials, records });

describe('trials', () => {
  test('good ones are kept in order', () => {
    const { trials, refusals } = catalogueOf(GOOD, trialFile('L-3', [FAR]));
    expect(trials.map(({ number }) => number)).toEqual(['L-1', 'L-3']);
    expect(refusals).toEqual([]);
  });

  test('one with a rule that is none is refused alone, and the refusal names the place', () => {
    const { trials, refusals } = catalogueOf(BAD_RULE, GOOD);
    expect(trials.map(({ number }) => number)).toEqual(['L-1']);
    expect(refusals).toEqual([{ file: 'L-2.json', place: 'bad: rule/and', message: 'takes at least 2 operands, not 0' }]);
  });

  test('one with two criteria of one id', () => {
    expect(catalogueOf(trialFile('L-2', [FAR, FAR])).refusals).toEqual([
      { file: 'L-2.json', place: 'far', message: 'two criteria of the trial have this id' },
    ]);
  });

  test('one that is not of the schema', () => {
    const { trials, refusals } = catalogueOf({ ...GOOD, url: 'nowhere', phase: {}, city: { en: '' } });
    expect(trials).toEqual([]);
    expect(refusals.map(({ file, place }) => `${file} ${place}`)).toEqual(['L-1.json url', 'L-1.json city.en']);
  });

  test('of the shapes that a criterion could have, the one it misses by least says what is wrong, by the id of the criterion', () => {
    const refusal = (changed: Record<string, unknown>) =>
      catalogueOf({ ...GOOD, criteria: [FAR, { ...FAR, id: 'near', ...changed }] }).refusals.map(({ place }) => place);
    expect(refusal({ source: [] })).toEqual(['criteria.near.source']);
    expect(refusal({ kind: 'wish' })).toEqual(['criteria.near.kind']);
    expect(refusal({ rule: 'reach >= 50' })).toEqual(['criteria.near.rule']);
    expect(refusal({ id: 'So Near' })).toEqual(['criteria.So Near.id']);
  });

  test('one whose file has another name than its number', () => {
    const { trials, refusals } = catalogue(FILES, new Map([['rules/trials/L-9.json', GOOD]]));
    expect(trials).toEqual([]);
    expect(refusals).toEqual([{ file: 'rules/trials/L-9.json', place: 'number', message: 'the file must be called L-1.json' }]);
  });

  test.each([null, [], 'a trial', 5])('%j is no trial', (raw) => {
    expect(catalogue(FILES, new Map([['L-1.json', raw]])).refusals).toHaveLength(1);
  });

  test('a rule that is hostile by its depth is refused alone', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const { trials, refusals } = catalogueOf(GOOD, trialFile('L-2', [criterion('deep', 'inclusion', { '!': [deep] })]));
    expect(trials.map(({ number }) => number)).toEqual(['L-1']);
    expect(refusals.map(({ place }) => place)).toEqual(['deep: rule/!/0']);
  });

  test('an error that is no fault of a trial goes through', () => {
    const trap = {
      get '>='(): never {
        throw new Error('boom');
      },
    };
    expect(() => catalogueOf(trialFile('L-2', [criterion('x', 'inclusion', trap)]))).toThrow('boom');
  });
});

describe('the dictionary', () => {
  const faultOf = (facts: readonly unknown[]): unknown => {
    try {
      catalogue(facts);
    } catch (fault) {
      if (!(fault instanceof CatalogueFault)) throw fault;
      expect(fault.name).toBe('CatalogueFault');
      expect(fault.message).toContain(fault.refusal.message);
      return fault.refusal;
    }
    return 'no fault';
  };

  test('a file that is not of the schema stops everything', () => {
    expect(faultOf([...FILES, { ...group('x', 9, []), order: 'last' }])).toMatchObject({ file: 'facts/3.json', place: 'order' });
  });

  test('so do files that do not fit together', () => {
    expect(faultOf([...FILES, group('x', 9, [boolean('eyes')])])).toEqual({
      file: 'rules/facts',
      place: '',
      message: 'a fact id is used twice: eyes',
    });
  });

  test('and a derivation that is none', () => {
    expect(faultOf([group('x', 1, [boolean('tall', { derive: [{ is: 'very' }] })])])).toMatchObject({
      message: 'tall: "very" is none of its values',
    });
  });

  test('no facts at all make an empty dictionary', () => {
    expect(catalogue([]).dictionary.facts).toEqual([]);
  });
});

describe('seed records', () => {
  const record = {
    record: 'lighthouses',
    document: { kind: 'registry', title: 'A light', dated: null, datedBy: null },
    trials: ['L-1'],
    statements: [{ id: '1', section: 'criteria', says: 'reach of 50 or more' }],
  };

  test('stand by their name; one at fault is refused alone', () => {
    const { records, refusals } = catalogue(
      FILES,
      NOTHING,
      new Map<string, unknown>([
        ['a.json', record],
        ['b.json', { record: 'B' }],
      ]),
    );
    expect([...records]).toEqual([['lighthouses', record]]);
    expect(new Set(refusals.map(({ file }) => file))).toEqual(new Set(['b.json']));
  });
});
