// Keeping when something is wrong: it is said, nothing is lost, and nothing is written over unasked.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { begun, fakeDevice, ground, MAN, on, soon, textOf, WOMAN } from './begun.ts';
import { makeKeeping } from '#app/keep/keeping.ts';
import { makeSession } from '#app/session.ts';
import type { Kept } from '#storage/device.ts';

beforeEach(() => vi.stubGlobal('indexedDB', {}));
afterEach(() => vi.unstubAllGlobals());

it.each(['no-room', 'failed'] as const)(
  'says that it failed (%s), tries again with the next change, and is quiet when that goes well',
  async (problem) => {
    const { session, keeping, written, end } = await on();
    session.answer('fvc', { value: 50 });
    await end(problem);
    expect(keeping.get()).toMatchObject({ isOn: true, trouble: problem, isCurrent: false, count: 0 });
    expect(written()).toHaveLength(2);
    session.answer('sex', { value: 'male' });
    await end('kept');
    expect(keeping.get()).toMatchObject({ trouble: undefined, isCurrent: true, count: 2 });
  },
);

it('tries at once with what was answered while a writing failed', async () => {
  const { session, keeping, written, end } = await on();
  session.answer('fvc', { value: 50 });
  session.answer('fvc', { value: 51 });
  await end('failed');
  expect(written().at(-1)).toEqual({ fvc: { value: 51 } });
  await end('kept');
  expect(keeping.get()).toMatchObject({ trouble: undefined, isCurrent: true });
});

it('writes no more when another window has it, until it is told to try', async () => {
  const { session, keeping, written, end } = await on();
  session.answer('fvc', { value: 50 });
  await end('open-elsewhere');
  session.answer('fvc', { value: 51 });
  await soon();
  expect(keeping.get()).toMatchObject({ trouble: 'open-elsewhere', isCurrent: false });
  expect(written()).toHaveLength(2);
  keeping.tryAgain();
  await soon();
  await end('kept');
  expect(written().at(-1)).toEqual({ fvc: { value: 51 } });
  expect(keeping.get()).toMatchObject({ trouble: undefined, isCurrent: true });
});

it('leaves what it cannot read as it is, until the person has decided', async () => {
  const newer = '{"gharbal": 999}';
  const { session, keeping, done } = await begun({ texts: [newer, '{"gharbal": 1'] });
  expect(keeping.get()).toMatchObject({ isOn: false, unread: { texts: [newer, '{"gharbal": 1'], hasOlder: false } });
  session.answer('fvc', { value: 50 });
  await soon();
  expect(done).toEqual([]);
  keeping.turnOff();
  await soon();
  expect(done).toEqual(['forget']);
  expect(keeping.get()).toMatchObject({ unread: undefined, hasForgotten: true, isOn: false });
  expect(session.get().answers.size).toBe(1);
});

it('shows the copy before when the newest cannot be read, and goes on from it only when told', async () => {
  const { session, keeping, written, end } = await begun({ texts: ['{"gharbal": 999}', textOf()] });
  expect(session.get().answers).toEqual(MAN.answers);
  expect(keeping.get()).toMatchObject({ isOn: false, unread: { texts: ['{"gharbal": 999}'], hasOlder: true } });
  session.answer('fvc', { value: 50 });
  await soon();
  expect(written()).toEqual([]);
  keeping.keepThis();
  await end('kept');
  expect(keeping.get()).toMatchObject({ isOn: true, unread: undefined, isCurrent: true, count: 3 });
});

it('says so when it cannot erase, and tries again', async () => {
  const { session, keeping, done, refuseToForget } = await begun({ texts: [textOf()] });
  refuseToForget();
  session.erase();
  await soon();
  expect(keeping.get()).toMatchObject({ trouble: 'not-erased', hasForgotten: false });
  keeping.tryAgain();
  await soon();
  expect(done).toEqual(['forget', 'forget']);
});

it('never writes over what another window has kept meanwhile without asking', async () => {
  const { session, keeping, nowKept, written, end } = await begun();
  session.replace(WOMAN);
  nowKept({ texts: [textOf(MAN)] });
  keeping.turnOn();
  await soon();
  expect(keeping.get()).toMatchObject({ isOn: false, other: [textOf(MAN)] });
  expect(written()).toEqual([]);
  keeping.keepThis();
  await end('kept');
  expect(written()).toHaveLength(1);
  expect(session.get()).toBe(WOMAN);

  const again = await begun();
  again.session.replace(WOMAN);
  again.nowKept({ texts: [textOf(MAN)] });
  again.keeping.turnOn();
  await soon();
  again.keeping.takeOther();
  expect(again.session.get().answers).toEqual(MAN.answers);
  expect(again.keeping.get()).toMatchObject({ isOn: true, isCurrent: true, other: undefined });
});

it('asks too when it may write again, and the other window has kept something', async () => {
  const { session, keeping, nowKept, written, end } = await begun();
  session.replace(WOMAN);
  keeping.turnOn();
  await soon();
  await end('open-elsewhere');
  nowKept({ texts: [textOf(MAN)] });
  keeping.tryAgain();
  await soon();
  expect(keeping.get()).toMatchObject({ isOn: false, trouble: undefined, other: [textOf(MAN)] });
  expect(written()).toHaveLength(1);
});

it('takes what another window has kept when there is nothing here', async () => {
  const { session, keeping, nowKept } = await begun('open-elsewhere');
  nowKept({ texts: [textOf(MAN)] });
  keeping.tryAgain();
  await soon();
  expect(session.get().answers).toEqual(MAN.answers);
  expect(keeping.get()).toMatchObject({ isOn: true, isCurrent: true, trouble: undefined });
});

it('begins without what is kept when the device cannot be read or another window has it', async () => {
  expect((await begun('failed')).keeping.get()).toMatchObject({ isReading: false, isOn: false, trouble: 'not-read' });
  expect((await begun('open-elsewhere')).keeping.get()).toMatchObject({ isReading: false, isOn: false, trouble: 'open-elsewhere' });
});

it('does not wait for ever for a device that never answers', async () => {
  vi.useFakeTimers();
  const device = { ...fakeDevice().device, kept: () => new Promise<Kept>(() => undefined) };
  const keeping = makeKeeping(makeSession(20_779), ground, device);
  keeping.begin();
  expect(keeping.get().isReading).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(keeping.get()).toMatchObject({ isReading: false, trouble: 'not-read' });
  vi.useRealTimers();
});
