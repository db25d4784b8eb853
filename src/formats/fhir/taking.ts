// Whether a medicine is taken, by a MedicationStatement of R4 or R5 or by a MedicationRequest, and for which days that is said.
import * as z from 'zod/mini';
import { type Concept, conceptSchema, periodSchema } from '#formats/fhir/elements.ts';
import type { Raw } from '#formats/fhir/raw.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { anyDay, goingOn, readTime, type Span, withoutTime } from '#formats/fhir/time.ts';

/** As R4 has it, where that can be told of R5 too. */
export type Taking = (typeof TAKINGS)[number];

const TAKINGS = ['active', 'stopped', 'completed', 'not-taken'] as const;

export type Course = {
  readonly taking: Taking;
  readonly when: Span;
  /** The day from which it was taken, as a statement tells it. An order does not say that anything was taken. */
  readonly start: string | undefined;
};

const text = z.optional(z.string());
const statementSchema = z.object({
  status: text,
  effectiveDateTime: text,
  effectivePeriod: z.optional(periodSchema),
  dateAsserted: text,
  adherence: z.optional(z.object({ code: conceptSchema })),
});
const requestSchema = z.object({
  status: text,
  intent: text,
  doNotPerform: z.optional(z.boolean()),
  authoredOn: text,
  dispenseRequest: z.optional(z.object({ validityPeriod: z.optional(periodSchema) })),
});

type Statement = z.infer<typeof statementSchema>;

/** Of a statement. */
export function courseOf(resource: Raw, today: number): Course | LeftReason {
  const read = statementSchema.safeParse(resource);
  const times = read.success ? timesOf(read.data) : undefined;
  if (!read.success || times === undefined) return 'unreadable';
  const taking = takingOf(read.data, times, today);
  if (!isTaking(taking)) return taking;
  const { end, said = anyDay(today) } = times;
  const start = taking === 'not-taken' ? undefined : read.data.effectivePeriod?.start;
  return {
    taking,
    when: taking === 'active' ? goingOn(said, today) : (end ?? said),
    start: start === undefined ? undefined : withoutTime(start),
  };
}

type Times = { readonly start: Span | undefined; readonly end: Span | undefined; readonly said: Span | undefined };

/** Undefined where a time is told that cannot be read. `said`: for when the status stands. */
function timesOf({ effectiveDateTime, effectivePeriod, dateAsserted }: Statement): Times | undefined {
  const texts = [effectivePeriod?.start, effectivePeriod?.end, dateAsserted, effectiveDateTime];
  const times = texts.map((time) => (time === undefined ? undefined : readTime(time)));
  if (texts.some((time, place) => time !== undefined && times[place] === undefined)) return undefined;
  const [start, end, asserted, moment] = times;
  return { start, end, said: asserted ?? start ?? moment };
}

function takingOf({ status, adherence }: Statement, { start, end }: Times, today: number): Taking | LeftReason {
  if (start !== undefined && start.first > today) return 'future';
  const hasEnded = end !== undefined && end.last < today;
  return status === 'recorded' ? recorded(adherence?.code, start !== undefined, hasEnded) : stated(status, hasEnded);
}

function isTaking(taking: Taking | LeftReason): taking is Taking {
  return TAKINGS.some((known) => known === taking);
}

/** What is said to go on and to have ended contradicts itself. */
function stated(status: string | undefined, hasEnded: boolean): Taking | LeftReason {
  if (status === 'entered-in-error') return status;
  const taking = TAKINGS.find((known) => known === status);
  return taking === undefined || (taking === 'active' && hasEnded) ? 'status' : taking;
}

/** R5 says by the adherence whether it is taken, and by an open period that it is. */
function recorded(adherence: Concept | undefined, hasStart: boolean, hasEnded: boolean): Taking | LeftReason {
  if (adherence === undefined) return hasEnded ? 'completed' : hasStart ? 'active' : 'status';
  const code = adherence.coding?.find((coding) => coding.code !== undefined)?.code ?? '';
  if (/^taking(?:-|$)/.test(code)) return hasEnded ? 'completed' : 'active';
  if (/^stopped(?:-|$)/.test(code)) return 'stopped';
  return code === 'not-taking' ? 'not-taken' : 'status';
}

const ORDERS: readonly (string | undefined)[] = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

/** Of a request: an order that stands. One that was stopped or filled says nothing of those that came after it. */
export function orderOf(resource: Raw, today: number): Course | LeftReason {
  const read = requestSchema.safeParse(resource);
  if (!read.success) return 'unreadable';
  const { status, authoredOn } = read.data;
  if (status === 'entered-in-error') return status;
  if (!isStanding(read.data, today)) return 'status';
  const when = authoredOn === undefined ? anyDay(today) : readTime(authoredOn);
  return when === undefined ? 'unreadable' : { taking: 'active', when: goingOn(when, today), start: undefined };
}

function isStanding({ status, intent, doNotPerform = false, dispenseRequest }: z.infer<typeof requestSchema>, today: number): boolean {
  const until = readTime(dispenseRequest?.validityPeriod?.end ?? '')?.last ?? Infinity;
  return status === 'active' && ORDERS.includes(intent) && !doNotPerform && until >= today;
}
