// A candidate comes back as it was, in few words.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionary, fullAlsPerson, personArbitrary, TODAY } from '../storage/somebody.ts';
import { candidateAsJson, candidateReader, type KeptCandidate } from '#cohort/candidateRecord.ts';

const read = candidateReader(dictionary, TODAY);
const again = (kept: KeptCandidate) => read(JSON.parse(JSON.stringify(candidateAsJson(kept))));

it('comes back as it was, with answers of any origin or of none', () => {
  fc.assert(
    fc.property(personArbitrary, fc.boolean(), ({ answers, origins }, isWithout) => {
      const known = isWithout ? new Map([...origins].slice(1)) : origins;
      const kept = { place: 7, candidate: { code: 'R-1', answers, origins: known }, unread: new Map() };
      expect(again(kept)).toEqual({ kept, faults: [] });
    }),
  );
});

it('says once where all answers come from', () => {
  const { answers } = fullAlsPerson();
  const origin = { by: undefined, on: TODAY, from: 'referrals.csv row 17' };
  const origins = new Map([...answers.keys()].map((id) => [id, origin]));
  const text = JSON.stringify(candidateAsJson({ place: 0, candidate: { code: 'R-1', answers, origins }, unread: new Map() }));
  expect(text.match(/referrals/g)).toHaveLength(1);
  expect(text.length / answers.size).toBeLessThan(40);
});

it('reads the same value as the same answer, of whomever it is', () => {
  const record = (code: string) => ({ code, place: 0, answers: { fvc: 55 }, origins: [] });
  const [one, other] = [read(record('R-1')), read(record('R-2'))];
  expect(one?.kept.candidate.answers.get('fvc')).toEqual({ value: 55 });
  expect(other?.kept.candidate.answers.get('fvc')).toBe(one?.kept.candidate.answers.get('fvc'));
  expect(read({ ...record('R-3'), answers: { fvc: '55' } })?.faults).toHaveLength(1);
});

it('keeps, and counts as not given, what the dictionary does not take, with its origin', () => {
  const raw = { code: 'R-1', place: 0, answers: { fvc: 1e9, ofOld: true, monthsSinceOnset: 40 }, origins: [{ on: 3 }] };
  const found = read(raw);
  expect(found?.faults.map(({ code }) => code)).toEqual(['out-of-range', 'unknown-fact']);
  expect([...(found?.kept.candidate.answers ?? [])]).toEqual([['monthsSinceOnset', { value: 40 }]]);
  expect(found === undefined ? undefined : JSON.parse(JSON.stringify(candidateAsJson(found.kept)))).toEqual(raw);
});

it.each([
  undefined,
  {},
  { code: '', place: 0, answers: {}, origins: [] },
  { code: 'R-1', place: -1, answers: {}, origins: [] },
  { code: 'R-1', place: 0, answers: [], origins: [] },
  { code: 'R-1', place: 0, answers: {}, origins: [{ by: 'somebody', on: 1 }] },
  { code: 'R-1', place: 0, answers: {}, origins: [], name: 'x' },
])('is not %j', (raw) => {
  expect(read(raw)).toBeUndefined();
});
