// One person against one trial, by one reader and by two.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, variable } from '../facts/example.ts';
import { atSite, criterion, doubtful, trialFile } from '../trials/example.ts';
import { knownOf, misread, trialOf } from './example.ts';
import { readersAgree, screen, screenTwice } from '#screening/screen.ts';

const FAR = { '>=': [variable('reach'), 50] };
const BROWN = variable('brownEyed');
const TRIAL = trialOf(trialFile('L-1', [criterion('far', 'inclusion', FAR), criterion('brown', 'exclusion', BROWN), atSite('signature')]));

const outcome = (reach: number | undefined, brownEyed: boolean | undefined) => {
  const known = knownOf({
    ...(reach === undefined ? {} : { reach: { value: reach } }),
    ...(brownEyed === undefined ? {} : { brownEyed: { value: brownEyed } }),
  });
  const { verdict, results, faults } = screenTwice(TRIAL, known, DICTIONARY);
  expect(screen(TRIAL, known)).toEqual({ trial: TRIAL, verdict, results, faults });
  return `${verdict}: ${results.join(' ')}`;
};

test('every criterion has its result, in the order of the trial', () => {
  expect(outcome(60, false)).toBe('eligible: pass pass at-enrolment');
  expect(outcome(40, false)).toBe('ineligible: fail pass at-enrolment');
  expect(outcome(60, true)).toBe('ineligible: pass fail at-enrolment');
  expect(outcome(undefined, true)).toBe('ineligible: unknown fail at-enrolment');
  expect(outcome(60, undefined)).toBe('undetermined: pass unknown at-enrolment');
  expect(outcome(undefined, undefined)).toBe('undetermined: unknown unknown at-enrolment');
});

describe('the second reader', () => {
  const wrong = misread(TRIAL, 'far', { '>=': [variable('reach'), 51] });

  test('when the two disagree the criterion is unknown, and the fault is named', () => {
    const { verdict, results, faults } = screenTwice(wrong, knownOf({ reach: { value: 50 }, brownEyed: { value: false } }), DICTIONARY);
    expect([verdict, results, faults]).toEqual(['undetermined', ['unknown', 'pass', 'at-enrolment'], ['far']]);
  });

  test('elsewhere the result stands', () => {
    expect(screenTwice(wrong, knownOf({ reach: { value: 60 } }), DICTIONARY).results[0]).toBe('pass');
    expect(screenTwice(wrong, knownOf({ reach: { value: 49 } }), DICTIONARY).results[0]).toBe('fail');
  });

  test('it is not asked while the facts are not exact', () => {
    expect(screenTwice(wrong, knownOf({ reach: { from: 50, to: 60 } }), DICTIONARY)).toMatchObject({
      results: ['pass', 'unknown', 'at-enrolment'],
      faults: [],
    });
  });

  test('every reading is asked', () => {
    const [honest] = trialOf(trialFile('L-2', [doubtful('x', 'inclusion', FAR, BROWN)])).criteria;
    const [first, second] = honest?.readings ?? [];
    if (honest === undefined || first === undefined || second === undefined) throw new Error('no such criterion');
    const known = knownOf({ reach: { value: 60 }, brownEyed: { value: true } });
    expect(readersAgree(honest, known, DICTIONARY)).toBe(true);
    expect(readersAgree({ ...honest, readings: [first, { ...second, raw: { '!': [BROWN] } }] }, known, DICTIONARY)).toBe(false);
    expect(readersAgree({ ...honest, readings: [{ ...first, raw: { '!': [FAR] } }, second] }, known, DICTIONARY)).toBe(false);
  });

  test('a result that still holds is not looked at again', () => {
    const known = knownOf({ reach: { value: 60 }, brownEyed: { value: false } });
    const stillHolds = (index: number) => (index === 0 ? 'unknown' : undefined);
    expect(screenTwice(TRIAL, known, DICTIONARY, stillHolds).results).toEqual(['unknown', 'pass', 'at-enrolment']);
  });
});
