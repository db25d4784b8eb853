// What is half-typed when the list is locked comes back with it, to the same candidate and once.
import { expect, it } from 'vitest';
import { deskOn, draftAsJson, openDesk, putDraftBack, takeDraftOf } from '#app/cohort/candidate/openDesk.ts';
import type { Cohort } from '#app/cohort/cohortContext.ts';

const cohort = (): Cohort => ({}) as Cohort;
const draft = {
  code: 'R-1',
  why: 'asked',
  fields: new Map([
    ['fvc', { text: '6', unit: undefined, isConfirmed: false }],
    ['haemoglobin', { text: '1,', unit: 'g/L', isConfirmed: true }],
  ]),
};

it('goes through JSON and back', () => {
  const one = cohort();
  expect(putDraftBack(one, JSON.parse(JSON.stringify(draftAsJson(draft))))).toBe('R-1');
  expect(takeDraftOf(one, 'R-2')).toBeUndefined();
  expect(takeDraftOf(one, 'R-1')).toEqual(draft);
  expect(takeDraftOf(one, 'R-1')).toBeUndefined();
});

it('is nothing where nothing is half-typed, or where it is no draft', () => {
  expect(draftAsJson({ ...draft, why: '', fields: new Map() })).toBeUndefined();
  for (const raw of [undefined, {}, { code: 'R-1' }, { ...draft, fields: [['fvc', 'text']] }])
    expect(putDraftBack(cohort(), raw)).toBeUndefined();
});

it('is of the candidate who is open, until another is', () => {
  const one = cohort();
  const desk = { flush: () => undefined, draft: () => draft };
  const close = openDesk(one, desk);
  expect(deskOn(one)).toBe(desk);
  const other = { ...desk };
  openDesk(one, other);
  close();
  expect(deskOn(one)).toBe(other);
});
