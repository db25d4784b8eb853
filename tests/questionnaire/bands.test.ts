// Bands: cut where the rules of undecided trials cut, with the ends as the rules have them.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import type { NumberFact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { bandsOf } from '#questionnaire/bands.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';

const { dictionary, trials } = catalogueFromDisk();

function bands(id: string, answers: Record<string, Answer>) {
  const fact = dictionary.byId.get(id);
  if (fact?.type !== 'number') throw new Error(`${id} is no number`);
  return bandsOfFact(fact, new Map(Object.entries(answers)));
}

function bandsOfFact(fact: NumberFact, answers: ReadonlyMap<string, Answer>) {
  const { known } = knowledge(dictionary, answers, TODAY);
  const undecided = trials.filter((trial) => screen(trial, known).verdict === 'undetermined');
  return bandsOf(fact, situationOf(undecided, dictionary, answers, TODAY));
}

const shown = (id: string, answers: Record<string, Answer>) =>
  bands(id, answers).map(({ answer, isCoarse }) => (isCoarse ? [answer] : answer));

describe('with ALS', () => {
  const als: Record<string, Answer> = { diagnosis: { value: 'als' } };

  test.each([
    ['ageYears', [{ to: 17 }, { from: 18, to: 60 }, { from: 61, to: 75 }, { from: 76 }]],
    ['fvc', [{ below: 40 }, { from: 40, below: 50 }, { from: 50 }]],
    ['monthsSinceOnset', [{ below: 36 }, { from: 36 }]],
    [
      'alsfrsrTotal',
      [{ to: 19 }, [{ from: 20, to: 23 }], [{ from: 24, to: 30 }], [{ from: 31, to: 35 }], { from: 36, to: 46 }, { from: 47 }],
    ],
    ['chewingScore', [{ to: 1 }, { from: 2 }]],
  ])('%s', (id, expected) => {
    expect(shown(id, als)).toEqual(expected);
  });

  it('a bound is gone with the trials that have it', () => {
    const familial = { ...als, alsForm: { value: 'familial' } };
    expect(shown('ageYears', familial)).toEqual([{ to: 17 }, { from: 18, to: 75 }, { from: 76 }]);
    expect(shown('fvc', familial)).toEqual([{ from: 0, to: 200 }]);
  });

  it('only what may still be is cut', () => {
    expect(shown('ageYears', { ...als, birthDate: { value: '1965' } })).toEqual([{ to: 60 }, { from: 61 }]);
    expect(shown('fvc', { ...als, fvc: { from: 42, to: 60 } })).toEqual([
      { from: 42, below: 50 },
      { from: 50, to: 60 },
    ]);
  });
});

it('open ends are as the rule has them, not as they are stored', () => {
  const ms: Record<string, Answer> = { diagnosis: { value: 'ms' } };
  expect(shown('monthsSinceOnset', ms)).toEqual([{ to: 24 }, { above: 24, below: 192 }, { from: 192 }]);
});

it('a bound in a mistyped unit, which nobody can be near, cuts nothing', () => {
  expect(shown('haemoglobin', { diagnosis: { value: 'ms' } })).toEqual([{ below: 8 }, { from: 8 }]);
});

it('the bands of every number cover what it may be, without gap or overlap, and settle alike what they decide', () => {
  for (const illness of ['als', 'ms', 'sma']) {
    for (const fact of dictionary.facts) {
      if (fact.type !== 'number') continue;
      const all = bandsOfFact(fact, new Map([['diagnosis', { value: illness }]]));
      const whole = knowledge(dictionary, new Map([['diagnosis', { value: illness }]]), TODAY).known[dictionary.facts.indexOf(fact)];
      expect({ kind: 'range', low: all[0]?.range.low, high: all.at(-1)?.range.high }, fact.id).toEqual(whole);
      all.slice(1).forEach(({ range }, index) => expect(range.low, fact.id).toBeGreaterThan(all[index]?.range.high ?? Infinity));
    }
  }
});
