// What a fact may become: both ends of each way of changing.
import { describe, expect, it, test } from 'vitest';
import { anyOf, boolean, date, dictionaryOf, number, oneOf, TODAY } from '../facts/example.ts';
import type { Person } from './example.ts';
import type { Fact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { type Course, widened } from '#screening/becoming.ts';

/** What the first of these facts may become. */
function become([fact, ...others]: readonly [Fact, ...Fact[]], person: Person, course: Course = 'expected'): unknown {
  const dictionary = dictionaryOf(fact, ...others);
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  const [now] = widened(known, new Set([fact.id]), dictionary, course);
  const variable = dictionary.variables.get(fact.id);
  if (now?.kind === 'range') return [now.low, now.high];
  if (now?.kind === 'subset') return [now.certain, now.possible];
  return variable?.kind === 'choice' ? variable.options.filter((_, bit) => now !== undefined && (now.options & (1 << bit)) !== 0) : now;
}

const score = number('score', { max: 40 });
const SCORE: Person = { score: { from: 10, to: 20 } };

describe('a number', () => {
  it('of which nothing is said may become anything in its range', () => expect(become([score], SCORE)).toEqual([0, 40]));
  it('stays', () => expect(become([{ ...score, later: 'same' }], SCORE)).toEqual([10, 20]));
  it('falls, and is not expected to rise', () => {
    expect(become([{ ...score, later: 'falls' }], SCORE)).toEqual([0, 20]);
    expect(become([{ ...score, later: 'falls' }], SCORE, 'unexpected')).toEqual([0, 40]);
  });
  test('that stays does so unexpectedly too, and yet it has its range', () => {
    expect(become([{ ...score, later: 'same' }], SCORE, 'unexpected')).toEqual([10, 20]);
    expect(become([{ ...score, later: 'same' }], SCORE, 'ever')).toEqual([0, 40]);
  });
});

describe('a time', () => {
  const months = number('months', { unit: 'mo', max: 90, derive: [{ elapsed: { since: 'start' } }] });
  it('only grows, from a date that stays', () => {
    expect(become([months, { ...date('start'), later: 'same' }], { months: { value: 5 } })).toEqual([5, 90]);
    expect(become([months, { ...date('start'), later: 'same' }], { months: { value: 5 } }, 'unexpected')).toEqual([5, 90]);
  });
  it('may start anew from one that may come again', () =>
    expect(become([months, date('start')], { months: { value: 5 } })).toEqual([0, 90]));
});

describe('a choice', () => {
  const stage = (later?: Fact['later']): readonly [Fact] => [{ ...oneOf('stage', ['first', 'second', 'third', 'fourth']), later }];
  const SECOND: Person = { stage: { value: 'second' } };
  it('of which nothing is said may become any other', () =>
    expect(become(stage(), SECOND)).toEqual(['first', 'second', 'third', 'fourth']));
  it('stays', () => expect(become(stage('same'), SECOND)).toEqual(['second']));
  it('becomes what it may, and through that what that may', () => {
    expect(become(stage({ second: ['third'], third: [] }), SECOND)).toEqual(['second', 'third']);
    expect(become(stage({ second: ['third'], third: ['first'], first: [] }), SECOND)).toEqual(['first', 'second', 'third']);
    expect(become(stage({ second: ['third'] }), SECOND)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(become(stage({ second: [] }), SECOND)).toEqual(['second']);
    expect(become(stage({ first: [] }), SECOND)).toEqual(['first', 'second', 'third', 'fourth']);
  });
  it('that is not known becomes what each of them may', () => {
    const later = { first: ['second'], second: [], third: [] };
    expect(become(stage(later), { stage: { among: ['first', 'third'] } })).toEqual(['first', 'second', 'third']);
  });
  test('an option that is there by its name alone', () => {
    expect(become([{ ...oneOf('stage', ['constructor', 'second']), later: {} }], { stage: { value: 'constructor' } })).toHaveLength(2);
  });
});

describe('yes or no', () => {
  const ill = (later?: Fact['later']): readonly [Fact] => [{ ...boolean('ill'), later }];
  it('may become the other', () => expect(become(ill(), { ill: { value: true } })).toEqual([false, true]));
  it('may stay one of them for good', () => {
    expect(become(ill({ true: [] }), { ill: { value: true } })).toEqual([true]);
    expect(become(ill({ true: [] }), { ill: { value: false } })).toEqual([false, true]);
  });
});

describe('a set', () => {
  const organs = anyOf('organs', ['heart', 'kidney']);
  it('may gain and lose each', () => expect(become([organs], { organs: { value: ['heart'] } })).toEqual([0, 3]));
  it('stays', () => expect(become([{ ...organs, later: 'same' }], { organs: { value: ['heart'] } })).toEqual([1, 1]));
});

test('facts that are not asked about stay as they are', () => {
  const dictionary = dictionaryOf(score, boolean('ill'));
  const { known } = knowledge(dictionary, new Map(Object.entries(SCORE)), TODAY);
  expect(widened(known, new Set(), dictionary, 'ever')).toEqual(known);
});
