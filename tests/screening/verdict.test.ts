// The verdict of a trial from the results of its criteria.
import { expect, test } from 'vitest';
import { verdictOf, type Result } from '#screening/verdict.ts';

test.each<[readonly Result[], string]>([
  [['pass', 'pass'], 'eligible'],
  [['pass', 'at-enrolment'], 'eligible'],
  [['pass', 'unknown'], 'undetermined'],
  [['unknown', 'pass', 'at-enrolment'], 'undetermined'],
  [['pass', 'fail'], 'ineligible'],
  [['unknown', 'fail'], 'ineligible'],
  [['fail', 'unknown', 'pass'], 'ineligible'],
  [['fail', 'at-enrolment'], 'ineligible'],
])('%j is %s', (results, verdict) => {
  expect(verdictOf(results)).toBe(verdict);
});
