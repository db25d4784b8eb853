// Only two states take people, and none of the six trials is in one of them.
import { expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { criterion, trialFile } from './example.ts';
import { trialOf } from '../screening/example.ts';
import { takesPeople } from '#trials/recruitment.ts';
import { RECRUITMENT_STATUSES } from '#trials/trial.ts';

const trial = trialOf(trialFile('L-1', [criterion('far', 'inclusion', { '>=': [{ var: 'reach' }, 50] })]));

test.each(RECRUITMENT_STATUSES)('%s', (status) => {
  const open = takesPeople({ ...trial, recruitment: { ...trial.recruitment, status } });
  expect(open).toBe(['recruiting', 'enrolling-by-invitation'].includes(status));
});

const FIRST_SIX = ['IRCT20160809029275N2', 'NCT02116634', 'NCT01759797', 'NCT01771640', 'NCT06360861', 'IRCT2015073023417N1'];

it('is open in none of the first six trials, by their documents', () => {
  const trials = catalogueFromDisk().trials.filter(({ number }) => FIRST_SIX.includes(number));
  expect(trials).toHaveLength(FIRST_SIX.length);
  expect(trials.filter(takesPeople)).toEqual([]);
});
