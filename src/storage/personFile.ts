// A person as JSON text, and back. The terminal screens the same text as it is.
import * as z from 'zod/mini';
import type { Answer } from '#facts/answer.ts';
import { readAnswers } from '#facts/answers.ts';
import { isoDate, spanOf } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { type Person, REPORTERS } from '#facts/person.ts';
import { FORMAT, isRaw, type Raw, readEnvelope } from '#storage/envelope.ts';
import type { Opened, Stamp } from '#storage/opened.ts';

const MOST_STEPS = 1000;
/** One line, and no letter that would turn the text around it. */
const PLAIN_LINE = /^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,200}$/u;

const lineSchema = z.string().check(z.regex(PLAIN_LINE));

const fileSchema = z.strictObject({
  gharbal: z.literal(FORMAT),
  id: lineSchema,
  today: z.string().check(z.refine((text) => dayOf(text) !== undefined)),
  reportedBy: z.optional(z.enum(REPORTERS)),
  path: z.optional(z.array(z.string().check(z.regex(/^[!-~]{1,100}$/))).check(z.maxLength(MOST_STEPS))),
  itemsFromClinic: z.optional(z.literal(true)),
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
  const { answers, faults } = readAnswers(dictionary, file.data.answers, today);
  return {
    person: { answers, reportedBy, path, itemsFromClinic },
    faults,
    stamp: { id, day: dayOf(saved) ?? today, version, rules },
  };
}

export function personAsJson({ answers, reportedBy, path, itemsFromClinic }: Person, { id, day, version, rules }: Stamp): object {
  return {
    gharbal: FORMAT,
    id,
    today: isoDate(day),
    ...(reportedBy === undefined ? {} : { reportedBy }),
    path,
    ...(itemsFromClinic ? { itemsFromClinic } : {}),
    version,
    rules,
    answers: Object.fromEntries([...answers].map(([fact, answer]) => [fact, bare(answer)])),
  };
}

/** As the terminal takes it: the value alone, unless it could then be read as something else. */
function bare(answer: Answer): unknown {
  if (typeof answer === 'string' || !('value' in answer) || answer.selfRated === true) return answer;
  const { value } = answer;
  if (value === 'declined' || value === 'not sure' || isRaw(value)) return answer;
  return value;
}

function dayOf(text: string): number | undefined {
  const span = spanOf(text);
  return span !== undefined && span.first === span.last ? span.first : undefined;
}
