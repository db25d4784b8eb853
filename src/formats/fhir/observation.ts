// An Observation, and each component of a panel, as statements.
import * as z from 'zod/mini';
import { answerIn } from '#formats/fhir/answerIn.ts';
import { conceptSchema, periodSchema } from '#formats/fhir/elements.ts';
import { meaningsOf } from '#formats/fhir/meaning.ts';
import { isRaw, listIn, own, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { Heard } from '#formats/fhir/reading.ts';
import { hearResult } from '#formats/fhir/result.ts';
import { type Context, leave, type Source } from '#formats/fhir/statement.ts';
import { anyDay, fromTo, readTime, type Span } from '#formats/fhir/time.ts';
import { readValue } from '#formats/fhir/value.ts';
import { conceptInWords, valueInWords } from '#formats/fhir/wording.ts';

/** Results that a laboratory or a clinician stands by. */
const SETTLED: readonly (string | undefined)[] = ['final', 'amended', 'corrected'];

const timesSchema = z.object({
  effectiveDateTime: z.optional(z.string()),
  effectiveInstant: z.optional(z.string()),
  effectivePeriod: z.optional(periodSchema),
});

export function hearObservation(source: Source, context: Context): readonly Heard[] {
  const { resource, from } = source;
  const name = conceptSchema.safeParse(own(resource, 'code'));
  const said = context.say(name.success ? conceptInWords(name.data) : undefined);
  const status = textIn(resource, 'status');
  if (status === 'entered-in-error') return [leave({ from, said }, 'entered-in-error')];
  if (!SETTLED.includes(status)) return [leave({ from, said: context.say(said, status) }, 'status')];
  const when = timeOf(resource, context.today);
  if (when === undefined) return [leave({ from, said }, 'unreadable')];
  const parts = listIn(resource, 'component');
  const heard = parts.flatMap((part) => hearPart(part, { from, when }, context));
  const isPanel = parts.length > 0 && !bears(resource);
  return isPanel ? heard : [...hearPart(resource, { from, when }, context), ...heard];
}

function bears(resource: Raw): boolean {
  return readValue(resource) !== 'no-value' || own(resource, 'dataAbsentReason') !== undefined;
}

type Dated = { readonly from: string; readonly when: Span };

/** The observation itself or a component: both bear a code and a value. */
function hearPart(part: unknown, { from, when }: Dated, context: Context): readonly Heard[] {
  const name = conceptSchema.safeParse(own(part, 'code'));
  if (!isRaw(part) || !name.success) return [leave({ from, said: '' }, 'unreadable')];
  const value = readValue(part);
  const said = context.say(conceptInWords(name.data), typeof value === 'string' ? undefined : valueInWords(value));
  const told = { from, said, when };
  if (listIn(part, 'modifierExtension').length > 0) return [leave(told, 'modified')];
  const { coding = [] } = name.data;
  const meanings = meaningsOf(coding, 'test', context.codes).filter(({ options }) => options.length === 0);
  if (meanings.length === 0) return [leave(told, coding.length === 0 ? 'only-words' : 'no-code-here')];
  if (own(part, 'dataAbsentReason') !== undefined) return [leave(told, 'data-absent')];
  return meanings.map((meaning) => {
    const answer = typeof value === 'string' ? value : answerIn(meaning.fact, value, context.codes);
    return hearResult(meaning, answer, told, context.today);
  });
}

/** Any day where none is told; undefined where one is told that cannot be read. */
function timeOf(resource: Raw, today: number): Span | undefined {
  const times = timesSchema.safeParse(resource);
  if (!times.success) return undefined;
  const { effectiveDateTime, effectiveInstant, effectivePeriod } = times.data;
  const [start, end] = [effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start, effectivePeriod?.end];
  const spans = [start, end].filter((text) => text !== undefined).map(readTime);
  const [first, second = first] = spans;
  if (spans.length === 0) return anyDay(today);
  return first === undefined || second === undefined ? undefined : spans.length === 1 ? first : fromTo(first, second);
}
