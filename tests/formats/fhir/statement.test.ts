// A statement is an answer that the fact takes; any other is left, with the reason.
import { expect, it } from 'vitest';
import { dictionary, TODAY } from './records.ts';
import { isLeft } from '#formats/fhir/reading.ts';
import { leave, stateOrLeave } from '#formats/fhir/statement.ts';

const told = { from: 'Observation/1', said: 'x', when: { first: TODAY - 5, last: TODAY - 2 } };

function state(id: string, raw: unknown, rest: Partial<Parameters<typeof stateOrLeave>[2]> = {}): unknown {
  const fact = dictionary.byId.get(id);
  if (fact === undefined) throw new Error(id);
  const heard = stateOrLeave(fact, { raw }, { ...told, ...rest }, TODAY);
  return isLeft(heard) ? heard.why : [heard.answer, heard.on];
}

it.each([
  ['fvc', 55, [{ value: 55 }, TODAY - 5]],
  ['fvc', { below: 50 }, [{ below: 50 }, TODAY - 5]],
  ['fvc', 5500, 'out-of-range'],
  ['fvc', { above: 200 }, 'out-of-range'],
  ['fvc', Infinity, 'unreadable'],
  ['fvc', '55', 'unreadable'],
  ['fvc', {}, 'unreadable'],
  ['fvc', { from: 60, to: 50 }, 'unreadable'],
  ['alsfrsrSpeech', 2.5, 'not-whole'],
  ['diagnosis', 'mnd', 'no-such-answer'],
  ['birthDate', '2027-01', 'future'],
  ['birthDate', '1961-13', 'unreadable'],
  ['birthDate', '1850', 'out-of-range'],
] as const)('%s %j', (id, raw, read) => {
  expect(state(id, raw)).toEqual(read);
});

it('is of the earliest day that may be meant, unless another is told; of no day, where none is', () => {
  expect(state('fvc', 55, { dated: { first: TODAY - 3, last: TODAY } })).toEqual([{ value: 55 }, TODAY - 3]);
  expect(state('fvc', 55, { when: { first: -Infinity, last: TODAY }, dated: { first: TODAY + 1, last: TODAY + 1 } })).toBe('future');
  expect(state('fvc', 55, { when: { first: -Infinity, last: TODAY } })).toEqual([{ value: 55 }, undefined]);
});

it('is not of tomorrow; but of a year that has begun', () => {
  expect(state('fvc', 55, { when: { first: TODAY + 1, last: TODAY + 1 } })).toBe('future');
  expect(state('fvc', 55, { when: { first: TODAY, last: TODAY + 30 } })).toEqual([{ value: 55 }, TODAY]);
});

it('keeps a reason', () => {
  const fact = dictionary.byId.get('fvc');
  if (fact === undefined) throw new Error('fvc');
  expect(stateOrLeave(fact, 'unit-unknown', told, TODAY)).toEqual({
    from: 'Observation/1',
    said: 'x',
    why: 'unit-unknown',
    fact: 'fvc',
    on: TODAY - 5,
  });
  const { from, said } = told;
  expect(leave({ from, said }, 'status')).toEqual({ from, said, why: 'status' });
  expect(leave({ ...told, when: { first: -Infinity, last: TODAY } }, 'status')).toEqual({ from, said, why: 'status' });
  expect(leave({ ...told, dated: { first: 5, last: 30, within: 'month' } }, 'older')).toEqual({
    from,
    said,
    why: 'older',
    on: 5,
    within: 'month',
  });
});
