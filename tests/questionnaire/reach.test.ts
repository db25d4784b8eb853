// Reach: which open questions could still settle a comparison, and which can no more.
import { describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import { knowledge } from '#facts/known.ts';
import type { Cited } from '#logic/explain.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import { isOpen, questionsOf } from '#questionnaire/question.ts';
import { Reaching } from '#questionnaire/reach.ts';

const { dictionary } = catalogueFromDisk();
const questions = questionsOf(dictionary);

function reached(cited: Cited, given: Record<string, Answer>): readonly string[] {
  const answers = new Map<string, Answer>([['diagnosis', { value: 'als' }], ...Object.entries(given)]);
  const { known } = knowledge(dictionary, answers, TODAY);
  const open = questions.filter((question) => isOpen(question, answers, known, dictionary));
  return [...new Reaching(open, dictionary, known).of({ kind: 'cited', cited })].map(({ id }) => id).sort();
}

const atLeast = (name: string, value: number, truth: Cited['truth'] = TRUE): Cited => ({
  truth,
  comparison: { kind: 'compare', operator: '>=', left: { kind: 'variable', name }, right: { kind: 'number', value } },
});
const items = questions.flatMap(({ id, fact }) => (fact.type === 'number' && fact.levels !== undefined ? [id] : [])).sort();
const breathing = ['alsfrsrDyspnoea', 'alsfrsrOrthopnoea', 'alsfrsrRespiratoryInsufficiency'];
const unknown = (ids: readonly string[]) => Object.fromEntries(ids.map((id): [string, Answer] => [id, 'not sure']));

describe('the original ALSFRS, at least 24', () => {
  const need = atLeast('alsfrsTotal', 24);

  it('could come from either total, or from the items', () => {
    expect(reached(need, {})).toEqual(['alsfrsTotal', 'alsfrsrTotal', 'gastrostomy', ...items].sort());
  });

  it('with the new total known and no item to be had but those of breathing, comes from these alone', () => {
    const others = items.filter((id) => !breathing.includes(id));
    expect(reached(need, { alsfrsTotal: 'not sure', alsfrsrTotal: { value: 31 }, ...unknown(others) })).toEqual(breathing);
  });

  it('can come no more when the nine items without breathing are known to add up to 21: that leaves 21 to 25', () => {
    const nine = {
      alsfrsTotal: 'not sure',
      alsfrsrTotal: { value: 33 },
      ...Object.fromEntries(breathing.map((id): [string, Answer] => [id, { value: 4 }])),
    } as const;
    expect(reached(need, nine)).toEqual([]);
    expect(reached(atLeast('alsfrsTotal', 24, FALSE), nine)).toEqual([]);
  });

  it('can come no more when all are unknown and nothing is left to ask', () => {
    expect(reached(need, { alsfrsTotal: 'not sure', alsfrsrTotal: 'not sure', gastrostomy: 'not sure', ...unknown(items) })).toEqual([]);
  });
});

describe('needs with parts', () => {
  const answers = new Map<string, Answer>([
    ['diagnosis', { value: 'als' }],
    ['fvc', 'not sure'],
  ]);
  const { known } = knowledge(dictionary, answers, TODAY);
  const reaching = new Reaching(
    questions.filter((question) => isOpen(question, answers, known, dictionary)),
    dictionary,
    known,
  );
  const fvc = { kind: 'cited', cited: atLeast('fvc', 40) } as const;
  const age = { kind: 'cited', cited: atLeast('ageYears', 18) } as const;

  it('together are out of reach when one of them is', () => {
    expect([...reaching.of({ kind: 'together', parts: [fvc, age] })]).toEqual([]);
  });

  it('of which any one would do are in reach while one of them is', () => {
    expect([...reaching.of({ kind: 'anyOneOf', parts: [fvc, age] })].map(({ id }) => id)).toEqual(['ageYears']);
  });
});

it('an option of a set is reached by its own question alone', () => {
  const cited: Cited = { truth: TRUE, comparison: { kind: 'includes', name: 'organFailure', option: 'heart' } };
  expect(reached(cited, { diagnosis: { value: 'ms' } })).toEqual(['organFailure.heart']);
});
