// A list of a whole registry goes through in bounded chunks.
import { expect, it } from 'vitest';
import { bytesOf } from './files.ts';
import { read, tableOf } from './importing.ts';

it('a million rows, in bounded chunks', { timeout: 300_000 }, async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => `P${at},${50 + (at % 50)},${at % 3 === 0 ? 'yes' : 'no'}\n`);
  const file = bytesOf(`code,fvc,diabetes\n${rows.join('')}`);
  let longest = 0;
  for await (const chunk of (await tableOf(file)).rows()) longest = Math.max(longest, chunk.length);
  expect(longest).toBeLessThanOrEqual(2000);
  const { imported } = await read(file);
  expect(imported.rowCount).toBe(1_000_000);
  expect([imported.unreadCount, imported.leftOutCount]).toEqual([0, 0]);
  expect(imported.candidates[777_777]).toMatchObject({ code: 'P777777' });
  expect(imported.candidates[777_777]?.answers.get('fvc')).toEqual({ value: 77 });
});
