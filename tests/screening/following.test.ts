// What follows from facts that grow, on a later day: worked out anew, but for answers that nothing moves.
import { describe, expect, it, test } from 'vitest';
import { boolean, date, dictionaryOf, number, oneOf, TODAY, variable } from '../facts/example.ts';
import type { Person } from './example.ts';
import { dayOf, monthsApart, returnAfter } from '../laws/elapsed.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import { knownLater } from '#screening/later.ts';

const months = (id: string, since: string) => number(id, { unit: 'mo', max: 900, derive: [{ elapsed: { since } }] });

/** What may be of a fact so many months from now. */
function after(dictionary: Dictionary, id: string, person: Person, count: number): unknown {
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  const now = knownLater(known, dictionary, TODAY)(returnAfter(TODAY, count))[dictionary.facts.findIndex((fact) => fact.id === id)];
  if (now?.kind === 'range') return [now.low, now.high];
  const options = dictionary.variables.get(id);
  return now?.kind === 'choice' && options?.kind === 'choice' ? options.options.filter((_, bit) => (now.options & (1 << bit)) !== 0) : now;
}

const IN_MAY = { stay: { value: '2026-05-22' } } as const;

describe('within the last 12 months', () => {
  const lately = dictionaryOf(
    date('stay'),
    number('months', {
      unit: 'mo',
      max: 900,
      derive: [{ elapsed: { since: 'stay' } }, { when: { '==': [variable('lately'), false] }, from: 12 }],
    }),
    boolean('lately', { derive: [{ when: { '<=': [variable('months'), 12] }, is: true }] }),
  );

  it('follows from the date while it does, and is not known afterwards', () => {
    expect(after(lately, 'lately', IN_MAY, 6)).toEqual([true]);
    expect(after(lately, 'lately', IN_MAY, 7)).toEqual([false, true]);
    expect(after(lately, 'lately', { ...IN_MAY, lately: { value: true } }, 7)).toEqual([false, true]);
  });

  it('stays as it was answered where nothing can have moved it', () => {
    expect(after(lately, 'lately', { lately: { value: false } }, 40)).toEqual([false]);
    expect(after(lately, 'lately', { lately: { value: true } }, 5)).toEqual([true]);
  });

  it('leaves the time that it bounds today', () => {
    expect(after(lately, 'months', { lately: { value: false } }, 3)).toEqual([15, 900]);
  });
});

describe('both ways', () => {
  const state = dictionaryOf(
    date('stay'),
    months('months', 'stay'),
    oneOf('state', ['new', 'old', 'odd'], {
      derive: [
        { when: { '<': [variable('months'), 8] }, is: 'new' },
        { when: { '>=': [variable('months'), 8] }, is: 'old' },
      ],
    }),
  );

  it('turns on the day', () => {
    expect(after(state, 'state', IN_MAY, 1)).toEqual(['new']);
    expect(after(state, 'state', IN_MAY, 2)).toEqual(['old']);
  });

  it('an answer may have been moved where the time is not known', () => {
    expect(after(state, 'state', { state: { value: 'new' } }, 1)).toEqual(['new', 'old']);
    expect(after(state, 'state', { months: { from: 1, to: 6 }, state: { value: 'new' } }, 1)).toEqual(['new']);
    expect(after(state, 'state', { months: { from: 1, to: 6 } }, 4)).toEqual(['new', 'old', 'odd']);
    expect(after(state, 'state', { months: { from: 1, to: 6 }, state: { value: 'new' } }, 8)).toEqual(['old']);
  });
});

test('an answer stays while what it follows from is known not to have changed', () => {
  const chain = dictionaryOf(
    date('stay'),
    months('months', 'stay'),
    boolean('old', {
      derive: [
        { when: { '<': [variable('months'), 8] }, is: false },
        { when: { '>=': [variable('months'), 8] }, is: true },
      ],
    }),
    boolean('frail', { derive: [{ when: variable('old'), is: true }] }),
  );
  expect(after(chain, 'frail', { ...IN_MAY, frail: { value: false } }, 1)).toEqual([false]);
  expect(after(chain, 'frail', { ...IN_MAY, frail: { value: false } }, 2)).toEqual([true]);
});

describe('a sum', () => {
  const sums = dictionaryOf(
    date('stay'),
    months('months', 'stay'),
    number('points', { max: 10 }),
    number('small', { max: 10, derive: [{ is: { '+': [variable('months'), variable('points')] } }] }),
    number('third', { max: 1001, derive: [{ is: { '+': [variable('second'), 1] } }] }),
    number('second', { max: 1000, derive: [{ is: { '+': [variable('whole'), 0.5] } }] }),
    number('whole', { whole: true, max: 1000, derive: [{ from: variable('sum'), to: { '+': [variable('sum'), 1.5] } }] }),
    number('sum', { max: 910, derive: [{ is: { '+': [variable('months'), variable('points')] } }] }),
  );

  it('grows with what is added up, and so does what follows from the sum', () => {
    expect(after(sums, 'sum', { ...IN_MAY, points: { value: 2.25 } }, 2)).toEqual([10.25, 10.25]);
    expect(after(sums, 'whole', { ...IN_MAY, points: { value: 2.25 } }, 2)).toEqual([11, 11]);
    expect(after(sums, 'third', { ...IN_MAY, points: { value: 2.25 } }, 2)).toEqual([12.5, 12.5]);
  });

  it('that outgrows its range leaves the others', () => {
    expect(after(sums, 'sum', { ...IN_MAY, points: { value: 3 } }, 6)).toEqual([15, 15]);
    expect(after(sums, 'whole', { ...IN_MAY, points: { value: 3 } }, 6)).toEqual([15, 16]);
  });

  it('that was answered is only as good as what it is made of', () => {
    expect(after(sums, 'sum', { ...IN_MAY, sum: { from: 8, to: 9 } }, 2)).toEqual([8, 18]);
  });
});

test('times that bound each other do so later too', () => {
  const both = dictionaryOf(
    date('stay'),
    date('first'),
    number('sinceFirst', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'first' } }, { from: variable('months') }] }),
    months('months', 'stay'),
  );
  // On the first of March a 29th, a 30th and a 31st of January are all one month ago; but on later days they differ.
  const today = dayOf('2027-03-01');
  const { known } = knowledge(both, new Map([['stay', { value: '2027-01-29' }]]), today);
  const later = knownLater(known, both, today)(dayOf('2027-04-15'));
  const [first, second] = ['sinceFirst', 'months'].map((id) => later[both.facts.findIndex((fact) => fact.id === id)]);
  expect(first).toMatchObject({ low: monthsApart(dayOf('2027-01-29'), dayOf('2027-04-15')), high: 900 });
  expect(second).toMatchObject({ low: monthsApart(dayOf('2027-01-29'), dayOf('2027-04-15')) });
});
