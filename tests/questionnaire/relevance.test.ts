// Which questions matter: on the real rules, for each illness, and as answers rule others out.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { boolean, dictionaryOf, number, oneOf, TODAY, variable } from '../facts/example.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import { factsBehind, FIRST_FACT, relevantGroups, relevantTrials } from '#questionnaire/relevance.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

const { dictionary, trials } = catalogueFromDisk();

const answers = (given: Readonly<Record<string, string | boolean>>): Answers =>
  new Map(Object.entries(given).map(([id, value]) => [id, value === 'not sure' ? 'not sure' : { value }] as const));
const numbersFor = (given: Readonly<Record<string, string | boolean>>) =>
  relevantTrials(trials, dictionary, answers(given), TODAY).map(({ number: id }) => id);

function asked(given: Readonly<Record<string, string | boolean>>, among: readonly Trial[] = trials, from: Dictionary = dictionary) {
  const { known } = knowledge(from, answers(given), TODAY);
  const relevant = relevantTrials(among, from, answers(given), TODAY);
  return relevantGroups(relevant, from, known).flatMap(({ facts }) => facts.map(({ id }) => id));
}

describe('trials that matter', () => {
  const all = trials.map(({ number: id }) => id);

  test.each([
    ['als', ['IRCT20160809029275N2', 'NCT01759797', 'NCT01771640', 'NCT02116634']],
    ['ms', ['NCT06360861']],
    ['sma', ['IRCT2015073023417N1']],
    ['other', []],
  ])('for %s', (illness, first) => {
    const others = ['als', 'ms', 'sma'].filter((one) => one !== illness);
    const found = numbersFor({ [FIRST_FACT]: illness });
    expect(found).toEqual(expect.arrayContaining(first));
    for (const other of others) expect(found.filter((id) => numbersFor({ [FIRST_FACT]: other }).includes(id))).toEqual([]);
  });

  it('are all of them while the illness is not known', () => {
    expect(numbersFor({})).toEqual(all);
    expect(numbersFor({ [FIRST_FACT]: 'not sure' })).toEqual(all);
  });

  it('depend on the illness alone: a trial ruled out by age is still shown, with its reason', () => {
    const { length } = numbersFor({ [FIRST_FACT]: 'als' });
    const old = new Map([...answers({ [FIRST_FACT]: 'als' }), ['ageYears', { value: 99 }] as const]);
    expect(relevantTrials(trials, dictionary, old, TODAY)).toHaveLength(length);
  });
});

describe('questions that matter', () => {
  it('begin with the illness, whatever is known', () => {
    for (const illness of ['als', 'ms', 'sma', 'other', 'not sure']) expect(asked({ [FIRST_FACT]: illness })[0]).toBe(FIRST_FACT);
  });

  it('are those of the illness: nobody with MS is asked for an FVC, no parent for riluzole', () => {
    expect(asked({ [FIRST_FACT]: 'als' })).toEqual(expect.arrayContaining(['fvc', 'riluzole', 'alsfrsrWalking', 'birthDate']));
    expect(asked({ [FIRST_FACT]: 'ms' })).toEqual(expect.arrayContaining(['msCourse', 'haemoglobin', 'birthDate']));
    expect(asked({ [FIRST_FACT]: 'sma' })).toEqual(expect.arrayContaining(['smaType', 'ageMonths', 'birthDate']));
    expect(asked({ [FIRST_FACT]: 'ms' })).not.toContain('fvc');
    expect(asked({ [FIRST_FACT]: 'sma' })).not.toContain('riluzole');
    expect(asked({ [FIRST_FACT]: 'sma' })).not.toContain('ageYears');
  });

  it('are the illness alone when no trial is about it', () => {
    expect(asked({ [FIRST_FACT]: 'other' })).toEqual([FIRST_FACT]);
  });

  it('reach every fact that a criterion of a trial reads, itself or what it follows from', () => {
    for (const illness of ['als', 'ms', 'sma']) {
      const questions = new Set(asked({ [FIRST_FACT]: illness }));
      const reached = (id: string): boolean =>
        questions.has(id) || dictionary.narrowings.some(({ target, inputs }) => target === id && inputs.some(reached));
      const read = relevantTrials(trials, dictionary, answers({ [FIRST_FACT]: illness }), TODAY).flatMap(({ criteria }) =>
        criteria.flatMap(factsOf),
      );
      expect([...new Set(read)].filter((id) => !reached(id))).toEqual([]);
    }
  });

  it('leave out what other answers rule out, and keep what they leave open', () => {
    const als = { [FIRST_FACT]: 'als' };
    expect(asked(als)).toEqual(expect.arrayContaining(['pregnant', 'breastfeeding']));
    expect(asked({ ...als, sex: 'female' })).toContain('pregnant');
    expect(asked({ ...als, sex: 'not sure' })).toContain('pregnant');
    expect(asked({ ...als, sex: 'male' })).not.toContain('pregnant');
    expect(asked(als)).toEqual(expect.arrayContaining(['alsfrsrCuttingGastrostomy', 'alsfrsrCuttingNoGastrostomy']));
    expect(asked({ ...als, gastrostomy: true })).not.toContain('alsfrsrCuttingNoGastrostomy');
    expect(asked({ ...als, gastrostomy: false })).not.toContain('alsfrsrCuttingGastrostomy');
  });

  it('are never the quantities that are only derived', () => {
    const derived = dictionary.facts.filter(({ asked: isAsked }) => isAsked === false).map(({ id }) => id);
    expect(derived.length).toBeGreaterThan(0);
    expect(asked({ [FIRST_FACT]: 'als' }).filter((id) => derived.includes(id))).toEqual([]);
  });

  it('keep the order of the dictionary, and no group stands empty', () => {
    const { known } = knowledge(dictionary, answers({ [FIRST_FACT]: 'ms' }), TODAY);
    const groups = relevantGroups(relevantTrials(trials, dictionary, answers({ [FIRST_FACT]: 'ms' }), TODAY), dictionary, known);
    const order = dictionary.facts.map(({ id }) => id);
    const shown = groups.flatMap(({ facts }) => facts.map(({ id }) => order.indexOf(id)));
    expect(shown).toEqual([...shown].sort((one, other) => one - other));
    expect(groups.filter(({ facts }) => facts.length === 0)).toEqual([]);
  });
});

test('a derived fact brings the questions it follows from, through several steps', () => {
  const small = dictionaryOf(
    oneOf(FIRST_FACT, ['a', 'b']),
    number('item', { max: 4 }),
    number('half', { max: 4, asked: false, derive: [{ is: variable('item') }] }),
    number('whole', { max: 8, asked: false, derive: [{ is: { '+': [variable('half'), variable('half')] } }] }),
    boolean('idle'),
  );
  const [trial] = trials;
  const [reading] = trial?.criteria.flatMap(({ readings }) => readings) ?? [];
  if (trial === undefined || reading === undefined) throw new Error('there is no trial to borrow');
  const criterion = { ...trial.criteria[0]!, readings: [{ ...reading, reads: ['whole'] }] };
  const changed = { ...trial, criteria: [criterion] };
  expect(asked({}, [changed], small)).toEqual([FIRST_FACT, 'item']);
  expect([...factsBehind([changed], small)]).toEqual(['whole', 'half', 'item']);
});
