// The newest is taken; where they differ and none is surely newer, none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary, TODAY } from './records.ts';
import type { Answer } from '#facts/answer.ts';
import { choose } from '#formats/fhir/choose.ts';
import type { Statement } from '#formats/fhir/reading.ts';
import { readTime, type Span } from '#formats/fhir/time.ts';

function statement(fact: string, answer: Answer, when: string | Span, from = 'a'): Statement {
  const [known, span] = [dictionary.byId.get(fact), typeof when === 'string' ? readTime(when) : when];
  if (known === undefined || span === undefined) throw new Error(fact);
  return { fact: known, answer, when: span, on: Number.isFinite(span.first) ? span.first : undefined, by: undefined, from, said: '' };
}

/** What is taken of several values of FVC, and why the others are not. */
function fvc(...given: readonly (readonly [number | Answer, string | Span])[]): unknown {
  const all = given.map(([answer, when], place) =>
    statement('fvc', typeof answer === 'number' ? { value: answer } : answer, when, String(place)),
  );
  const { found, left } = choose(all, TODAY);
  return [found.map(({ from }) => from).join(), ...left.map(({ from, why }) => `${from} ${why}`)];
}

const UNDATED: Span = { first: -Infinity, last: TODAY };

describe('of two', () => {
  it.each([
    [
      'the newer',
      [
        [55, '2026-01-01'],
        [60, '2026-02-01'],
      ],
      ['1', '0 older'],
    ],
    [
      'the newer, by the hour',
      [
        [55, '2026-01-01T10:00:00Z'],
        [60, '2026-01-01T09:00:00Z'],
      ],
      ['0', '1 older'],
    ],
    [
      'the newer, by the hour in its zone',
      [
        [55, '2026-01-01T10:00:00+03:30'],
        [60, '2026-01-01T07:00:00Z'],
      ],
      ['1', '0 older'],
    ],
    [
      'neither of one day',
      [
        [55, '2026-01-01'],
        [60, '2026-01-01'],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
    [
      'neither of a day and the month around it',
      [
        [55, '2026-01-07'],
        [60, '2026-01'],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
    [
      'neither, when one has no date',
      [
        [55, '2026-01-07'],
        [60, UNDATED],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
    [
      'neither of a day and an hour of the next, which may be the same day elsewhere',
      [
        [55, '2026-01-07'],
        [60, '2026-01-08T01:00:00Z'],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
    [
      'the later of a day and an hour two days later',
      [
        [55, '2026-01-07'],
        [60, '2026-01-09T01:00:00Z'],
      ],
      ['1', '0 older'],
    ],
    [
      'one, when both say the same',
      [
        [55, '2026-01-07'],
        [55, '2026-01-07'],
      ],
      ['0', '1 same'],
    ],
    [
      'the dated one, when both say the same',
      [
        [55, UNDATED],
        [55, '2026-01-07'],
      ],
      ['1', '0 same'],
    ],
    [
      'the closer, when they do not contradict each other',
      [
        [{ from: 50 }, '2026-01-07'],
        [55, '2026-01-07'],
      ],
      ['1', '0 same'],
    ],
    [
      'neither, when the one is no part of the other',
      [
        [{ from: 50, to: 60 }, '2026-01-07'],
        [{ from: 55, to: 65 }, '2026-01-07'],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
    [
      'the one that says something',
      [
        ['not sure', '2026-01-07'],
        [55, '2025-01-07'],
      ],
      ['1', '0 no-value'],
    ],
    [
      'one silence',
      [
        ['not sure', '2026-01-07'],
        ['not sure', '2026-01-07'],
      ],
      ['0', '1 same'],
    ],
    [
      'neither silence, when they differ',
      [
        ['not sure', '2026-01-07'],
        ['declined', '2026-01-07'],
      ],
      ['', '0 disagree', '1 disagree'],
    ],
  ] as const)('%s', (_, given, result) => {
    expect(fvc(...given)).toEqual(result);
  });
});

it('of three the newest, where the older ones disagree', () => {
  expect(fvc([55, '2026-01-07'], [60, '2026-01-07'], [65, '2026-02-07'])).toEqual(['2', '0 older', '1 older']);
});

describe('old', () => {
  const isOld = (fact: string, value: number | boolean, when: string | Span) =>
    choose([statement(fact, { value }, when)], TODAY).found[0]?.isOld;
  it('is what lies back further than the fact holds fresh, by the earliest day that may be meant', () => {
    // 90 days before 22 November 2026 is 24 August.
    expect(isOld('fvc', 55, '2026-08-24')).toBe(false);
    expect(isOld('fvc', 55, '2026-08-23')).toBe(true);
    expect(isOld('fvc', 55, '2026-08')).toBe(true);
    expect(isOld('fvc', 55, '2026')).toBe(true);
  });
  it('is what tells no date', () => {
    expect(isOld('fvc', 55, UNDATED)).toBe(true);
  });
  it('is nothing of a fact that stays', () => {
    expect(isOld('diabetes', true, '1990')).toBe(false);
    expect(isOld('diabetes', true, UNDATED)).toBe(false);
  });
});

it('implausible is a figure that hardly can be, and no range that reaches what can', () => {
  const is = (answer: Answer) => choose([statement('haemoglobin', answer, '2026-11-01')], TODAY).found[0]?.isImplausible;
  expect([is({ value: 13 }), is({ value: 0.78 }), is({ value: 29 })]).toEqual([false, true, true]);
  expect([is({ below: 4.5 }), is({ below: 3 }), is('not sure')]).toEqual([false, true, false]);
});

it('puts the parts of a set together, unless they contradict each other', () => {
  const part = (value: object, from: string) => statement('organFailure', { value: { ...value } }, '2026', from);
  const { found, left } = choose([part({ heart: true }, 'Condition/1'), part({ liver: true }, 'Condition/2')], TODAY);
  expect(found).toMatchObject([{ answer: { value: { heart: true, liver: true } }, from: 'Condition/1, Condition/2' }]);
  expect(left).toEqual([]);
  expect(choose([part({ heart: true }, 'a'), part({ heart: false }, 'b')], TODAY).found).toEqual([]);
});

it('accounts for every statement, whatever their order', () => {
  const day = fc.oneof(
    fc.integer({ min: TODAY - 9, max: TODAY }).map((first): Span => ({ first, last: first })),
    fc.constant(UNDATED),
  );
  const some = fc.array(fc.tuple(fc.integer({ min: 50, max: 52 }), day), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, (given) => {
      const all = given.map(([value, when], place) => statement('fvc', { value }, when, String(place)));
      const [one, turned] = [choose(all, TODAY), choose([...all].reverse(), TODAY)];
      expect([...one.found, ...one.left].map(({ from }) => from).sort()).toEqual(all.map(({ from }) => from).sort());
      expect(turned.found.map(({ answer }) => answer)).toEqual(one.found.map(({ answer }) => answer));
    }),
  );
});

describe('a screening', () => {
  const screened = (screening: 'clear' | 'suspicious', is: boolean, from: string): Statement => ({
    ...statement('hiv', { value: is }, UNDATED, from),
    screening,
  });
  const chosen = (...all: readonly Statement[]) => {
    const { found, left } = choose(all, TODAY);
    return [...found.map(({ from, answer }) => `${from} ${JSON.stringify(answer)}`), ...left.map(({ from, why }) => `${from} ${why}`)];
  };
  it('that is clear is a no, unless another is suspicious', () => {
    expect(chosen(screened('clear', false, 'a'))).toEqual(['a {"value":false}']);
    expect(chosen(screened('suspicious', true, 'a'))).toEqual(['a not-settled']);
    expect(chosen(screened('clear', false, 'a'), screened('suspicious', true, 'b'))).toEqual(['a disagree', 'b not-settled']);
  });
  it('that is suspicious gives way to proof', () => {
    expect(chosen(statement('hiv', { value: false }, '2026-01-01', 'a'), screened('suspicious', true, 'b'))).toEqual([
      'a {"value":false}',
      'b not-settled',
    ]);
  });
});

it('tells of what gave way from when it is, as closely as it is known', () => {
  const { left } = choose(
    [{ ...statement('fvc', { value: 55 }, '2026-01'), within: 'month' }, statement('fvc', { value: 60 }, '2026-03-01')],
    TODAY,
  );
  expect(left).toMatchObject([{ why: 'older', on: readTime('2026-01-01')?.first, within: 'month' }]);
});
