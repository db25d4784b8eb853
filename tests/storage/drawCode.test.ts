// @vitest-environment node
// What is drawn can be read; a long text gets less correction, and a longer one is refused.
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { photograph, squaresOf } from './drawn.ts';
import { fullAlsPerson, STAMP } from './somebody.ts';
import { encodePerson } from '#storage/code.ts';
import { drawCode, type Drawing } from '#storage/drawCode.ts';

async function drawn(text: string): Promise<Drawing> {
  const drawing = await drawCode(text);
  if (drawing === 'too-long') throw new Error(drawing);
  return drawing;
}

/** Letters of the alphanumeric mode. */
const letters = (count: number) => 'A1:'.repeat(count).slice(0, count);

it('draws a person who answered everything for ALS with medium correction', async () => {
  const code = await encodePerson(fullAlsPerson(), STAMP);
  const drawing = await drawn(code);
  expect(drawing.correction).toBe('medium');
  expect(drawing.version).toBeLessThanOrEqual(25);
  expect(decodeQR(photograph(drawing), { timeLimit: 5000 })).toBe(code);
});

it('has four squares of white around it', async () => {
  const drawing = await drawn('GHARBAL1:');
  expect(drawing.size).toBe(21 + 8);
  const squares = squaresOf(drawing);
  const places = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [x, y] : [])));
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, 4 + 20]);
  expect(squares[4]?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
});

describe('how much fits', () => {
  it.each([
    [1451, 25, 'medium'],
    [1452, 22, 'low'],
    [1853, 25, 'low'],
    [4296, 40, 'low'],
  ])('%i letters: version %i, %s', async (count, version, correction) => {
    expect(await drawCode(letters(count))).toMatchObject({ version, correction });
  });

  it('no more', async () => {
    expect(await drawCode(letters(4297))).toBe('too-long');
  });
});
