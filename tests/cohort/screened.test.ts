import { describe, expect, test } from 'vitest';
import { BLANK, GREEN, MEETS, NO_REACH, screened, SHORT, trialOf, TRIALS } from './example.ts';
import { columnTrials, countVerdicts, isContradictoryAt, resultsAt, rowsOf, rowsWith, verdictAt, withRow } from '#cohort/screened.ts';

const COHORT = screened([MEETS, SHORT, BLANK, NO_REACH, { ...GREEN, brownEyed: { value: true } }]);
const north = trialOf(COHORT, 'NORTH');

describe('a screened cohort', () => {
  test('tells the verdict of every row', () => {
    const verdicts = [0, 1, 2, 3, 4].map((row) => verdictAt(COHORT, north, row));
    expect(verdicts).toEqual(['eligible', 'ineligible', 'undetermined', 'undetermined', 'undetermined']);
    expect(rowsOf(COHORT)).toBe(5);
  });

  test('tells the result of every criterion', () => {
    expect(resultsAt(COHORT, north, 0)).toEqual(['pass', 'at-enrolment', 'pass', 'pass']);
    expect(resultsAt(COHORT, north, 1)).toEqual(['pass', 'at-enrolment', 'fail', 'pass']);
    expect(resultsAt(COHORT, north, 2)).toEqual(['unknown', 'at-enrolment', 'unknown', 'unknown']);
  });

  test('tells whose answers contradict each other', () => {
    expect([0, 1, 2, 3, 4].filter((row) => isContradictoryAt(COHORT, row))).toEqual([4]);
  });

  test('counts verdicts and finds their rows', () => {
    expect(countVerdicts(COHORT, north)).toEqual({ eligible: 1, ineligible: 1, undetermined: 3 });
    expect(rowsWith(COHORT, north, 'eligible')).toEqual([0]);
    expect(rowsWith(COHORT, north, 'ineligible')).toEqual([1]);
    expect(rowsWith(COHORT, north, 'undetermined')).toEqual([2, 3, 4]);
  });

  test('has no other rows', () => {
    expect(() => verdictAt(COHORT, north, 5)).toThrow(RangeError);
  });

  test('takes one row anew, and keeps the others and what it was', () => {
    const [block] = screened([MEETS]).blocks;
    if (block === undefined) throw new RangeError('no block');
    const changed = withRow(COHORT, 2, block);
    expect([0, 1, 2, 3].map((row) => verdictAt(changed, north, row))).toEqual(['eligible', 'ineligible', 'eligible', 'undetermined']);
    expect(resultsAt(changed, north, 2)).toEqual(['pass', 'at-enrolment', 'pass', 'pass']);
    expect(isContradictoryAt(withRow(COHORT, 4, block), 4)).toBe(false);
    expect(verdictAt(COHORT, north, 2)).toBe('undetermined');
  });

  test('crosses from one thread to another as it is', () => {
    expect(structuredClone(COHORT)).toEqual(COHORT);
  });
});

test('a criterion whose rule changes is written otherwise', () => {
  const [trial] = TRIALS;
  if (trial === undefined) throw new RangeError('no trial');
  const rulesOf = (one: typeof trial) => columnTrials([one]).flatMap(({ criteria }) => criteria.map(({ rule }) => rule));
  const turned = { ...trial, criteria: trial.criteria.map((one) => (one.id === 'norse' ? { ...one, kind: 'inclusion' as const } : one)) };
  expect(rulesOf(turned).map((rule, place) => rule === rulesOf(trial)[place])).toEqual([true, true, true, false]);
});
