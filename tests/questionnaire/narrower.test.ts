// Closer answers: together they leave nothing out.
import { describe, expect, it } from 'vitest';
import { looking, question, ROYAN, situation } from './clinicalWorld.ts';
import { closerAnswers } from '#questionnaire/narrower.ts';

function closer(id: string, raw: object) {
  const { marks, prospects } = looking({ diagnosis: 'als' }, ROYAN);
  const prospect = prospects.of(situation({ diagnosis: 'als', ...raw }, ROYAN));
  if (prospect === undefined) throw new Error('nobody');
  return closerAnswers(question(id), prospect, marks);
}

describe('closer answers', () => {
  it('to a choice are the options that are left', () => {
    expect(closer('alsForm', {})).toEqual([{ value: 'sporadic' }, { value: 'familial' }]);
    expect(closer('elEscorial', { elEscorial: { among: ['definite', 'possible'] } })).toEqual([
      { value: 'definite' },
      { value: 'possible' },
    ]);
  });

  it('to one option of a set are yes and no', () => {
    expect(closer('organFailure.heart', {})).toEqual([{ value: false }, { value: true }]);
  });

  it('to a whole number are its halves, at last the number itself', () => {
    expect(closer('alsfrsrTotal', { alsfrsrTotal: { from: 20, to: 23 } })).toEqual([
      { from: 20, to: 21 },
      { from: 22, to: 23 },
    ]);
    expect(closer('alsfrsrTotal', { alsfrsrTotal: { from: 20, to: 21 } })).toEqual([{ value: 20 }, { value: 21 }]);
  });

  it('to a figure with decimals are cut at its marks, at last its ends and the mark between', () => {
    const [low, high] = closer('fvc', {});
    expect(low).toMatchObject({ from: 0 });
    expect(high).toMatchObject({ to: 200 });
    expect(closer('fvc', { fvc: { from: 39, to: 41 } })).toEqual([{ value: 39 }, { value: 40 }, { value: 41 }]);
  });
});
