// Whether a criterion that fails can change: both sides of every kind, and the facts that would have to.
import { describe, expect, it, test } from 'vitest';
import { boolean, date, dictionaryOf, number, oneOf, TODAY, variable } from '../facts/example.ts';
import { criterion, doubtful } from '../trials/example.ts';
import type { Person } from './example.ts';
import { knowledge } from '#facts/known.ts';
import { changeOf } from '#screening/change.ts';
import { judge } from '#screening/judge.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

const DICTIONARY = dictionaryOf(
  { ...date('birthDate'), later: 'same' },
  number('age', { unit: 'a', whole: true, max: 120, derive: [{ elapsed: { since: 'birthDate' } }] }),
  date('stay'),
  number('sinceStay', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'stay' } }] }),
  { ...number('score', { max: 48 }), later: 'falls' },
  number('iron', { max: 30 }),
  { ...number('height', { max: 250 }), later: 'same' },
  { ...oneOf('kind', ['inherited', 'chance']), later: 'same' },
  boolean('pregnant'),
  { ...boolean('scarred'), later: { true: [] } },
);

/** Kind and facts, of a criterion that fails. */
function change(file: CriterionFile, person: Person): string {
  const { known } = knowledge(DICTIONARY, new Map(Object.entries(person)), TODAY);
  const made = makeCriterion(file, DICTIONARY);
  expect(judge(made, known)).toBe('fail');
  const { kind, facts } = changeOf(made, known, DICTIONARY);
  return [`${kind}:`, ...facts.map(({ id }) => id)].join(' ');
}

const inclusion = (rule: Record<string, unknown>) => criterion('x', 'inclusion', rule);
const exclusion = (rule: Record<string, unknown>) => criterion('x', 'exclusion', rule);
const figure = (id: string, operator: string, bound: number) => ({ [operator]: [variable(id), bound] });
const OLD: Person = { age: { value: 61 } };
const LOW: Person = { score: { value: 20 } };

describe('one fact', () => {
  test.each<[string, CriterionFile, Person, string]>([
    ['too old', inclusion(figure('age', '<=', 60)), OLD, 'cannot: age'],
    ['too young', inclusion(figure('age', '>', 61)), OLD, 'can: age'],
    ['neither young nor old enough any more', inclusion({ '<=': [18, variable('age'), 60] }), OLD, 'cannot: age'],
    ['excluded by age for good', exclusion(figure('age', '>=', 61)), OLD, 'cannot: age'],
    ['excluded by age until a birthday', exclusion(figure('age', '<', 62)), OLD, 'can: age'],
    ['too long ago, but it may come again', inclusion(figure('sinceStay', '<', 3)), { sinceStay: { value: 9 } }, 'can: sinceStay'],
    ['a score too low', inclusion(figure('score', '>=', 24)), LOW, 'not-expected: score'],
    ['a score too high', inclusion(figure('score', '<', 20)), LOW, 'can: score'],
    ['a score that nobody has', inclusion(figure('score', '>', 48)), LOW, 'cannot:'],
    ['a value too low', inclusion(figure('iron', '>=', 8)), { iron: { value: 7 } }, 'can: iron'],
    ['of another kind', inclusion({ '==': [variable('kind'), 'chance'] }), { kind: { value: 'inherited' } }, 'cannot: kind'],
    ['pregnant', exclusion(variable('pregnant')), { pregnant: { value: true } }, 'can: pregnant'],
    ['scarred', exclusion(variable('scarred')), { scarred: { value: true } }, 'cannot: scarred'],
    ['not yet scarred', inclusion(variable('scarred')), { scarred: { value: false } }, 'can: scarred'],
    ['a range too low', inclusion(figure('score', '>=', 24)), { score: { from: 10, to: 20 } }, 'not-expected: score'],
  ])('%s', (_, file, person, expected) => {
    expect(change(file, person)).toBe(expected);
  });
});

describe('several facts', () => {
  const both = inclusion({ and: [figure('score', '>=', 24), figure('iron', '>=', 8)] });
  const either = inclusion({ or: [figure('score', '>=', 24), figure('iron', '>=', 8)] });

  it('all that fail would have to change', () => {
    expect(change(both, { ...LOW, iron: { value: 7 } })).toBe('not-expected: score iron');
  });

  it('not those that are met, or not known', () => {
    expect(change(both, { score: { value: 30 }, iron: { value: 7 } })).toBe('can: iron');
    expect(change(both, { iron: { value: 7 } })).toBe('can: iron');
  });

  it('of several ways those that can come about', () => {
    expect(change(either, { ...LOW, iron: { value: 7 } })).toBe('can: iron');
    const three = inclusion({ or: [figure('iron', '>=', 8), { '==': [variable('kind'), 'chance'] }, variable('pregnant')] });
    expect(change(three, { iron: { value: 7 }, kind: { value: 'inherited' }, pregnant: { value: false } })).toBe('can: iron pregnant');
  });

  it('one that is lost is lost with all', () => {
    expect(change(inclusion({ and: [figure('age', '<=', 60), figure('iron', '>=', 8)] }), { ...OLD, iron: { value: 7 } })).toBe(
      'cannot: age iron',
    );
  });

  it('turned round by an exclusion, and by a not', () => {
    const all = exclusion({ and: [variable('scarred'), variable('pregnant')] });
    const yes: Person = { scarred: { value: true }, pregnant: { value: true } };
    expect(change(all, yes)).toBe('can: pregnant');
    expect(change(exclusion({ or: [variable('scarred'), variable('pregnant')] }), yes)).toBe('cannot: pregnant scarred');
    expect(change(inclusion({ '!': [{ and: [variable('scarred'), variable('pregnant')] }] }), yes)).toBe('can: pregnant');
  });

  it('in one comparison', () => {
    const sum = inclusion({ '>=': [{ '+': [variable('iron'), variable('age')] }, 90] });
    expect(change(sum, { ...OLD, iron: { value: 7 } })).toBe('can: age iron');
    const difference = inclusion({ '>=': [{ '-': [variable('height'), variable('iron')] }, 180] });
    expect(change(difference, { height: { value: 181 }, iron: { value: 7 } })).toBe('can: iron');
  });
});

describe('readings', () => {
  const doubt = (...rules: readonly Record<string, unknown>[]) => doubtful('x', 'inclusion', ...rules);

  it('one that can pass is enough', () => {
    expect(change(doubt(figure('age', '<=', 60), figure('iron', '>=', 8)), { ...OLD, iron: { value: 7 } })).toBe('can: iron');
  });

  it('the facts of all that can', () => {
    expect(change(doubt(variable('pregnant'), figure('iron', '>=', 8)), { pregnant: { value: false }, iron: { value: 7 } })).toBe(
      'can: iron pregnant',
    );
  });

  it('none that can', () => {
    expect(change(doubt(figure('age', '<=', 60), figure('age', '<', 60)), OLD)).toBe('cannot: age');
  });
});
