// One condition of a trial: how it stands in a file, and what becomes of it.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, TODAY, variable } from '../facts/example.ts';
import { atSite, criterion, doubtful } from './example.ts';
import { RuleFault } from '#logic/parse.ts';
import { FALSE, TRUE, UNKNOWN } from '#logic/truth.ts';
import { criterionSchema, factsOf, makeCriterion } from '#trials/criterion.ts';

const FAR = { '>=': [variable('reach'), 50] };
const BLUE = { '==': [variable('eyes'), 'blue'] };

test('a criterion with one rule has one reading, without a why', () => {
  const made = makeCriterion({ ...criterion('far', 'inclusion', FAR), note: { en: 'a note' } }, DICTIONARY);
  expect(made).toMatchObject({ id: 'far', kind: 'inclusion', source: ['1'], settle: 'patient', note: { en: 'a note' } });
  const [reading] = made.readings;
  expect(made.readings).toHaveLength(1);
  expect(reading).toMatchObject({ raw: FAR, reads: ['reach'] });
  expect(reading).toHaveProperty('why', undefined);
  expect(reading?.evaluate(DICTIONARY.unanswered(TODAY))).toBe(UNKNOWN);
  expect(made).toHaveProperty('ask', undefined);
});

test('a doubtful criterion has its readings, each with its why, and a question for the study team', () => {
  const made = makeCriterion(doubtful('far-or-blue', 'exclusion', FAR, BLUE), DICTIONARY);
  expect(made.readings.map(({ why, raw }) => [why?.['en'], raw])).toEqual([
    ['reading 1', FAR],
    ['reading 2', BLUE],
  ]);
  expect(made.ask?.['en']).toBe('which?');
  expect(made).toHaveProperty('note', undefined);
});

test('what is done at the site has no reading', () => {
  expect(makeCriterion(atSite('signature'), DICTIONARY)).toMatchObject({ settle: 'site', readings: [], units: new Map() });
});

test('an inclusion passes when its rule is true, an exclusion when it is false', () => {
  expect(makeCriterion(criterion('far', 'inclusion', FAR), DICTIONARY).passesWhen).toBe(TRUE);
  expect(makeCriterion(criterion('far', 'exclusion', FAR), DICTIONARY).passesWhen).toBe(FALSE);
});

test('the facts of a criterion are those of all its readings, each once', () => {
  const made = makeCriterion(doubtful('x', 'inclusion', { and: [FAR, BLUE] }, { or: [BLUE, variable('brownEyed')] }), DICTIONARY);
  expect(factsOf(made)).toEqual(['reach', 'eyes', 'brownEyed']);
  expect(factsOf(makeCriterion(atSite('signature'), DICTIONARY))).toEqual([]);
});

test('units that a file states are kept', () => {
  const stated = { ...criterion('far', 'inclusion', FAR), units: { reach: '%' } };
  expect(makeCriterion(criterionSchema.parse(stated), DICTIONARY).units).toEqual(new Map([['reach', '%']]));
  expect(makeCriterion(criterion('far', 'inclusion', FAR), DICTIONARY).units).toEqual(new Map());
});

describe('a fault in a rule names the place', () => {
  const placeOf = (make: () => unknown) => {
    try {
      make();
    } catch (fault) {
      return fault instanceof RuleFault ? fault.path : fault;
    }
    return 'no fault';
  };

  test('in the rule', () => {
    expect(placeOf(() => makeCriterion(criterion('x', 'inclusion', { and: [FAR, variable('nobody')] }), DICTIONARY))).toBe(
      'rule/and/1/var',
    );
  });

  test('in a reading', () => {
    expect(placeOf(() => makeCriterion(doubtful('x', 'inclusion', FAR, { '!': [] }), DICTIONARY))).toBe('readings/1/!');
  });

  test('an own key named __proto__ is not passed over', () => {
    const raw: unknown = JSON.parse(JSON.stringify(criterion('x', 'inclusion', { ...FAR, second: 0 })).replace('second', '__proto__'));
    expect(placeOf(() => makeCriterion(criterionSchema.parse(raw), DICTIONARY))).toBe('rule/');
  });

  test('an error of another kind goes through', () => {
    const trap = {
      get '>='(): never {
        throw new Error('boom');
      },
    };
    expect(() => makeCriterion(criterion('x', 'inclusion', trap), DICTIONARY)).toThrow('boom');
  });
});

describe('refused by the schema', () => {
  const good = criterion('far', 'inclusion', FAR);
  const doubt = doubtful('far', 'inclusion', FAR, BLUE);

  test.each([
    ['as it should be', good, true],
    ['doubtful', doubt, true],
    ['at the site', atSite('signature'), true],
    ['at the site, with a rule', { ...atSite('signature'), rule: FAR }, false],
    ['no rule at all', { ...atSite('signature'), settle: 'patient' }, false],
    ['a rule and readings', { ...doubt, rule: FAR }, false],
    ['one reading', doubtful('far', 'inclusion', FAR), false],
    ['readings without a question', { ...doubt, ask: undefined }, false],
    ['a reading without a why', { ...doubt, readings: [{ rule: FAR }, { rule: BLUE }] }, false],
    ['no source', { ...good, source: [] }, false],
    ['neither inclusion nor exclusion', { ...good, kind: 'wish' }, false],
    ['settled by nobody', { ...good, settle: 'nobody' }, false],
    ['an id with a space', { ...good, id: 'so far' }, false],
    ['an id that ends in a dash', { ...good, id: 'far-' }, false],
    ['a rule that is a list', { ...good, rule: [FAR] }, false],
    ['a rule that is text', { ...good, rule: 'reach >= 50' }, false],
    ['an unknown key', { ...good, waived: true }, false],
  ])('%s', (_, raw, expected) => {
    expect(criterionSchema.safeParse(raw).success).toBe(expected);
  });
});
