// Undo and redo: each step is the person as it was.
import { describe, expect, it } from 'vitest';
import { historyOf } from '#app/clinic/history.ts';
import { makeSession } from '#app/session.ts';

const TODAY = 20_779;
const fvc = (value: number) => ({ value });

function begun() {
  const session = makeSession(TODAY);
  const history = historyOf(session);
  return { session, history, said: () => Object.fromEntries(session.get().answers) };
}

describe('a history', () => {
  it('takes steps back and forth again', () => {
    const { session, history, said } = begun();
    expect([history.canUndo(), history.canRedo()]).toEqual([false, false]);
    session.answer('fvc', fvc(50));
    session.answer('fvc', fvc(60));
    history.undo();
    expect(said()).toEqual({ fvc: fvc(50) });
    history.undo();
    expect(said()).toEqual({});
    expect([history.canUndo(), history.canRedo()]).toEqual([false, true]);
    history.redo();
    history.redo();
    expect(said()).toEqual({ fvc: fvc(60) });
    history.redo();
    expect(said()).toEqual({ fvc: fvc(60) });
  });

  it('takes the letters of one field as one step', () => {
    const { session, history, said } = begun();
    session.answer('sex', { value: 'male' });
    history.begin('fvc');
    for (const value of [1, 12, 123]) {
      history.begin('fvc');
      session.answer('fvc', fvc(value));
    }
    history.begin('haemoglobin');
    session.answer('haemoglobin', fvc(13));
    history.undo();
    expect(said()).toEqual({ sex: { value: 'male' }, fvc: fvc(123) });
    history.undo();
    expect(said()).toEqual({ sex: { value: 'male' } });
    history.begin(undefined);
    session.answer('fvc', fvc(1));
    session.answer('fvc', fvc(2));
    history.undo();
    expect(said()).toEqual({ sex: { value: 'male' }, fvc: fvc(1) });
  });

  it('forgets what was undone once something else is said', () => {
    const { session, history, said } = begun();
    session.answer('fvc', fvc(50));
    history.undo();
    session.answer('fvc', fvc(70));
    expect(history.canRedo()).toBe(false);
    history.undo();
    expect(said()).toEqual({});
  });

  it('brings a whole patient back, with where the answers came from', () => {
    const { session, history, said } = begun();
    session.report('carer');
    session.answer('fvc', fvc(50));
    const { origins } = session.get();
    session.erase();
    const generation = session.generation();
    history.undo();
    expect(said()).toEqual({ fvc: fvc(50) });
    expect(session.get().origins).toEqual(origins);
    expect(session.generation()).toBeGreaterThan(generation);
  });

  it('is one for a session, and kept with it', () => {
    const { session, history } = begun();
    session.answer('fvc', fvc(50));
    expect(historyOf(session)).toBe(history);
    expect(historyOf(makeSession(TODAY))).not.toBe(history);
  });
});
