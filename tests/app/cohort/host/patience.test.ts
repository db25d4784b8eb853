// Long work lets everything else have its turn, and ends once nobody waits for it.
import { expect, it } from 'vitest';
import { eachInTurn, Patience, Superseded } from '#app/cohort/host/patience.ts';

it('goes on while it is wanted, and no further', async () => {
  let isWanted = true;
  const patience = new Patience(() => isWanted, 0);
  await patience.breathe();
  isWanted = false;
  await expect(patience.breathe()).rejects.toBeInstanceOf(Superseded);
});

it('lets others have their turn', async () => {
  let turns = 0;
  setTimeout(() => {
    turns += 1;
  });
  await new Patience(() => true, 0).breathe();
  expect(turns).toBe(1);
});

it('gives what comes of each, in order, and asks for no one before their turn', async () => {
  const asked: number[] = [];
  function* all(): Generator<number> {
    for (const one of [1, 2, 3]) {
      asked.push(one);
      yield one;
    }
  }
  const seen: (readonly number[])[] = [];
  const made = await eachInTurn(all(), (one) => {
    seen.push([...asked]);
    return Array.from({ length: one }, () => one);
  });
  expect(made).toEqual([1, 2, 2, 3, 3, 3]);
  expect(seen).toEqual([[1], [1, 2], [1, 2, 3]]);
});
