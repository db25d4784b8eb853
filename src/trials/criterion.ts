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
  readonly why?: Text;
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
  readonly note?: Text;
  readonly ask?: Text;
  readonly units: ReadonlyMap<FactId, string>;
  /** None for a site criterion: it is done at enrolment. An exclusion's rule is true when the person is excluded. */
  readonly readings: readonly Reading[];
};

/** Throws RuleFault; its path starts with `rule` or `readings/<n>`. */
export function makeCriterion(file: CriterionFile, dictionary: Dictionary): Criterion {
  const { id, kind, says, source, settle } = file;
  const criterion = { id, kind, says, source, settle, ...(file.note === undefined ? {} : { note: file.note }) };
  if (!('rule' in file) && !('readings' in file)) return { ...criterion, units: new Map(), readings: [] };
  const stated = new Map(Object.entries(file.units ?? {}));
  if ('rule' in file) return { ...criterion, units: stated, readings: [makeReading(file.rule, dictionary, 'rule')] };
  return {
    ...criterion,
    ask: file.ask,
    units: stated,
    readings: file.readings.map(({ why, rule }, index) => ({ why, ...makeReading(rule, dictionary, `readings/${index}`) })),
  };
}

function makeReading(raw: unknown, { variables }: Dictionary, path: string): Reading {
  try {
    const rule = parseRule(raw, variables);
    return { raw, rule, evaluate: compile(rule, variables), reads: variablesOf(rule) };
  } catch (fault) {
    throw fault instanceof RuleFault ? new RuleFault(`${path}/${fault.path}`, fault.message) : fault;
  }
}

/** The truth a rule must have for the result. The only place where an exclusion is turned round. */
export function truthFor(kind: Criterion['kind'], result: 'pass' | 'fail'): typeof TRUE | typeof FALSE {
  return (result === 'pass') === (kind === 'inclusion') ? TRUE : FALSE;
}

/** Every fact that any reading reads, each once. */
export function factsOf(criterion: Criterion): readonly FactId[] {
  return [...new Set(criterion.readings.flatMap((reading) => reading.reads))];
}
