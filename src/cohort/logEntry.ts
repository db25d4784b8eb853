// One entry of the screening log: who did what, when and why, by which rules, linked to the entry before it.
import * as z from 'zod/mini';
import type { Verdict } from '#screening/verdict.ts';

const textSchema = z.string().check(z.minLength(1));
const verdictSchema = z.enum(['eligible', 'ineligible', 'undetermined'] satisfies readonly Verdict[]);
/** The day of the signature (ISO 8601) and which version of the form was signed. */
const consentSchema = z.strictObject({ date: textSchema, version: textSchema });

/** Answers stand as JSON; one that is absent was not given. */
const happeningSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidate'), code: textSchema, is: z.enum(['added', 'removed']) }),
  z.strictObject({
    kind: z.literal('answer'),
    code: textSchema,
    fact: textSchema,
    before: z.optional(z.unknown()),
    after: z.optional(z.unknown()),
  }),
  z.strictObject({
    kind: z.literal('verdict'),
    code: textSchema,
    /** Registry number. */
    trial: textSchema,
    before: z.optional(verdictSchema),
    after: verdictSchema,
    /** Ids of the criteria that decided it, or that are still unknown. */
    because: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('consent'), code: textSchema, before: z.optional(consentSchema), after: z.optional(consentSchema) }),
  z.strictObject({ kind: z.literal('tick'), code: textSchema, fact: textSchema, isDone: z.boolean() }),
  z.strictObject({ kind: z.literal('import'), file: textSchema, rows: z.int(), unread: z.int() }),
  z.strictObject({ kind: z.literal('note'), code: z.optional(textSchema), text: textSchema }),
]);

const entryFields = {
  /** With seconds and the distance from UTC: both the local and the universal time. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/)),
  /** Initials. */
  who: textSchema,
  why: z.optional(textSchema),
  /** Of the program. */
  version: textSchema,
  /** The hash of the rules. */
  rules: textSchema,
};

export const logEntrySchema = z.strictObject({
  /** From 1 on, without a gap. */
  number: z.int().check(z.gte(1)),
  ...entryFields,
  happenings: z.array(happeningSchema),
  /** The hash of the entry before it; empty for the first. */
  previous: z.string(),
  hash: textSchema,
});

export const logStampSchema = z.strictObject(entryFields);

type Deep<T> = { readonly [K in keyof T]: T[K] extends (infer One)[] ? readonly One[] : T[K] };

export type Happening = Deep<z.infer<typeof happeningSchema>>;
export type Consent = Readonly<z.infer<typeof consentSchema>>;
export type LogStamp = Readonly<z.infer<typeof logStampSchema>>;
export type LogEntry = Omit<Readonly<z.infer<typeof logEntrySchema>>, 'happenings'> & { readonly happenings: readonly Happening[] };

/** What the hash of an entry is taken of: all of it, in one way of writing only. */
export function sealedText(entry: LogEntry): string {
  return canonical({ ...entry, hash: undefined });
}

/** As JSON, names in order, what is undefined left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === undefined) return 'null';
  if (!isObject(value)) return JSON.stringify(value);
  let text = '';
  for (const [name, one] of Object.entries(value).sort(byName)) {
    if (one !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(one)}`;
  }
  return `{${text}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
