// @vitest-environment node
// Says what the browser says, and no when it says nothing.
import { afterEach, expect, it, vi } from 'vitest';
import { askToStay } from '#storage/askToStay.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([true, false])('says %s', async (answer) => {
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.resolve(answer) } });
  expect(await askToStay()).toBe(answer);
});

it('takes no answer for no', async () => {
  vi.stubGlobal('navigator', {});
  expect(await askToStay()).toBe(false);
});
