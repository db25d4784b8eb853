// One criterion for one person: exclusions are turned round, and readings must agree.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, TODAY, variable } from '../facts/example.ts';
import { atSite, criterion, doubtful } from '../trials/example.ts';
import { knowledge } from '#facts/known.ts';
import { FALSE, TRUE, UNKNOWN } from '#logic/truth.ts';
import { judge, resultOf } from '#screening/judge.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

const FAR = { '>=': [variable('reach'), 50] };
const VERY_FAR = { '>=': [variable('reach'), 80] };
const BLUE = { '==': [variable('eyes'), 'blue'] };

/** The result for somebody with this reach; without one, for somebody who has answered nothing. */
function resultFor(file: CriterionFile, reach?: number): string {
  const answers = reach === undefined ? new Map() : new Map([['reach', { value: reach }]]);
  return judge(makeCriterion(file, DICTIONARY), knowledge(DICTIONARY, answers, TODAY).known);
}

test('an inclusion passes when its rule holds, an exclusion when it does not', () => {
  expect([60, 40, undefined].map((reach) => resultFor(criterion('x', 'inclusion', FAR), reach))).toEqual(['pass', 'fail', 'unknown']);
  expect([60, 40, undefined].map((reach) => resultFor(criterion('x', 'exclusion', FAR), reach))).toEqual(['fail', 'pass', 'unknown']);
});

describe('readings', () => {
  test('all pass: pass; all fail: fail; they differ: unknown', () => {
    const file = doubtful('x', 'inclusion', FAR, VERY_FAR);
    expect([90, 60, 40, undefined].map((reach) => resultFor(file, reach))).toEqual(['pass', 'unknown', 'fail', 'unknown']);
  });

  test('of an exclusion too', () => {
    const file = doubtful('x', 'exclusion', FAR, VERY_FAR);
    expect([90, 60, 40, undefined].map((reach) => resultFor(file, reach))).toEqual(['fail', 'unknown', 'pass', 'unknown']);
  });

  test('one that is not decided leaves all of it unknown, wherever it stands', () => {
    for (const rules of [
      [FAR, BLUE],
      [BLUE, FAR],
      [FAR, FAR, BLUE],
    ]) {
      expect(resultFor(doubtful('x', 'inclusion', ...rules), 60)).toBe('unknown');
      expect(resultFor(doubtful('x', 'inclusion', ...rules), 40)).toBe('unknown');
    }
  });

  test('the third counts like the second', () => {
    expect(resultFor(doubtful('x', 'inclusion', FAR, FAR, VERY_FAR), 60)).toBe('unknown');
    expect(resultFor(doubtful('x', 'inclusion', FAR, FAR, VERY_FAR), 90)).toBe('pass');
  });
});

test('what is done at the site neither passes nor fails', () => {
  expect(resultFor(atSite('signature'), 60)).toBe('at-enrolment');
});

test('an exclusion that holds is a fail', () => {
  expect(resultOf({ passesWhen: TRUE }, TRUE)).toBe('pass');
  expect(resultOf({ passesWhen: TRUE }, FALSE)).toBe('fail');
  expect(resultOf({ passesWhen: FALSE }, TRUE)).toBe('fail');
  expect(resultOf({ passesWhen: FALSE }, FALSE)).toBe('pass');
  expect(resultOf({ passesWhen: TRUE }, UNKNOWN)).toBe('unknown');
  expect(resultOf({ passesWhen: FALSE }, UNKNOWN)).toBe('unknown');
});
