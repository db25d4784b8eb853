// What may still be of every fact, while it is narrowed.
import { describe, expect, it } from 'vitest';
import { dictionary, situation } from './clinicalWorld.ts';
import { Box } from '#questionnaire/box.ts';

const slot = (id: string) => dictionary.facts.findIndex((fact) => fact.id === id);
const box = () => new Box(situation({ diagnosis: 'als' }).known, dictionary.facts);

describe('a box', () => {
  it('takes what is narrower, and no more than that', () => {
    const one = box();
    one.narrow(slot('alsfrsrTotal'), { kind: 'range', low: 30.2, high: 99 });
    expect(one.now[slot('alsfrsrTotal')]).toEqual({ kind: 'range', low: 31, high: 48 });
    one.narrow(slot('alsfrsrTotal'), undefined);
    expect([one.isEmpty, one.isWhole(slot('alsfrsrTotal')), one.isWhole(slot('fvc'))]).toEqual([false, true, false]);
  });

  it('is fresh after a change, and not without one', () => {
    const one = box();
    expect([one.isFresh(), one.isFresh()]).toEqual([true, false]);
    one.narrow(slot('fvc'), { kind: 'range', low: 0, high: 200 });
    expect(one.isFresh()).toBe(false);
    one.narrow(slot('fvc'), { kind: 'range', low: 50, high: 60 });
    expect(one.isFresh()).toBe(true);
  });

  it('is empty where nothing is left, whatever comes then', () => {
    const one = box();
    one.narrow(slot('diagnosis'), { kind: 'choice', options: 0b10 });
    expect([one.isEmpty, one.isFresh()]).toEqual([true, false]);
  });
});
