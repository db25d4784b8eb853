import { describe, expect, test } from 'vitest';
import { rowsIn } from '#cohort/planes.ts';
import { Program } from '#cohort/program.ts';

const SOME = Float64Array.from({ length: 32 }, (_, row) => row);
const SIX = Float64Array.from({ length: 32 }, () => 6);
const first = (plane: Uint32Array) => rowsIn(plane).filter((row) => row >= 4 && row < 9);

describe('a program', () => {
  test('runs its steps for what the columns hold now', () => {
    const figures = new Float64Array(32).fill(9);
    const program = new Program(32);
    const low = program.inOrder(figures, 5, false);
    const high = program.notIn(low);
    program.run();
    expect([rowsIn(low).length, rowsIn(high).length]).toEqual([0, 32]);
    figures[3] = 4;
    program.run();
    expect([rowsIn(low), rowsIn(high).length]).toEqual([[3], 31]);
  });

  test.each([
    ['a column and a figure', SOME, 6, false, [4, 5]],
    ['or as great', SOME, 6, true, [4, 5, 6]],
    ['a figure and a column', 6, SOME, false, [7, 8]],
    ['or as small', 6, SOME, true, [6, 7, 8]],
    ['two columns', SOME, SIX, false, [4, 5]],
    ['or as great as the other', SOME, SIX, true, [4, 5, 6]],
    ['two figures', 6, 6, false, []],
    ['two figures as great', 6, 6, true, [4, 5, 6, 7, 8]],
  ] as const)('puts in order %s', (_, less, more, mayBeEqual, rows) => {
    const program = new Program(32);
    const plane = program.inOrder(less, more, mayBeEqual);
    program.run();
    expect(first(plane)).toEqual(rows);
  });

  test('joins figures', () => {
    const program = new Program(32);
    const sum = program.joined('+', SOME, 10, (a, b) => a + b);
    program.run();
    expect(typeof sum === 'number' ? sum : sum[5]).toBe(15);
    expect(program.joined('+', 1, 2, (a, b) => a + b)).toBe(3);
  });

  test('makes the same thing once', () => {
    const program = new Program(32);
    const [a, b] = [program.inOrder(SOME, 6, false), program.inOrder(SOME, 3, true)];
    expect(program.inOrder(SOME, 6, false)).toBe(a);
    expect(program.inAll([a, b])).toBe(program.inAll([b, a, b]));
    expect(program.inAll([a, b])).not.toBe(program.inAny([a, b]));
    expect(program.inAny([a, a])).toBe(a);
    expect(program.notIn(a)).toBe(program.notIn(a));
    expect(program.joined('+', SOME, 1, (x, y) => x + y)).not.toBe(program.joined('-', SOME, 1, (x, y) => x - y));
  });
});
