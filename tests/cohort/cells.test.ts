import { describe, expect, test } from 'vitest';
import { fact } from '../facts/example.ts';
import { cellsOf } from '#cohort/cells.ts';
import { choice, isExact, justAbove, justBelow } from '#logic/possible.ts';

const range = (low: number, high: number) => ({ kind: 'range', low, high }) as const;

describe('what a fact may turn out to be', () => {
  test('a choice: each option that is left', () => {
    expect(cellsOf(fact('eyes'), choice(0b101), [])).toEqual([choice(0b001), choice(0b100)]);
  });

  test('a set: every set between what is sure and what may be', () => {
    const sets = cellsOf(fact('languages'), { kind: 'subset', certain: 0b001, possible: 0b111 }, []);
    expect(sets?.map((set) => (set.kind === 'subset' && isExact(set) ? set.certain : undefined))).toEqual([0b001, 0b101, 0b011, 0b111]);
  });

  test('few whole numbers: each of them', () => {
    expect(cellsOf(fact('skill1'), range(1, 4), [])).toEqual([1, 2, 3, 4].map((figure) => range(figure, figure)));
  });

  test('any other figures: the marks in the range, and what lies between', () => {
    expect(cellsOf(fact('reach'), range(10, 60), [50, 5, 50])).toEqual([range(10, justBelow(50)), range(justAbove(50), 60), range(50, 50)]);
    expect(cellsOf(fact('reach'), range(50, 60), [50])).toEqual([range(justAbove(50), 60), range(50, 50)]);
    expect(cellsOf(fact('reach'), range(10, 60), [])).toEqual([range(10, 60)]);
  });

  test('many whole numbers: what lies between has whole ends', () => {
    expect(cellsOf(fact('ageYears'), range(0, 120), [18, 19])).toEqual([range(0, 17), range(20, 120), range(18, 18), range(19, 19)]);
  });

  test('what is exact is itself', () => {
    expect(cellsOf(fact('reach'), range(7, 7), [5])).toEqual([range(7, 7)]);
  });

  test('too many sets are not counted', () => {
    expect(cellsOf(fact('languages'), { kind: 'subset', certain: 0, possible: 0b111_1111 }, [])).toBeUndefined();
  });
});
