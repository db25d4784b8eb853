// What facts must be, seen from those that follow from them.
import { describe, expect, it } from 'vitest';
import { dictionary, situation, ties } from './clinicalWorld.ts';
import { Backwards } from '#questionnaire/backwards.ts';

const facts = ties.nearestFirst(['alsfrsrTotal', 'alsfrsTotal', 'ventilation', 'pregnant']);
const backwards = new Backwards(dictionary, facts);
const slot = (id: string) => dictionary.facts.findIndex((fact) => fact.id === id);
const seen = (raw: object, id: string) => backwards.narrowed(situation({ diagnosis: 'als', ...raw }).known)?.[slot(id)];

const items = Object.fromEntries(
  [
    'Speech',
    'Salivation',
    'Swallowing',
    'Handwriting',
    'CuttingNoGastrostomy',
    'Dressing',
    'Turning',
    'Walking',
    'Stairs',
    'Dyspnoea',
    'Orthopnoea',
  ].map((name) => [`alsfrsr${name}`, 4]),
);

describe('backwards', () => {
  it('the last item follows from the total and the others', () => {
    expect(seen({ ...items, gastrostomy: false, alsfrsrTotal: 46 }, 'alsfrsrRespiratoryInsufficiency')).toEqual({
      kind: 'range',
      low: 2,
      high: 2,
    });
  });

  it('a total near the most leaves no item low', () => {
    expect(seen({ alsfrsrTotal: 47 }, 'alsfrsrSpeech')).toEqual({ kind: 'range', low: 3, high: 4 });
  });

  it('what would bring about a value that is impossible is impossible too', () => {
    expect(seen({ ventilation: 'none' }, 'alsfrsrRespiratoryInsufficiency')).toEqual({ kind: 'range', low: 4, high: 4 });
    expect(seen({ pregnant: true }, 'sex')).toEqual({ kind: 'choice', options: 0b01 });
  });

  it('nobody is left where nothing fits', () => {
    const known = [...situation({ diagnosis: 'als', ...items, gastrostomy: false }).known];
    known[slot('alsfrsrTotal')] = { kind: 'range', low: 30, high: 30 };
    expect(backwards.narrowed(known)).toBeUndefined();
  });

  it('what is open stays open', () => {
    expect(seen({}, 'alsfrsrSpeech')).toEqual({ kind: 'range', low: 0, high: 4 });
  });
});
