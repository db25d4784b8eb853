// How much memory is held, once what is not held any more is gone.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export function settledHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes that what is made takes up. */
export function heldBy(make: () => unknown): number {
  const before = settledHeap();
  const made = make();
  const after = settledHeap();
  return made === undefined ? 0 : after - before;
}
