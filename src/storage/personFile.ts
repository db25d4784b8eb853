// A person as JSON text, and back. The terminal screens the same text as it is.
import * as z from 'zod/mini';
import { readAnswers } from '#facts/answers.ts';
import { bareAnswer } from '#facts/bareAnswer.ts';
import { isoDate } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { type Person, REPORTERS } from '#facts/person.ts';
import { FORMAT, isRaw, OLDEST, type Raw, readEnvelope } from '#storage/envelope.ts';
import type { Opened, Stamp } from '#storage/opened.ts';
import { dayOf, daySchema, lineSchema, originsAsJson, originsOf, originsSchema } from '#storage/provenance.ts';

const MOST_STEPS = 1000;
const MOST_READINGS = 1000;

const ownReadingSchema = z.strictObject({
  trial: lineSchema,
  criterion: lineSchema,
  rule: z.string().check(z.maxLength(20_000)),
  why: z.string().check(z.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]{0,1000}$/u)),
});

const fileSchema = z.strictObject({
  gharbal: z.int().check(z.gte(OLDEST), z.lte(FORMAT)),
  id: lineSchema,
  today: daySchema,
  reportedBy: z.optional(z.enum(REPORTERS)),
  path: z.optional(z.array(z.string().check(z.regex(/^[!-~]{1,100}$/))).check(z.maxLength(MOST_STEPS))),
  itemsFromClinic: z.optional(z.literal(true)),
  reference: z.optional(lineSchema),
  origins: z.optional(originsSchema),
  ownReadings: z.optional(z.array(ownReadingSchema).check(z.maxLength(MOST_READINGS))),
  version: lineSchema,
  rules: lineSchema,
  answers: z.custom<Raw>(isRaw),
});

/** Readable by people too: a line for each answer. */
export function writePerson(person: Person, stamp: Stamp): string {
  return `${JSON.stringify(personAsJson(person, stamp), null, 1)}\n`;
}

/** `today`, a day number, bounds the dates among the answers. Never throws. */
export function readPerson(text: string, dictionary: Dictionary, today: number): Opened {
  const envelope = readEnvelope(text);
  if (envelope.problem !== undefined) return envelope;
  if (Object.hasOwn(envelope.raw, 'locked')) return { problem: 'locked' };
  const file = fileSchema.safeParse(envelope.raw);
  if (!file.success) return { problem: 'damaged' };
  const { id, today: saved, version, rules, reportedBy, path = [], itemsFromClinic = false } = file.data;
  const { reference, origins = [], ownReadings = [] } = file.data;
  const { answers, faults } = readAnswers(dictionary, file.data.answers, today);
  const day = dayOf(saved) ?? today;
  const known = { answers, origins: originsOf(origins, answers, reportedBy, day) };
  return {
    person: { ...known, reportedBy, path, itemsFromClinic, reference, ownReadings },
    faults,
    stamp: { id, day, version, rules },
  };
}

export function personAsJson(person: Person, { id, day, version, rules }: Stamp): object {
  const { answers, reportedBy, path, itemsFromClinic, reference, ownReadings } = person;
  const origins = originsAsJson(person, day);
  return {
    gharbal: FORMAT,
    id,
    today: isoDate(day),
    ...(reportedBy === undefined ? {} : { reportedBy }),
    path,
    ...(itemsFromClinic ? { itemsFromClinic } : {}),
    ...(reference === undefined ? {} : { reference }),
    ...(origins.length > 0 ? { origins } : {}),
    ...(ownReadings.length > 0 ? { ownReadings } : {}),
    version,
    rules,
    answers: Object.fromEntries([...answers].map(([fact, answer]) => [fact, bareAnswer(answer)])),
  };
}
