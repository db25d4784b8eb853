// What a fact is: the schema of one entry of the dictionary, and of a file of them.
import * as z from 'zod/mini';
import { namesSchema, textSchema } from '#facts/text.ts';

/** JSON Logic as it stands in a file; `logic/parse` decides whether it is a rule. */
export const rawRuleSchema = z.custom<Readonly<Record<string, unknown>>>(isObject);

function isObject(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

const audienceSchema = z.strictObject({ patient: textSchema, clinician: textSchema });

export const codeSchema = z.strictObject({
  system: z.url(),
  code: z.string().check(z.minLength(1)),
  display: z.optional(z.string()),
  /** What a result under this code can say of a yes-or-no fact by itself, as medicine has it; both, unless given. */
  says: z.optional(z.enum(['yes', 'no', 'neither'])),
  /** Why it says only that. */
  source: z.optional(z.string()),
});

export type Code = z.infer<typeof codeSchema>;

const derivationSchema = z.union([
  z.strictObject({ elapsed: z.strictObject({ since: z.string() }) }),
  z.strictObject({ converted: z.strictObject({ from: z.string() }) }),
  z.strictObject({ when: z.optional(rawRuleSchema), is: z.unknown() }),
  z.strictObject({ when: z.optional(rawRuleSchema), from: z.optional(z.unknown()), to: z.optional(z.unknown()) }),
]);

export type Derivation = z.infer<typeof derivationSchema>;

const limitsSchema = z.strictObject({ min: z.number(), max: z.number() });

export type Limits = z.infer<typeof limitsSchema>;

const idSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/));
/** Other names, as lists of candidates and referrals have them; in any language, each in no other entry of its kind unless it may mean both. */
const aliasesSchema = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const optionSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  aliases: z.optional(aliasesSchema),
  label: textSchema,
  /** As clinicians call it, in short; the label, unless given. */
  clinic: z.optional(textSchema),
  /** What else a clinician may type for it. */
  also: z.optional(namesSchema),
  codes: z.optional(z.array(codeSchema)),
});

export type Option = z.infer<typeof optionSchema>;

/** Options that a clinician's word leaves open: a “limb” is an arm or a leg. */
const togetherSchema = z.strictObject({
  among: z.array(z.string()).check(z.minLength(2)),
  label: textSchema,
  also: z.optional(namesSchema),
});

/** What a clinician may type for yes and no, beside these words. */
const yesNoSchema = z.strictObject({ yes: namesSchema, no: namesSchema });

/** How common each answer is among the people who are asked: it orders the questions, and never decides anything. */
const usualSchema = z.strictObject({
  /** By option id, by level, or `true`; options that are left out share the rest. */
  shares: z.optional(z.record(z.string(), z.number().check(z.gte(0), z.lte(1)))),
  /** Pairs of a value and the share of people who lie at or below it, both rising. */
  /** The share of people who can say it at all; 1 unless given. */
  known: z.optional(z.number().check(z.gt(0), z.lte(1))),
  quantiles: z.optional(z.array(z.tuple([z.number(), z.number()])).check(z.minLength(2))),
  source: z.string(),
});

export type Usual = z.infer<typeof usualSchema>;

/**
 * What it may become as time goes by. `same`: it never changes. `falls`: it is not expected to rise again. For options, and for `true` and
 * `false`: what each may become beside itself; one that is left out may become anything, and so may a fact that says nothing.
 */
const laterSchema = z.union([z.enum(['same', 'falls']), z.record(z.string(), z.array(z.string()))]);

const common = {
  id: idSchema,
  aliases: z.optional(aliasesSchema),
  /** Where a clinician looks for it; its group, unless given. */
  section: z.optional(idSchema),
  later: z.optional(laterSchema),
  /** For how many days a result holds before it is called old. */
  freshDays: z.optional(z.number().check(z.gt(0))),
  settledBy: z.enum(['patient', 'clinician', 'laboratory']),
  effort: z.enum(['memory', 'paper', 'test']),
  asked: z.optional(z.literal(false)),
  askedWhen: z.optional(rawRuleSchema),
  codes: z.array(codeSchema),
  question: audienceSchema,
  help: audienceSchema,
  derive: z.optional(z.array(derivationSchema)),
  usual: z.optional(usualSchema),
};

const optionsSchema = z.array(optionSchema).check(z.minLength(2), z.maxLength(31));

/** By how many points a score that a person gives may differ from a clinic's. */
const selfRatingSchema = z.strictObject({ margin: z.number().check(z.gte(0)), source: z.string() });

export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('number'),
    unit: z.string(),
    /** Other units in which it may be typed. */
    alsoIn: z.optional(z.array(z.string()).check(z.minLength(1))),
    /** What records call it before its figure. */
    also: z.optional(namesSchema),
    /** In g/mol: takes mmol/L to a mass. */
    molarMass: z.optional(z.number().check(z.gt(0))),
    integer: z.optional(z.literal(true)),
    range: limitsSchema,
    /** What is not asked back. */
    plausible: limitsSchema,
    /** The same, where the rule is met: the first of them that is. */
    plausibleWhen: z.optional(z.array(z.strictObject({ when: rawRuleSchema, min: z.number(), max: z.number() }))),
    /** Of a sum of levels: it is a range, once a person has rated some of them. */
    selfRating: z.optional(selfRatingSchema),
    levels: z.optional(z.array(z.strictObject({ value: z.number(), label: textSchema }))),
  }),
  z.strictObject({ ...common, type: z.literal('boolean'), also: z.optional(yesNoSchema) }),
  z.strictObject({ ...common, type: z.literal('one-of'), options: optionsSchema, together: z.optional(z.array(togetherSchema)) }),
  z.strictObject({ ...common, type: z.literal('any-of'), options: optionsSchema }),
  z.strictObject({ ...common, type: z.literal('date'), range: z.strictObject({ min: z.iso.date() }) }),
]);

export type Fact = z.infer<typeof factSchema>;
export type FactId = string;
export type NumberFact = Extract<Fact, { type: 'number' }>;

/** How much trouble a fact is to answer, least first. */
export const EFFORTS: readonly Fact['effort'][] = ['memory', 'paper', 'test'];

/** A part of the page for clinicians; a group is one by itself, unless one of the same id is given. */
const sectionSchema = z.strictObject({ id: idSchema, order: z.number(), title: textSchema });

/** What is so of nearly everyone, though nothing else would be impossible: where it is certainly not so, it is asked back. It decides nothing. */
const expectationSchema = z.strictObject({ id: idSchema, rule: rawRuleSchema, says: textSchema });

export const factFileSchema = z.strictObject({
  group: idSchema,
  order: z.number(),
  title: textSchema,
  sections: z.optional(z.array(sectionSchema)),
  expected: z.optional(z.array(expectationSchema)),
  facts: z.array(factSchema),
});

export type FactFile = z.infer<typeof factFileSchema>;
