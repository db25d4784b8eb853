// What a trial asks for, and whether it takes people: one file, checked by its schema.
import * as z from 'zod/mini';
import type { Dictionary } from '#facts/dictionary.ts';
import { type Text, textSchema } from '#facts/text.ts';
import { RuleFault } from '#logic/parse.ts';
import { type Criterion, criterionSchema, makeCriterion } from '#trials/criterion.ts';

export const RECRUITMENT_STATUSES = [
  'recruiting',
  'not-yet-recruiting',
  'enrolling-by-invitation',
  'active-not-recruiting',
  'suspended',
  'recruitment-complete',
  'completed',
  'terminated',
  'withdrawn',
  'unknown',
] as const;

const recruitmentSchema = z.strictObject({
  status: z.enum(RECRUITMENT_STATUSES),
  /** The day on which the status was read. */
  read: z.iso.date(),
  /** What the document says of it, and the date that the document bears. */
  stated: textSchema,
});

const described = {
  number: z.string().check(z.regex(/^[A-Za-z0-9-]+$/)),
  registry: z.string(),
  url: z.url(),
  record: z.string(),
  title: textSchema,
  scientificTitle: z.string(),
  condition: textSchema,
  phase: textSchema,
  intervention: textSchema,
  route: textSchema,
  institution: textSchema,
  city: textSchema,
  recruitment: recruitmentSchema,
  notes: z.optional(z.array(textSchema)),
};

/** A statement of the document that is no criterion, with the reason. */
const setAsideSchema = z.strictObject({ source: z.array(z.string()).check(z.minLength(1)), why: textSchema });

export const trialSchema = z.strictObject({
  $schema: z.optional(z.string()),
  ...described,
  criteria: z.array(criterionSchema).check(z.minLength(1)),
  setAside: z.array(setAsideSchema),
});

export type TrialFile = z.infer<typeof trialSchema>;

export type SetAside = { readonly source: readonly string[]; readonly why: Text };

export type Trial = Omit<TrialFile, '$schema' | 'criteria' | 'setAside'> & {
  readonly criteria: readonly Criterion[];
  readonly setAside: readonly SetAside[];
};

/** A trial whose rules are not in the language, or that uses an id twice. */
export class TrialFault extends Error {
  readonly criterion: string;
  readonly path: string;
  constructor(criterion: string, path: string, message: string) {
    super(message);
    this.name = 'TrialFault';
    this.criterion = criterion;
    this.path = path;
  }
}

/** Throws TrialFault, naming the criterion. */
export function makeTrial(file: TrialFile, dictionary: Dictionary): Trial {
  const { $schema: _, criteria, ...rest } = file;
  // With nothing to judge, a blank person would meet every criterion there is.
  if (criteria.every(({ settle }) => settle === 'site')) {
    throw new TrialFault('', 'criteria', 'no criterion has a rule: at least one must be settled before enrolment');
  }
  const ids = new Set<string>();
  return {
    ...rest,
    criteria: criteria.map((criterion) => {
      if (ids.has(criterion.id)) throw new TrialFault(criterion.id, '', 'two criteria of the trial have this id');
      ids.add(criterion.id);
      try {
        return makeCriterion(criterion, dictionary);
      } catch (fault) {
        throw fault instanceof RuleFault ? new TrialFault(criterion.id, fault.path, fault.message) : fault;
      }
    }),
  };
}
