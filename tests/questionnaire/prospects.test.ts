// What can still come true.
import { describe, expect, it } from 'vitest';
import { ALS, looking, ROYAN, situation } from './clinicalWorld.ts';
import { canFail, canPass, isUndecided } from '#questionnaire/prospects.ts';

function prospects(raw: object, id: string) {
  const { prospects: all, start } = looking(ALS, ROYAN);
  const now = all.of(situation({ ...ALS, ...raw }, ROYAN));
  const criterion = start.trials[0]?.criteria.find((one) => one.id === id);
  if (now === undefined || criterion === undefined) throw new Error(id);
  return { pass: canPass(criterion, now), fail: canFail(criterion, now), open: isUndecided(criterion, now) };
}

describe('a criterion', () => {
  it.each([
    [{}, { pass: true, fail: true, open: true }],
    [{ fvc: 60 }, { pass: true, fail: false, open: false }],
    [{ fvc: 30 }, { pass: false, fail: true, open: false }],
    [{ fvc: { from: 30, to: 60 } }, { pass: true, fail: true, open: true }],
  ])('FVC at least 40: %j', (raw, expected) => {
    const { start } = looking(ALS, ROYAN);
    const id = start.trials[0]?.criteria.find(({ readings }) => readings.some(({ reads }) => reads.includes('fvc')))?.id ?? '';
    expect(prospects(raw, id)).toEqual(expected);
  });

  it('in doubt neither passes nor fails once its readings differ', () => {
    const { start } = looking(ALS, ROYAN);
    const id =
      start.trials[0]?.criteria.find(({ readings }) => readings.length > 1 && readings.some(({ reads }) => reads.includes('alsfrsTotal')))
        ?.id ?? '';
    expect(prospects({ alsfrsrTotal: 26, alsfrsTotal: 23 }, id)).toEqual({ pass: false, fail: false, open: false });
  });
});

it('nobody can have given answers that do not fit together', () => {
  const { prospects: all } = looking(ALS, ROYAN);
  const start = situation({ ...ALS, ventilation: 'none', alsfrsrTotal: 10 }, ROYAN);
  expect(all.of(start)).toBeDefined();
});
