// What is entered for a candidate goes on to the list; what cannot be read takes nothing away.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TODAY } from '../../../facts/example.ts';
import { makeEdits, PAUSE_MS, personOf } from '#app/cohort/candidate/edits.ts';
import { makeSession } from '#app/session.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Answer } from '#facts/answer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function edited(isHeld: (fact: string) => boolean = () => false) {
  const session = makeSession(TODAY);
  const kept: Candidate = { code: 'R-1', answers: new Map([['fvc', { value: 71.5 }]]), origins: new Map() };
  session.replace(personOf(kept));
  const sent: Candidate[] = [];
  const held: number[] = [];
  const edits = makeEdits(session, kept, {
    send: (candidate) => sent.push(candidate),
    onWaiting: () => undefined,
    onHeld: (count) => held.push(count),
    isHeld,
  });
  const put = (fact: string, answer: Answer | undefined) =>
    session.update((person) => {
      const answers = new Map(person.answers);
      if (answer === undefined) answers.delete(fact);
      else answers.set(fact, answer);
      return { ...person, answers };
    });
  const answers = () => sent.map((one) => Object.fromEntries(one.answers));
  return { edits, put, answers, held };
}

it('goes after a pause, once, and at once when it is flushed', () => {
  const { edits, put, answers } = edited();
  put('fvc', { value: 6 });
  put('fvc', { value: 62 });
  expect(edits.isWaiting()).toBe(true);
  vi.advanceTimersByTime(PAUSE_MS);
  expect(answers()).toEqual([{ fvc: { value: 62 } }]);
  put('fvc', undefined);
  edits.flush();
  edits.flush();
  expect(answers()).toEqual([{ fvc: { value: 62 } }, {}]);
});

it('an answer stays while what is typed in its place cannot be read, and gives way once it can', () => {
  let isHeld = true;
  const { edits, put, answers, held } = edited((fact) => isHeld && fact === 'fvc');
  put('fvc', undefined);
  edits.flush();
  expect([answers(), held]).toEqual([[], [1]]);
  put('age', { value: 50 });
  edits.flush();
  expect(answers()).toEqual([{ fvc: { value: 71.5 }, age: { value: 50 } }]);
  isHeld = false;
  put('fvc', { value: 80 });
  edits.flush();
  expect([answers().at(-1), held.at(-1)]).toEqual([{ fvc: { value: 80 }, age: { value: 50 } }, 0]);
});

it('what waits goes when the candidate is left', () => {
  const { edits, put, answers } = edited();
  put('fvc', { value: 62 });
  edits.end();
  put('fvc', { value: 63 });
  vi.advanceTimersByTime(PAUSE_MS);
  expect(answers()).toEqual([{ fvc: { value: 62 } }]);
});
