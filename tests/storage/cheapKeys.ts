// Keys that are cheap to derive, and still depend on all that they should. Until `vi.restoreAllMocks()`.
import { vi } from 'vitest';

export function withCheapKeys(): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((algorithm, ...rest) => {
    if (typeof algorithm === 'string' || !('iterations' in algorithm)) throw new TypeError('expected PBKDF2');
    return derive({ ...algorithm, iterations: algorithm.iterations - 599_999 }, ...rest);
  });
}
