// The one state of the page.
import { describe, expect, it, vi } from 'vitest';
import { makeSession } from '#app/session.ts';
import { NOBODY } from '#facts/person.ts';

const TODAY = 20_779;

describe('a session', () => {
  it('begins blank', () => {
    expect(makeSession(TODAY).get()).toEqual(NOBODY);
  });

  it('takes an answer, changes it, and takes it back', () => {
    const session = makeSession(TODAY);
    session.answer('fvc', { value: 40 });
    session.answer('sex', { value: 'male' });
    session.answer('fvc', 'not sure');
    expect([...session.get().answers]).toEqual([
      ['fvc', 'not sure'],
      ['sex', { value: 'male' }],
    ]);
    session.answer('fvc', undefined);
    expect([...session.get().answers.keys()]).toEqual(['sex']);
  });

  it('never changes a state that it has given out', () => {
    const session = makeSession(TODAY);
    session.answer('fvc', { value: 40 });
    const before = session.get();
    session.answer('fvc', { value: 50 });
    session.erase();
    expect([...before.answers]).toEqual([['fvc', { value: 40 }]]);
  });

  it('tells its listeners of each change, and of nothing else', () => {
    const session = makeSession(TODAY);
    const listener = vi.fn<() => void>();
    const leave = session.subscribe(listener);
    session.answer('fvc', undefined);
    expect(listener).not.toHaveBeenCalled();
    session.answer('fvc', { value: 40 });
    session.report('carer');
    session.erase();
    expect(listener).toHaveBeenCalledTimes(3);
    leave();
    session.answer('fvc', { value: 40 });
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('gives the same state until it changes, or the page would draw for ever', () => {
    const session = makeSession(TODAY);
    session.answer('fvc', { value: 40 });
    const state = session.get();
    session.answer('age', undefined);
    expect(session.get()).toBe(state);
  });

  it('keeps who answers apart from the answers, and erases both', () => {
    const session = makeSession(TODAY);
    session.report('clinician');
    session.answer('fvc', { value: 40 });
    expect(session.get().reportedBy).toBe('clinician');
    session.erase();
    expect(session.get()).toEqual(NOBODY);
  });

  it('changes several things at once, and tells of them once', () => {
    const session = makeSession(TODAY);
    const listener = vi.fn<() => void>();
    session.subscribe(listener);
    session.update((person) => ({ ...person, path: ['fvc'], itemsFromClinic: true }));
    expect(session.get()).toEqual({ ...NOBODY, path: ['fvc'], itemsFromClinic: true });
    session.update((person) => person);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('counts a new generation when one person gives way to another, and only then', () => {
    const session = makeSession(TODAY);
    const first = session.generation();
    session.answer('fvc', { value: 40 });
    session.report('carer');
    session.update((person) => ({ ...person, path: ['fvc'] }));
    expect(session.generation()).toBe(first);
    const before = session.erase();
    expect(session.generation()).toBeGreaterThan(first);
    const erased = session.generation();
    session.replace(before);
    expect(session.get()).toBe(before);
    expect(session.generation()).toBeGreaterThan(erased);
  });

  it('is not shared: two persons never mix', () => {
    const [one, other] = [makeSession(TODAY), makeSession(TODAY)];
    one.answer('fvc', { value: 40 });
    expect(other.get().answers.size).toBe(0);
  });
});
