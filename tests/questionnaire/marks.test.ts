// Which figures with decimals are worth trying.
import { describe, expect, it } from 'vitest';
import { ISFAHAN, ROYAN, situation, ties } from './clinicalWorld.ts';
import { marksIn } from '#questionnaire/marks.ts';

const marks = (number: string) => marksIn(situation({ diagnosis: 'als' }, number), ties);

describe('the marks of a figure', () => {
  it('are the bounds that rules name and the ends of what is known, with three between each two', () => {
    const fvc = marks(ROYAN).get('fvc') ?? [];
    expect(fvc).toEqual([...fvc].sort((a, b) => a - b));
    for (const bound of [0, 40, 200]) expect(fvc).toContain(bound);
    expect(fvc.filter((mark) => mark > 0 && mark < 40)).toEqual([10, 20, 30]);
  });

  it('are those of other trials where those are looked at', () => {
    expect(marks(ISFAHAN).get('fvc')).toContain(50);
    expect(marks(ROYAN).get('fvc')).not.toContain(50.5);
  });

  it('are not needed for whole numbers that follow from whole numbers alone', () => {
    expect(marks(ROYAN).has('alsfrsrTotal')).toBe(false);
  });
});
