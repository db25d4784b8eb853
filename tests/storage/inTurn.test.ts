// @vitest-environment node
// One after the other, and never a throw.
import { expect, it } from 'vitest';
import { faultOf, makeTurns } from '#storage/inTurn.ts';

it('begins each when the one before has ended, and gives what it gives', async () => {
  const inTurn = makeTurns();
  const said: string[] = [];
  const work = (name: string, ms: number) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    said.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([inTurn(work('a', 20)), inTurn(work('b', 1))])).toEqual(['a', 'b']);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('makes a fault a word, and goes on', async () => {
  const inTurn = makeTurns();
  const full = inTurn(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  const odd = inTurn(() => Promise.reject(new Error('odd')));
  expect(await Promise.all([full, odd, inTurn(() => Promise.resolve(1))])).toEqual(['no-room', 'failed', 1]);
  expect(faultOf('anything')).toBe('failed');
});
