// One criterion: units, bounds, whether anybody can pass or fail it, and whether its readings differ.
import { describe, expect, it, test } from 'vitest';
import { variable } from '../../facts/example.ts';
import { atSite, criterion, doubtful } from '../example.ts';
import { FAR, lighthouse, withUnits } from './planting.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';
import { lintCriterion } from '#trials/lint/lintCriterion.ts';

function found(file: CriterionFile): readonly string[] {
  const { dictionary } = lighthouse(FAR);
  return lintCriterion('x.json', makeCriterion(file, dictionary), dictionary).map(({ file: at, place, says, wayOut }) => {
    expect([at, place]).toEqual(['x.json', file.id]);
    expect(wayOut).not.toBe('');
    return says;
  });
}

const rule = (raw: Record<string, unknown>, units: Record<string, string> = { reach: '%' }): CriterionFile =>
  withUnits(criterion('far', 'inclusion', raw), units);
const REACH = variable('reach');
const SKILL = variable('skill1');

describe('units', () => {
  test('stated and right', () => expect(found(FAR)).toEqual([]));
  test('not stated', () => expect(found(rule({ '>=': [REACH, 50] }, {}))).toEqual(['does not say in which unit it means “reach”']));
  test('another one', () =>
    expect(found(rule({ '>=': [REACH, 50] }, { reach: 'mo' }))).toEqual(['means “reach” in mo, but the fact is in %']));
  test('of a fact that is not read', () =>
    expect(found(rule({ '>=': [REACH, 50] }, { reach: '%', lamp: 'g/dL' }))).toEqual([
      'states a unit for “lamp”, which no rule of it reads',
    ]));
  test('are not wanted of a choice', () => expect(found(rule({ '==': [variable('eyes'), 'blue'] }, {}))).toEqual([]));
  test('of every reading', () => {
    const both = doubtful('far', 'inclusion', { '>=': [REACH, 50] }, { '>=': [variable('lamp'), 9] });
    expect(found(both)).toHaveLength(2);
  });
});

describe('bounds', () => {
  const impossible = (bound: number) => [`compares “reach” with ${bound}, which it can never be`];
  test('at either end of the range are fine', () => {
    expect(found(rule({ '<': [0, REACH, 200] }))).toEqual([]);
  });
  test('beyond the range', () => {
    expect(found(rule({ '<': [REACH, 201] }))).toEqual([...impossible(201), 'no person can fail it']);
    expect(found(rule({ '<': [REACH, -1] }))).toEqual([...impossible(-1), 'no person can pass it']);
  });
  test('between two whole numbers', () => {
    expect(found(rule({ '>=': [SKILL, 2.5] }, { skill1: '{score}' }))).toEqual(['compares “skill1” with 2.5, which it can never be']);
    expect(found(rule({ '>=': [REACH, 2.5] }))).toEqual([]);
  });
  test('in every reading', () => {
    const both = withUnits(doubtful('far', 'inclusion', { '>=': [REACH, 50] }, { '>=': [REACH, 300] }), { reach: '%' });
    expect(found(both)).toContain(impossible(300)[0]);
  });
});

describe('reach', () => {
  it('is nobody’s when two bounds exclude each other', () => {
    expect(found(rule({ and: [{ '<': [REACH, 40] }, { '>': [REACH, 60] }] }))).toEqual(['no person can pass it']);
    expect(found(rule({ or: [{ '>=': [REACH, 40] }, { '<': [REACH, 60] }] }))).toEqual(['no person can fail it']);
  });
  it('sees a window of one value', () => {
    expect(found(rule({ '<=': [4, SKILL, 4] }, { skill1: '{score}' }))).toEqual([]);
    expect(found(rule({ and: [{ '>=': [REACH, 50] }, { '<=': [REACH, 50] }] }))).toEqual([]);
  });
  it('sees what only two facts together can reach', () => {
    const sum = { '+': [SKILL, variable('skill2')] };
    expect(found(rule({ '>=': [sum, 8] }, { skill1: '{score}', skill2: '{score}' }))).toEqual([]);
    expect(found(rule({ '>=': [sum, 9] }, { skill1: '{score}', skill2: '{score}' }))).toEqual(['no person can pass it']);
  });
  it('of an exclusion is turned round', () => {
    const never = withUnits(criterion('far', 'exclusion', { and: [{ '<': [REACH, 40] }, { '>': [REACH, 60] }] }), { reach: '%' });
    expect(found(never)).toEqual(['no person can fail it']);
  });
  it('is not asked of what is settled at the site', () => {
    expect(found(atSite('boat'))).toEqual([]);
  });
});

describe('readings', () => {
  const readings = (...rules: readonly Record<string, unknown>[]) => withUnits(doubtful('far', 'inclusion', ...rules), { reach: '%' });
  test('that differ', () => expect(found(readings({ '>=': [REACH, 50] }, { '>': [REACH, 50] }))).toEqual([]));
  test('that say the same in other words', () =>
    expect(found(readings({ '>=': [REACH, 50] }, { '!': [{ '<': [REACH, 50] }] }))).toEqual(['readings 0 and 1 never differ']));
  test('two of three that say the same', () =>
    expect(found(readings({ '>=': [REACH, 50] }, { '>': [REACH, 90] }, { '!': [{ '<': [REACH, 50] }] }))).toEqual([
      'readings 0 and 2 never differ',
    ]));
  test('that can never all pass', () =>
    expect(found(readings({ '<': [REACH, 40] }, { '>': [REACH, 60] }))).toEqual(['no person can pass it']));
});
