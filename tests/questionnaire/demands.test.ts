// What a trial demands of the questions that are to decide it.
import { describe, expect, it } from 'vitest';
import { ALS, looking, question, questions, ROYAN, situation, ties } from './clinicalWorld.ts';
import { Demands } from '#questionnaire/demands.ts';

const { start, marks } = looking(ALS, ROYAN);
const [trial] = start.trials;
if (trial === undefined) throw new Error('no trial');
const demands = new Demands(trial, questions, situation(ALS, ROYAN), ties, marks);
const chosen = (...ids: readonly string[]) => new Set(ids.map(question));

describe('a trial', () => {
  it('demands a question that is not chosen, as long as the choice is not enough', () => {
    for (const choice of [chosen(), chosen('alsfrsrTotal'), chosen('fvc'), chosen('alsfrsrTotal', 'fvc')]) {
      const demand = demands.unmetBy(choice);
      expect(demand).toBeDefined();
      expect(demand?.anyOf.filter((one) => choice.has(one))).toEqual([]);
      expect(demand?.given.every((one) => choice.has(one))).toBe(true);
    }
  });

  it('demands FVC of whoever chose both totals, and then nothing', () => {
    expect(demands.unmetBy(chosen('alsfrsrTotal', 'alsfrsTotal'))?.anyOf).toEqual([question('fvc')]);
    expect(demands.unmetBy(chosen('alsfrsrTotal', 'alsfrsTotal', 'fvc'))).toBeUndefined();
  });
});
