// The people of tests/scenarios: read from their files, checked, and put together where one is like another.
import * as z from 'zod/mini';
import { filesOf } from '../catalogueFromDisk.ts';

const ids = z.array(z.string());
const outcomeSchema = z.union([
  /** The illness alone rules the trial out; the other criteria do not matter. */
  z.literal('another illness'),
  z.strictObject({
    verdict: z.enum(['eligible', 'ineligible', 'undetermined']),
    fails: z.optional(ids),
    /** Of all that does not fail: criteria that are not known. */
    unknown: z.optional(z.union([ids, z.literal('every other')])),
    /** Of the unknown: those whose readings disagree, so that only the study team can say. */
    doubt: z.optional(ids),
  }),
]);

const who = { id: z.string(), who: z.string().check(z.startsWith('Invented: ')), contradictory: z.optional(ids) };
const trials = z.record(z.string(), outcomeSchema);
const personSchema = z.union([
  z.strictObject({ ...who, answers: z.record(z.string(), z.unknown()), trials }),
  /** As another person, `but` for some answers (null: not answered); trials that are not named come out the same. */
  z.strictObject({ ...who, like: z.string(), but: z.record(z.string(), z.unknown()), trials }),
]);
const fileSchema = z.strictObject({ about: z.string(), today: z.iso.date(), people: z.array(personSchema) });

export type Outcome = z.infer<typeof outcomeSchema>;

export type Person = {
  readonly file: string;
  readonly id: string;
  readonly who: string;
  readonly today: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly contradictory: readonly string[];
  readonly trials: Readonly<Record<string, Outcome>>;
};

const files = [...filesOf('tests/scenarios')].map(([file, raw]) => ({ file, ...fileSchema.parse(raw) }));
const entries = files.flatMap(({ file, today, people }) => people.map((entry) => ({ file, today, entry })));

function personOf(id: string): Person {
  const found = entries.find(({ entry }) => entry.id === id);
  if (found === undefined) throw new RangeError(`no scenario has a person ${id}`);
  const { file, today, entry } = found;
  const { who: said, contradictory = [] } = entry;
  const known = { file, id, who: said, today, contradictory };
  if ('answers' in entry) return { ...known, answers: entry.answers, trials: entry.trials };
  const model = personOf(entry.like);
  return { ...known, answers: { ...model.answers, ...entry.but }, trials: { ...model.trials, ...entry.trials } };
}

export const PEOPLE: readonly Person[] = entries.map(({ entry }) => personOf(entry.id));

export const person = personOf;
