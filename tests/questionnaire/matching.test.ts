// Two facts of which one brings about values of the other.
import { describe, expect, it } from 'vitest';
import { dictionary, question, situation } from './clinicalWorld.ts';
import { Box } from '#questionnaire/box.ts';
import { matching } from '#questionnaire/matching.ts';

const slot = (id: string) => dictionary.facts.findIndex((fact) => fact.id === id);

function matched(id: string, raw: object): Box {
  const box = new Box(situation({ diagnosis: 'als', ...raw }).known, dictionary.facts);
  for (const look of matching(question(id).fact, dictionary.facts, dictionary.variables)) look(box);
  return box;
}

describe('matching', () => {
  it('leaves of the one what brings about what is left of the other', () => {
    expect(matched('ventilation', { ventilation: 'none' }).now[slot('alsfrsrRespiratoryInsufficiency')]).toEqual({
      kind: 'range',
      low: 4,
      high: 4,
    });
    expect(matched('ventilation', { ventilation: 'non-invasive' }).now[slot('alsfrsrRespiratoryInsufficiency')]).toEqual({
      kind: 'range',
      low: 1,
      high: 3,
    });
    expect(matched('pregnant', { pregnant: true }).now[slot('sex')]).toEqual({ kind: 'choice', options: 0b01 });
  });

  it('leaves all where nothing is known', () => {
    expect(matched('pregnant', {}).now[slot('sex')]).toEqual({ kind: 'choice', options: 0b11 });
  });

  it('has nothing to say of what follows from nothing', () => {
    expect(matching(question('diabetes').fact, dictionary.facts, dictionary.variables)).toEqual([]);
    expect(matching(question('fvc').fact, dictionary.facts, dictionary.variables)).toEqual([]);
  });
});
