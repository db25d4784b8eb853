// Long tasks in slices: each is worked off, one that is dropped goes no further, and a fault is told of its own task alone.
import { describe, expect, it, vi } from 'vitest';
import { inSlices, TaskQueue } from '#app/worker/taskQueue.ts';

function* counting(to: number, seen: number[] = []): Generator<undefined, number> {
  for (let step = 1; step <= to; step += 1) {
    seen.push(step);
    yield;
  }
  return to;
}

function* broken(): Generator<undefined, number> {
  yield;
  throw new RangeError('broken');
}

/** No slice is longer than a step. */
const AT_ONCE = 0;

describe('a queue of tasks', () => {
  it('works them off in turn', async () => {
    const queue = new TaskQueue(AT_ONCE);
    const done: number[] = [];
    const both = [queue.add(7, counting(3)), queue.add(8, counting(0))].map((one) => one.then((result) => done.push(result)));
    await Promise.all(both);
    expect(done).toEqual([3, 0]);
  });

  it('drops one that is no longer wanted, and goes on with the next', async () => {
    const [dropped, kept]: [number[], number[]] = [[], []];
    const queue = new TaskQueue(AT_ONCE);
    void queue.add(1, counting(1000, dropped));
    const second = queue.add(2, counting(2, kept));
    await vi.waitFor(() => expect(dropped.length).toBeGreaterThan(1));
    queue.cancel(1);
    await second;
    expect(dropped.length).toBeLessThan(1000);
    expect(kept).toEqual([1, 2]);
  });

  it('tells a fault of the task that has it', async () => {
    const queue = new TaskQueue(AT_ONCE);
    const [first, second] = [queue.add(1, broken()), queue.add(2, counting(1))];
    await expect(first).rejects.toThrow('broken');
    await expect(second).resolves.toBe(1);
  });
});

describe('one task alone', () => {
  it('gives its result, or its fault', async () => {
    const { signal } = new AbortController();
    await expect(inSlices(counting(5), AT_ONCE, signal)).resolves.toBe(5);
    await expect(inSlices(broken(), AT_ONCE, signal)).rejects.toThrow('broken');
  });

  it('goes no further once it is aborted', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    void inSlices(counting(1000, seen), AT_ONCE, stop.signal);
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
    stop.abort();
    const { length } = seen;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen.length).toBe(length);
  });
});
