// A keeping on a device whose writing ends when the test says so.
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';
import { personWith, STAMP, TODAY } from '../../storage/somebody.ts';
import { makeKeeping } from '#app/keep/keeping.ts';
import { makeSession } from '#app/session.ts';
import { questionsOf } from '#questionnaire/question.ts';
import type { Device, DeviceProblem, Kept } from '#storage/device.ts';
import { readPerson, writePerson } from '#storage/personFile.ts';

const catalogue = catalogueFromDisk();
const { dictionary } = catalogue;
const questions = new Map(questionsOf(dictionary).map((question) => [question.id, question]));
export const ground = { catalogue, questions, today: TODAY };
export const MAN = personWith({ diagnosis: 'als', sex: 'male' });
export const WOMAN = personWith({ diagnosis: 'als', sex: 'female', fvc: 70 });
export const textOf = (person = MAN) => writePerson(person, STAMP);

/** A device whose writing ends when the test says so. */
export function fakeDevice(texts: Kept = { texts: [] }) {
  const writings: { readonly text: string; readonly end: (said: 'kept' | DeviceProblem) => void }[] = [];
  const done: string[] = [];
  let [kept, canForget] = [texts, true];
  const device: Device = {
    kept: () => Promise.resolve(kept),
    keep: (text) => {
      done.push('keep');
      return new Promise((resolve) => {
        writings.push({ text, end: resolve });
      });
    },
    forget: () => {
      done.push('forget');
      return Promise.resolve(canForget ? 'forgotten' : 'failed');
    },
    askToStay: () => {
      done.push('ask');
      return Promise.resolve(false);
    },
  };
  return {
    device,
    writings,
    done,
    nowKept: (now: Kept) => (kept = now),
    refuseToForget: () => (canForget = false),
  };
}

export const soon = () => new Promise((resolve) => setTimeout(resolve));

export async function begun(texts?: Kept) {
  const session = makeSession(20_779);
  const fake = fakeDevice(texts);
  const keeping = makeKeeping(session, ground, fake.device);
  keeping.begin();
  await soon();
  const written = () => fake.writings.map(({ text }) => read(text));
  const end = async (said: 'kept' | DeviceProblem) => {
    fake.writings.at(-1)?.end(said);
    await soon();
  };
  return { session, keeping, ...fake, written, end };
}

function read(text: string) {
  const opened = readPerson(text, dictionary, TODAY);
  if (opened.problem !== undefined) throw new Error(opened.problem);
  return Object.fromEntries(opened.person.answers);
}

export async function on(texts?: Kept) {
  const all = await begun(texts);
  all.keeping.turnOn();
  await soon();
  await all.end('kept');
  return all;
}
