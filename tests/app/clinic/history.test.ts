// Undo and redo: each step is the person as it was.
import { describe, expect, it } from 'vitest';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
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

  it('takes back what was typed and means nothing', () => {
    const { session, history, said } = begun();
    const drafts = draftsOf(session);
    const slip = { ...BLANK, text: 'soon' };
    session.answer('sex', { value: 'male' });
    history.begin('fvc');
    for (const text of ['s', 'so', 'soon']) drafts.set('fvc', { ...BLANK, text });
    history.begin(undefined);
    expect(drafts.get('fvc')).toEqual(slip);
    history.undo();
    expect([drafts.get('fvc'), said()]).toEqual([undefined, { sex: { value: 'male' } }]);
    history.redo();
    expect(drafts.get('fvc')).toEqual(slip);
    history.undo();
    history.undo();
    expect(said()).toEqual({});
    expect(history.canUndo()).toBe(false);
  });

  it('takes what a slip took the place of, and the slip, as one step', () => {
    const { session, history, said } = begun();
    const drafts = draftsOf(session);
    session.answer('fvc', fvc(50));
    history.begin('fvc');
    drafts.set('fvc', { ...BLANK, text: '5x' });
    session.answer('fvc', undefined);
    history.undo();
    expect([drafts.get('fvc'), said()]).toEqual([undefined, { fvc: fvc(50) }]);
  });

  it('brings a patient back with what stood in the fields', () => {
    const { session, history } = begun();
    const drafts = draftsOf(session);
    session.answer('fvc', fvc(50));
    drafts.set('sex', { ...BLANK, text: 'x' });
    session.erase();
    expect(drafts.all().size).toBe(0);
    history.undo();
    expect(drafts.get('sex')?.text).toBe('x');
  });

  it('counts nothing that changes nothing', () => {
    const { session, history } = begun();
    draftsOf(session).set('fvc', undefined);
    expect(history.canUndo()).toBe(false);
  });

  it('is one for a session, and kept with it', () => {
    const { session, history } = begun();
    session.answer('fvc', fvc(50));
    expect(historyOf(session)).toBe(history);
    expect(historyOf(makeSession(TODAY))).not.toBe(history);
  });
});
