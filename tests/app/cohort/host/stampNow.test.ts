// The stamp of a log entry: a time that is both local and universal.
import { expect, it } from 'vitest';
import { stampNow } from '#app/cohort/host/stampNow.ts';
import { logStampSchema } from '#cohort/logEntry.ts';

const PROGRAM = { version: '1.0', rules: 'abc' };

it.each([0, 1000, 86_399_000])('says the moment, whatever the zone (%d ms)', (ms) => {
  const now = new Date(Date.UTC(2026, 10, 23) + ms);
  const { at } = stampNow('MK', '', PROGRAM, now);
  expect(new Date(at).getTime()).toBe(now.getTime());
});

it.each([
  [-210, '+03:30'],
  [300, '-05:00'],
  [0, '+00:00'],
])('writes the distance from UTC (%d minutes)', (offset, zone) => {
  const now = new Date('2026-11-23T10:00:00Z');
  now.getTimezoneOffset = () => offset;
  const { at } = stampNow('MK', '', PROGRAM, now);
  expect(at.slice(19)).toBe(zone);
  expect(new Date(at).getTime()).toBe(now.getTime());
});

it('is a stamp that the log takes, with the reason only when there is one', () => {
  const stamp = stampNow('MK', 'new result', PROGRAM);
  expect(logStampSchema.safeParse(stamp).success).toBe(true);
  expect(stamp.why).toBe('new result');
  expect('why' in stampNow('MK', '', PROGRAM)).toBe(false);
});
