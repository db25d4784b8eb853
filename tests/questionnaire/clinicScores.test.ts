// Scores that a clinic could still give in place of ratings at home.
import { describe, expect, it } from 'vitest';
import { dictionary, questions, situation } from './clinicalWorld.ts';
import { isSelfRated, scoresInstead, withScores } from '#questionnaire/clinicScores.ts';

const rated = { diagnosis: 'als', alsfrsrSpeech: { value: 3, selfRated: true } };
const ids = (raw: object) => scoresInstead(questions, situation(raw)).map(({ id }) => id);

describe('scores instead', () => {
  it('are there only where something was self-rated, and not given', () => {
    expect(ids({ diagnosis: 'als', alsfrsrSpeech: 3 })).toEqual([]);
    expect(ids(rated)).toContain('alsfrsrTotal');
    expect(ids({ ...rated, alsfrsrTotal: 'not sure' })).toContain('alsfrsrTotal');
    expect(ids({ ...rated, alsfrsrTotal: 40 })).not.toContain('alsfrsrTotal');
  });

  it('leave open what was self-rated', () => {
    const start = situation(rated);
    const slot = dictionary.facts.findIndex(({ id }) => id === 'alsfrsrTotal');
    const [before, after] = [start.known[slot], withScores(scoresInstead(questions, start), start).known[slot]];
    expect(before).not.toEqual({ kind: 'range', low: 0, high: 48 });
    expect(after).toMatchObject({ kind: 'range', low: 0 });
  });
});

it('somebody who rated a level is self-rated', () => {
  expect([isSelfRated(situation(rated)), isSelfRated(situation({ diagnosis: 'als', alsfrsrSpeech: 3 }))]).toEqual([true, false]);
});
