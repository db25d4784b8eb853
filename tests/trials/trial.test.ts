// A trial from its file: every criterion made, every fault named.
import { expect, test } from 'vitest';
import { DICTIONARY, variable } from '../facts/example.ts';
import { atSite, criterion, trialFile } from './example.ts';
import { makeTrial, RECRUITMENT_STATUSES, TrialFault, trialSchema } from '#trials/trial.ts';

const FAR = criterion('far', 'inclusion', { '>=': [variable('reach'), 50] });
const accepted = (raw: unknown) => trialSchema.safeParse(raw).success;

function faultOf(raw: unknown): unknown {
  try {
    makeTrial(trialSchema.parse(raw), DICTIONARY);
  } catch (fault) {
    if (!(fault instanceof TrialFault)) throw fault;
    return [fault.name, fault.criterion, fault.path, fault.message];
  }
  return 'no fault';
}

test('a trial keeps what it says of itself, and makes its criteria', () => {
  const made = makeTrial(
    trialSchema.parse({ $schema: '../schema/trial.json', ...trialFile('L-1', [FAR, atSite('signature')]) }),
    DICTIONARY,
  );
  expect(made).toMatchObject({ number: 'L-1', recruitment: { status: 'withdrawn', read: '2026-11-22' }, setAside: [] });
  expect(made).not.toHaveProperty('$schema');
  expect(made.criteria.map(({ id, readings }) => [id, readings.length])).toEqual([
    ['far', 1],
    ['signature', 0],
  ]);
});

test('a fault names the criterion and the place', () => {
  const bad = criterion('blue', 'exclusion', { or: [variable('brownEyed'), { '<': [variable('reach'), '50'] }] });
  expect(faultOf(trialFile('L-1', [FAR, bad]))).toEqual(['TrialFault', 'blue', 'rule/or/1/</1', 'expected an operator, found "50"']);
});

test('an id stands once in a trial', () => {
  expect(faultOf(trialFile('L-1', [FAR, atSite('signature'), FAR]))).toEqual([
    'TrialFault',
    'far',
    '',
    'two criteria of the trial have this id',
  ]);
});

test('a trial with nothing to judge is refused: a blank person would meet it', () => {
  expect(faultOf(trialFile('L-1', [atSite('signature')]))).toEqual([
    'TrialFault',
    '',
    'criteria',
    'no criterion has a rule: at least one must be settled before enrolment',
  ]);
});

test('an error that is no fault of the trial goes through', () => {
  const trap = {
    get '>='(): never {
      throw new Error('boom');
    },
  };
  const file = trialSchema.parse(trialFile('L-1', [FAR]));
  expect(() => makeTrial({ ...file, criteria: [criterion('x', 'inclusion', trap)] }, DICTIONARY)).toThrow('boom');
});

test('the schema wants criteria, a recruitment state from the list with the day it was read, and nothing it does not know', () => {
  const good = trialFile('L-1', [FAR]);
  const recruitment = { status: 'completed', read: '2026-11-22', stated: { en: 'completed' } };
  expect(accepted(good)).toBe(true);
  for (const status of RECRUITMENT_STATUSES) expect(accepted({ ...good, recruitment: { ...recruitment, status } })).toBe(true);
  expect(accepted({ ...good, setAside: [{ source: ['4'], why: { en: 'no condition' } }], notes: [{ en: 'a note' }] })).toBe(true);
  const wrong = [
    { criteria: [] },
    { recruitment: { ...recruitment, status: 'open' } },
    { recruitment: { ...recruitment, read: '22 November' } },
    { recruitment: { ...recruitment, read: '2026-02-30' } },
    { number: 'L 1' },
    { url: 'lighthouse' },
    { setAside: [{ source: [], why: { en: 'no condition' } }] },
    { colour: 'red' },
  ];
  for (const change of wrong) expect(accepted({ ...good, ...change })).toBe(false);
  for (const key of Object.keys(good)) expect(accepted({ ...good, [key]: undefined })).toBe(false);
});
