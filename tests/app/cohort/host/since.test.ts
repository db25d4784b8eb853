// What changed a verdict since the last screening is told apart: the rules, the time, or an answer that the log knows of.
import { expect, it } from 'vitest';
import { MEETS, NORTH, screened, SHORT, SOUTH, trialsOf } from '../../../cohort/example.ts';
import { criterion } from '../../../trials/example.ts';
import { changesSince } from '#app/cohort/host/since.ts';
import type { Happening, LogEntry } from '#cohort/logEntry.ts';
import type { KeptScreening } from '#cohort/screeningRecord.ts';

const CODES = ['A', 'B'];
const laxer = NORTH.map((one) => (one.id === 'reach' ? criterion('reach', 'inclusion', { '>=': [{ var: 'reach' }, 40] }) : one));
const before: KeptScreening = { rules: 'old', version: '1', day: 100, codes: CODES, cohort: screened([MEETS, SHORT]) };
const entry = (...happenings: readonly Happening[]): LogEntry => ({
  number: 1,
  at: '2026-11-22T10:00:00Z',
  who: 'ZX',
  version: '1',
  rules: 'old',
  happenings,
  previous: '',
  hash: 'h',
});
const told = (after: 'eligible' | 'ineligible' | 'undetermined'): Happening => ({
  kind: 'verdict',
  code: 'B',
  trial: 'NORTH',
  after,
  because: [],
});
const codesOf = (changes: readonly { readonly code: string; readonly trial: string }[]) =>
  changes.map(({ code, trial }) => `${code} ${trial}`);

it('nothing, on the same day by the same rules, or for a list that was never screened', () => {
  const now = { ...before, cohort: screened([MEETS, MEETS]) };
  expect(changesSince(before, now, [entry(told('ineligible'))])).toEqual({ byRules: [], byTime: [] });
  expect(changesSince(undefined, { ...now, day: 101 }, [])).toEqual({ byRules: [], byTime: [] });
});

it('the rules, where the rule of a criterion is another', () => {
  const now = { ...before, rules: 'new', cohort: screened([MEETS, SHORT], trialsOf({ NORTH: laxer, SOUTH })) };
  const { byRules, byTime } = changesSince(before, now, [entry(told('ineligible'))]);
  expect([codesOf(byRules), byTime]).toEqual([['B NORTH'], []]);
});

it('the time, where the log still has the verdict of then; an answer, where it has the new one', () => {
  const later = { ...before, day: 130, cohort: screened([MEETS, MEETS]) };
  expect(codesOf(changesSince(before, later, [entry(told('ineligible'))]).byTime)).toEqual(['B NORTH']);
  expect(changesSince(before, later, [entry(told('ineligible'), told('eligible'))])).toEqual({ byRules: [], byTime: [] });
  expect(changesSince(before, { ...later, rules: 'new' }, [entry(told('ineligible'))]).byRules).toEqual([]);
});
