// One condition of a trial: its schema in a file, and the criterion ready to be judged.
import * as z from 'zod/mini';
import { rawRuleSchema } from '#facts/fact.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { type Text, textSchema } from '#facts/text.ts';
import { compile, type Evaluate } from '#logic/evaluate.ts';
import type { Rule } from '#logic/expression.ts';
import { parseRule, RuleFault } from '#logic/parse.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';

const said = {
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: z.enum(['inclusion', 'exclusion']),
  says: textSchema,
  /** Numbers of the statements in the trial's seed record that this criterion puts into a rule. */
  source: z.array(z.string()).check(z.minLength(1)),
  note: z.optional(textSchema),
};
const settledByRule = z.enum(['patient', 'clinician', 'laboratory']);
const units = z.optional(z.record(z.string(), z.string()));

export const criterionSchema = z.union([
  z.strictObject({ ...said, settle: z.literal('site') }),
  z.strictObject({ ...said, settle: settledByRule, units, rule: rawRuleSchema }),
  z.strictObject({
    ...said,
    settle: settledByRule,
    units,
    readings: z.array(z.strictObject({ why: textSchema, rule: rawRuleSchema })).check(z.minLength(2)),
    /** What to ask the study team, since the document leaves it open. */
    ask: textSchema,
  }),
]);

export type CriterionFile = z.infer<typeof criterionSchema>;

/** One way to read a statement. `why` says what speaks for it; a criterion without doubt has one reading and no why. */
export type Reading = {
  readonly why: Text | undefined;
  readonly raw: unknown;
  readonly rule: Rule;
  readonly evaluate: Evaluate;
  readonly reads: readonly FactId[];
};

export type Criterion = {
  readonly id: string;
  readonly kind: 'inclusion' | 'exclusion';
  readonly says: Text;
  readonly source: readonly string[];
  readonly settle: 'patient' | 'clinician' | 'laboratory' | 'site';
  readonly note: Text | undefined;
  readonly ask: Text | undefined;
  /** The truth that its rules must have for a pass. Here alone an exclusion is turned round. */
  readonly passesWhen: typeof TRUE | typeof FALSE;
  readonly units: ReadonlyMap<FactId, string>;
  /** None for a site criterion: it is done at enrolment. An exclusion's rule is true when the person is excluded. */
  readonly readings: readonly Reading[];
};

/** Throws RuleFault; its path starts with `rule` or `readings/<n>`. Every criterion has one shape, which keeps judging fast. */
export function makeCriterion(file: CriterionFile, dictionary: Dictionary): Criterion {
  const { id, kind, says, source, settle, note } = file;
  return {
    id,
    kind,
    says,
    source,
    settle,
    passesWhen: kind === 'inclusion' ? TRUE : FALSE,
    readings: readingsOf(file, dictionary),
    units: new Map(Object.entries('units' in file ? (file.units ?? {}) : {})),
    note,
    ask: 'ask' in file ? file.ask : undefined,
  };
}

function readingsOf(file: CriterionFile, dictionary: Dictionary): readonly Reading[] {
  if ('readings' in file) return file.readings.map(({ why, rule }, index) => makeReading(rule, why, dictionary, `readings/${index}`));
  return 'rule' in file ? [makeReading(file.rule, undefined, dictionary, 'rule')] : [];
}

function makeReading(raw: unknown, why: Text | undefined, { variables }: Dictionary, path: string): Reading {
  try {
    const rule = parseRule(raw, variables);
    return { why, raw, rule, evaluate: compile(rule, variables), reads: variablesOf(rule) };
  } catch (fault) {
    throw fault instanceof RuleFault ? new RuleFault(`${path}/${fault.path}`, fault.message) : fault;
  }
}

/** Every fact that any reading reads, each once. */
export function factsOf(criterion: Criterion): readonly FactId[] {
  return [...new Set(criterion.readings.flatMap((reading) => reading.reads))];
}
