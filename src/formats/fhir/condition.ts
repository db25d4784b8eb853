// A Condition as statements. The one place that decides how sure it must be.
import * as z from 'zod/mini';
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import { optionByStatus } from '#formats/fhir/byStatus.ts';
import { codeOf, conceptSchema, periodSchema } from '#formats/fhir/elements.ts';
import { type Meaning, meaningsOf, yesTo } from '#formats/fhir/meaning.ts';
import type { Raw } from '#formats/fhir/raw.ts';
import type { Heard, LeftReason } from '#formats/fhir/reading.ts';
import { type Context, leave, type Source, stateOrLeave } from '#formats/fhir/statement.ts';
import { CLINICAL_STATUS, VERIFICATION_STATUS } from '#formats/fhir/systems.ts';
import { anyDay, goingOn, readTime, type Span } from '#formats/fhir/time.ts';
import { conceptInWords } from '#formats/fhir/wording.ts';

const conditionSchema = z.object({
  clinicalStatus: z.optional(conceptSchema),
  verificationStatus: z.optional(conceptSchema),
  code: z.optional(conceptSchema),
  recordedDate: z.optional(z.string()),
  onsetDateTime: z.optional(z.string()),
  onsetPeriod: z.optional(periodSchema),
  abatementDateTime: z.optional(z.string()),
  abatementPeriod: z.optional(periodSchema),
});

type Condition = z.infer<typeof conditionSchema>;

/** A clinical status, `refuted`, or `present`: that it is or was there is sure, and nothing tells that it has ended. */
type State = 'refuted' | 'present' | (typeof NOW)[number] | (typeof THEN)[number];

const NOW = ['active', 'recurrence', 'relapse'] as const;
const THEN = ['inactive', 'remission', 'resolved'] as const;

export function hearCondition({ resource, from }: Source, context: Context): readonly Heard[] {
  const read = conditionSchema.safeParse(resource);
  if (!read.success) return [leave({ from, said: '' }, 'unreadable')];
  const condition = read.data;
  const { coding = [] } = condition.code ?? {};
  const [clinical, verification] = [clinicalOf(condition), verificationOf(condition)];
  const said = context.say(condition.code && conceptInWords(condition.code), clinical, verification);
  const meanings = meaningsOf(coding, 'illness', context.codes);
  if (meanings.length === 0) return [leave({ from, said }, coding.length === 0 ? 'only-words' : 'no-code-here')];
  const state = stateOf(condition, hasAbated(resource));
  const when = spanOf(condition, state, context.today);
  if (when === undefined) return [leave({ from, said }, 'unreadable')];
  return meanings.map((meaning) => stateOrLeave(meaning.fact, answerOf(meaning, state), { from, said, when }, context.today));
}

/**
 * Only what is confirmed counts, and only what is refuted counts against. Where the verification is not told, the clinical status must be:
 * R4 allows that, and lists of problems are often so; but a condition that tells neither may be a mere suspicion.
 */
function stateOf(condition: Condition, isAbated: boolean): State | LeftReason {
  const [clinical, verification] = [clinicalOf(condition), verificationOf(condition)];
  if (verification === 'entered-in-error') return 'entered-in-error';
  if (verification === 'refuted') return 'refuted';
  const now = NOW.find((status) => status === clinical);
  const then = THEN.find((status) => status === clinical);
  const isTold = condition.verificationStatus === undefined ? now !== undefined || then !== undefined : verification === 'confirmed';
  if (!isTold) return 'not-confirmed';
  if (now !== undefined) return isAbated ? 'status' : now;
  if (then !== undefined) return then;
  const isUnknown = condition.clinicalStatus === undefined || clinical === 'unknown';
  return !isUnknown ? 'status' : isAbated ? 'resolved' : 'present';
}

function clinicalOf({ clinicalStatus }: Condition): string | undefined {
  return codeOf(clinicalStatus, (system) => system === undefined || system === CLINICAL_STATUS);
}

function verificationOf({ verificationStatus }: Condition): string | undefined {
  return codeOf(verificationStatus, (system) => system === undefined || system === VERIFICATION_STATUS);
}

function hasAbated(resource: Raw): boolean {
  return Object.keys(resource).some((key) => key.startsWith('abatement'));
}

function isNow(state: State): boolean {
  return state === 'present' || NOW.some((status) => status === state);
}

const ACTIVE = { system: CLINICAL_STATUS, code: 'active' };

function answerOf(meaning: Meaning, state: State | LeftReason): RawAnswer | LeftReason {
  const { fact, options, isWhole } = meaning;
  if (!isState(state)) return state;
  if (options.length === 0 && fact.type === 'one-of') {
    const system = state === 'refuted' ? VERIFICATION_STATUS : CLINICAL_STATUS;
    return optionByStatus(fact, { system, code: state === 'present' ? undefined : state, elsewhere: ACTIVE }, isWhole);
  }
  if (state === 'refuted') return isWhole && fact.type === 'boolean' ? { raw: false } : 'only-of-part';
  if (!isNow(state)) return 'not-now';
  return yesTo(meaning);
}

function isState(state: State | LeftReason): state is State {
  return state === 'refuted' || state === 'present' || [...NOW, ...THEN].some((status) => status === state);
}

/** What is there now speaks up to today; the rest for when it was written down. */
function spanOf(condition: Condition, state: State | LeftReason, today: number): Span | undefined {
  const { recordedDate, onsetDateTime, onsetPeriod, abatementDateTime, abatementPeriod } = condition;
  const isGoingOn = isState(state) && isNow(state);
  const date = (isGoingOn ? undefined : (abatementDateTime ?? abatementPeriod?.end)) ?? recordedDate ?? onsetDateTime ?? onsetPeriod?.start;
  if (date === undefined) return anyDay(today);
  const span = readTime(date);
  return span && isGoingOn ? goingOn(span, today) : span;
}
