// The best choice that meets every demand, held against all choices there are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question } from './clinicalWorld.ts';
import { bestChoice, cheapestFirst, type Demand } from '#questionnaire/hittingSet.ts';
import { TROUBLE } from '#questionnaire/planner.ts';
import type { Question } from '#questionnaire/question.ts';

const SOME = ['sex', 'elEscorial', 'fvc', 'diabetes', 'chewingScore', 'alsfrsrTotal'].map(question);
const [sex, escorial, fvc, diabetes] = SOME;
if (sex === undefined || escorial === undefined || fvc === undefined || diabetes === undefined) throw new Error('no questions');

const always = (...anyOf: readonly Question[]): Demand => ({ given: [], anyOf });

describe('the best choice', () => {
  it('is nothing where nothing is demanded', () => {
    expect(bestChoice([], SOME)).toEqual([]);
  });

  it('is the fewest', () => {
    expect(bestChoice([always(sex, fvc), always(fvc, diabetes)], SOME)).toEqual([fvc]);
  });

  it('of as many is the least trouble, then the first', () => {
    expect(bestChoice([always(fvc, escorial)], SOME)).toEqual([escorial]);
    expect(bestChoice([always(diabetes, sex)], SOME)).toEqual([sex]);
  });

  it('may bring a demand with it', () => {
    expect(bestChoice([always(sex, fvc), { given: [sex], anyOf: [diabetes] }, { given: [sex], anyOf: [escorial] }], SOME)).toEqual([fvc]);
  });

  it('is the best of all, by trying all', () => {
    const some = fc.subarray(SOME, { minLength: 1 });
    const demand = fc.record({ given: fc.subarray(SOME, { maxLength: 2 }), anyOf: some });
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 6 }), (demands) => {
        const isMet = (choice: readonly Question[]) =>
          demands.every(({ given, anyOf }) => given.some((one) => !choice.includes(one)) || anyOf.some((one) => choice.includes(one)));
        const marks = (choice: readonly Question[]) => [
          choice.length,
          Math.round(choice.reduce((sum, { fact }) => sum + TROUBLE[fact.effort], 0) * 1000),
          ...choice.map((one) => SOME.indexOf(one)),
        ];
        const choices = SOME.reduce<readonly (readonly Question[])[]>(
          (all, one) => all.flatMap((choice) => [choice, [...choice, one]]),
          [[]],
        );
        const best = choices.filter(isMet).sort((a, b) => {
          const turn = marks(a).findIndex((mark, at) => mark !== marks(b)[at]);
          return (marks(a)[turn] ?? 0) - (marks(b)[turn] ?? 0);
        })[0];
        expect(bestChoice(demands, SOME)).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });
});

it('the cheapest stand first, those of the same trouble in their order', () => {
  expect(cheapestFirst([fvc, escorial, diabetes, sex])).toEqual([diabetes, sex, escorial, fvc]);
});
