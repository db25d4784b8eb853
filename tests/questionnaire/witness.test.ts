// Somebody for whom some questions are not enough.
import { describe, expect, it } from 'vitest';
import { ALS, looking, question, ROYAN, ties } from './clinicalWorld.ts';
import { WitnessSeeker } from '#questionnaire/witness.ts';
import { isLeft } from '#questionnaire/told.ts';
import { screen } from '#screening/screen.ts';

function seeker(raw: object) {
  const { start, own, search } = looking(raw, ROYAN);
  const left = own.filter((one) => isLeft(one, start));
  return { start, left, seeker: new WitnessSeeker(left, start, ties, search) };
}

describe('a witness', () => {
  it('is somebody with a verdict by all they answer', () => {
    const { start, seeker: all } = seeker(ALS);
    const found = all.seek(new Set([question('alsfrsrTotal'), question('alsfrsTotal')]));
    const [trial] = start.trials;
    expect(found && trial && screen(trial, found.known).verdict).not.toBe('undetermined');
    expect(found).toBeDefined();
  });

  it('is not found where the questions are enough', () => {
    const { seeker: all, left } = seeker(ALS);
    expect(all.seek(new Set(['alsfrsrTotal', 'alsfrsTotal', 'fvc'].map(question)))).toBeUndefined();
    expect(all.seek(new Set(left))).toBeUndefined();
  });

  it('somebody fits a trial that can be met', () => {
    expect(seeker(ALS).seeker.fitting).toBeDefined();
  });
});
