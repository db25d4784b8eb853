import { describe, expect, test } from 'vitest';
import { BLANK, GREEN, MEETS, NO_REACH, NORTH, screened, SHORT, SOUTH, trialsOf } from './example.ts';
import { criterion } from '../trials/example.ts';
import { verdictChanges } from '#cohort/rescreened.ts';

const CODES = ['A', 'B', 'C', 'D'];
const before = { codes: CODES, cohort: screened([MEETS, SHORT, NO_REACH, BLANK]) };

/** The north with another bound of reach. */
const laxer = NORTH.map((one) => (one.id === 'reach' ? criterion('reach', 'inclusion', { '>=': [{ var: 'reach' }, 40] }) : one));

describe('verdicts that changed', () => {
  test('none, when nothing did', () => {
    expect(verdictChanges(before, { codes: CODES, cohort: screened([MEETS, SHORT, NO_REACH, BLANK]) })).toEqual([]);
  });

  test('by a rule', () => {
    const after = { codes: CODES, cohort: screened([MEETS, SHORT, NO_REACH, BLANK], trialsOf({ NORTH: laxer, SOUTH })) };
    expect(verdictChanges(before, after)).toEqual([
      {
        code: 'B',
        trial: 'NORTH',
        before: 'ineligible',
        after: 'eligible',
        criteria: [{ criterion: 'reach', before: 'fail', after: 'pass', isRuleChanged: true }],
      },
    ]);
  });

  test('by a criterion that is new, or gone', () => {
    const lamp = criterion('lamp', 'inclusion', { '>': [{ var: 'lamp' }, 8] });
    const more = { codes: CODES, cohort: screened([MEETS, SHORT, NO_REACH, BLANK], trialsOf({ NORTH: [...NORTH, lamp] })) };
    const change = { criterion: 'lamp', isRuleChanged: true };
    expect(verdictChanges(before, more)).toEqual([
      {
        code: 'A',
        trial: 'NORTH',
        before: 'eligible',
        after: 'undetermined',
        criteria: [{ ...change, before: undefined, after: 'unknown' }],
      },
    ]);
    expect(verdictChanges(more, before)).toEqual([
      {
        code: 'A',
        trial: 'NORTH',
        before: 'undetermined',
        after: 'eligible',
        criteria: [{ ...change, before: 'unknown', after: undefined }],
      },
    ]);
  });

  test('by answers, wherever the candidate stands in the list; only what weighs as much as the worse verdict did it', () => {
    const after = {
      codes: ['D', 'X', 'A'],
      cohort: screened([{ ...GREEN, reach: 'not sure' }, GREEN, { ...SHORT, languages: 'not sure' }]),
    };
    const [d, , a] = verdictChanges(before, after);
    expect(d).toEqual({
      code: 'D',
      trial: 'NORTH',
      before: 'undetermined',
      after: 'ineligible',
      criteria: [{ criterion: 'eyes', before: 'unknown', after: 'fail', isRuleChanged: false }],
    });
    expect(a).toEqual({
      code: 'A',
      trial: 'NORTH',
      before: 'eligible',
      after: 'ineligible',
      criteria: [{ criterion: 'reach', before: 'pass', after: 'fail', isRuleChanged: false }],
    });
  });
});
