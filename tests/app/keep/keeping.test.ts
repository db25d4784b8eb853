// Keeping while answering: what is told as kept is kept, the newest last, and nothing is written unless it is wanted.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STAMP } from '../../storage/somebody.ts';
import { begun, fakeDevice, ground, MAN, on, soon, textOf } from './begun.ts';
import { makeKeeping } from '#app/keep/keeping.ts';
import { makeSession } from '#app/session.ts';

beforeEach(() => vi.stubGlobal('indexedDB', {}));
afterEach(() => vi.unstubAllGlobals());

it('is off at first, asks for nothing and writes nothing, whatever is answered', async () => {
  const { session, keeping, done } = await begun();
  session.replace(MAN);
  session.answer('fvc', { value: 50 });
  await soon();
  expect(keeping.get()).toMatchObject({ isPossible: true, isReading: false, isOn: false, isCurrent: false, count: undefined });
  expect(done).toEqual([]);
});

it('tells an answer as kept only when its writing is complete', async () => {
  const { session, keeping, end } = await on();
  expect(keeping.get()).toMatchObject({ isOn: true, count: 0, isCurrent: true, stays: false });
  session.answer('fvc', { value: 50 });
  expect(keeping.get()).toMatchObject({ count: 0, isCurrent: false });
  await end('kept');
  expect(keeping.get()).toMatchObject({ count: 1, isCurrent: true });
});

it('writes one at a time, and after many changes the last alone', async () => {
  const { session, keeping, written, end } = await on();
  for (let fvc = 50; fvc < 60; fvc += 1) session.answer('fvc', { value: fvc });
  await soon();
  expect(written()).toEqual([{}, { fvc: { value: 50 } }]);
  await end('kept');
  expect(keeping.get()).toMatchObject({ count: 1, isCurrent: false });
  expect(written()).toEqual([{}, { fvc: { value: 50 } }, { fvc: { value: 59 } }]);
  await end('kept');
  expect(keeping.get().isCurrent).toBe(true);
  expect(written()).toHaveLength(3);
});

it('brings back what was kept, under its name, and writes only what changes', async () => {
  const { session, keeping, written } = await begun({ texts: [textOf()] });
  expect(session.get().answers).toEqual(MAN.answers);
  expect(keeping.get()).toMatchObject({ isOn: true, isCurrent: true, count: 2, resumed: { count: 2, faults: [] } });
  expect(keeping.stamp().id).toBe(STAMP.id);
  expect(written()).toEqual([]);
  session.answer('fvc', { value: 50 });
  expect(written()).toEqual([{ diagnosis: { value: 'als' }, sex: { value: 'male' }, fvc: { value: 50 } }]);
});

it('forgets all with an erasing, and does not begin again when that is undone', async () => {
  const { session, keeping, done } = await begun({ texts: [textOf()] });
  const before = session.erase();
  await soon();
  expect(done).toEqual(['forget']);
  session.replace(before);
  session.answer('fvc', { value: 50 });
  await soon();
  expect(done).toEqual(['forget']);
  expect(keeping.get()).toMatchObject({ isOn: false, isCurrent: false, count: undefined, hasForgotten: true });
});

it('does not tell as kept what was being written when all was erased', async () => {
  const { session, keeping, end, writings } = await on();
  session.answer('fvc', { value: 50 });
  keeping.turnOff();
  await soon();
  keeping.turnOn();
  await soon();
  writings[1]?.end('kept');
  await soon();
  expect(keeping.get()).toMatchObject({ isOn: true, isCurrent: false, count: undefined });
  expect(writings).toHaveLength(3);
  await end('kept');
  expect(keeping.get()).toMatchObject({ isCurrent: true, count: 1 });
});

it('is not possible where the page has no storage of its own', () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('location', { protocol: 'file:' });
  const { device, done } = fakeDevice();
  const keeping = makeKeeping(makeSession(20_779), ground, device);
  keeping.begin();
  expect(keeping.get()).toMatchObject({ isPossible: false, isReading: false });
  expect(done).toEqual([]);
});

it('names what was kept and fits no question any more', async () => {
  const { keeping } = await begun({ texts: [textOf().replace('"sex"', '"shoeSize"')] });
  expect(keeping.get().resumed).toMatchObject({ count: 1, faults: [{ fact: 'shoeSize', code: 'unknown-fact' }] });
});
