// What may be answered, and how likely: by shares, by quantiles, and evenly where nothing is known.
import { expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import { knowledge } from '#facts/known.ts';
import { outcomesOf } from '#questionnaire/outcomes.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';

const { dictionary, trials } = catalogueFromDisk();
const questions = questionsOf(dictionary);

function outcomes(id: string, given: Record<string, Answer> = { diagnosis: { value: 'als' } }) {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  const answers = new Map(Object.entries(given));
  const { known } = knowledge(dictionary, answers, TODAY);
  const undecided = trials.filter((trial) => screen(trial, known).verdict === 'undetermined');
  return outcomesOf(question, situationOf(undecided, dictionary, answers, TODAY));
}

const weights = (id: string, given?: Record<string, Answer>) => outcomes(id, given).map(({ weight }) => Math.round(weight * 100) / 100);

test('of a choice are its shares; of yes and no, the rest is no', () => {
  expect(outcomes('alsForm').map(({ answer }) => answer)).toEqual([{ value: 'sporadic' }, { value: 'familial' }]);
  expect(weights('alsForm')).toEqual([0.94, 0.06]);
  expect(weights('diabetes')).toEqual([0.89, 0.11]);
});

test('that cannot be any more are left out, and the rest adds up to one', () => {
  expect(outcomes('ventilation', { diagnosis: { value: 'als' }, alsfrsrRespiratoryInsufficiency: { value: 2 } })).toEqual([
    { answer: { value: 'non-invasive' }, weight: 1 },
  ]);
});

test('of a level are its points, best first', () => {
  expect(outcomes('alsfrsrWalking').map(({ answer }) => answer)).toEqual([4, 3, 2, 1, 0].map((value) => ({ value })));
});

test('of a figure are its bands, weighed by how many people lie in them', () => {
  const [young = 0, middle = 0, older = 0, oldest = 0] = outcomes('ageYears').map(({ weight }) => weight);
  expect(young).toBeLessThan(0.05);
  expect(middle).toBeGreaterThan(0.4);
  expect(older).toBeGreaterThan(oldest);
});

it('every question of every illness has weights that add up to one', () => {
  for (const illness of ['als', 'ms', 'sma']) {
    for (const { id, fact } of questions) {
      const sum = outcomes(id, { diagnosis: { value: illness } }).reduce((total, { weight }) => total + weight, 0);
      if (fact.type !== 'date') expect(sum, id).toBeCloseTo(1, 9);
    }
  }
});

test('of an option of a set are yes and no', () => {
  expect(outcomes('organFailure.kidney', { diagnosis: { value: 'ms' } }).map(({ answer }) => answer)).toEqual([
    { value: false },
    { value: true },
  ]);
});
