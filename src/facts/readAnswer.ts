// Reads one answer with schemas made from its fact, and says what is wrong with a bad one.
import * as z from 'zod/mini';
import { type Answer, type RangeAnswer, rangeOf, type Value } from '#facts/answer.ts';
import { isoDate, spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';

export type ProblemCode =
  | 'unknown-fact'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-whole'
  | 'no-such-option'
  | 'impossible-date'
  | 'in-the-future'
  | 'reversed'
  | 'malformed';

/** Why an answer was refused. */
export class AnswerProblem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.name = 'AnswerProblem';
    this.code = code;
  }
}

type ValueSchema = Pick<z.ZodMiniType<Value>, 'safeParse'>;

/** The schema of one exact value of a fact; `today` (a day number) bounds dates. Nothing is coerced. */
export function valueSchema(fact: Fact, today: number): ValueSchema {
  switch (fact.type) {
    case 'number': {
      const number = z.number().check(z.gte(fact.range.min), z.lte(fact.range.max));
      return fact.integer === true ? number.check(z.refine((n) => Number.isInteger(n), 'not-whole')) : number;
    }
    case 'boolean':
      return z.boolean();
    case 'one-of':
      return z.enum(fact.options.map(({ id }) => id));
    case 'any-of': {
      const option = z.enum(fact.options.map(({ id }) => id));
      const marks = z.record(z.string(), z.union([z.boolean(), z.enum(['not sure', 'declined'])]));
      return z.union([z.array(option), marks.check(z.refine((set) => Object.keys(set).every((id) => option.safeParse(id).success)))]);
    }
    case 'date':
      return z.string().check(
        z.refine((text) => spanOf(text) !== undefined, { error: 'impossible-date', abort: true }),
        z.refine((text) => (spanOf(text)?.first ?? 0) <= today, { error: 'in-the-future', abort: true }),
        z.refine((text) => isoDate(spanOf(text)?.last ?? 0) >= fact.range.min, 'out-of-range'),
      );
  }
}

const rangeSchema = z.strictObject({
  roughly: z.optional(z.literal(true)),
  from: z.optional(z.union([z.number(), z.string()])),
  to: z.optional(z.union([z.number(), z.string()])),
  above: z.optional(z.number()),
  below: z.optional(z.number()),
});
const amongSchema = z.strictObject({ among: z.array(z.string()).check(z.minLength(1)) });
const wrappedSchema = z.strictObject({ value: z.unknown(), selfRated: z.optional(z.literal(true)) });

/**
 * Reads an answer as people write it: a bare value, `{"value": …}`, `{"from": …, "to": …}`, `{"among": […]}`,
 * `"not sure"` or `"declined"`; a point of a scale that was self-rated as `{"value": …, "selfRated": true}`.
 * A derived fact may be given too, as a clinic's subscore. Throws AnswerProblem.
 */
export function readAnswer(fact: Fact, raw: unknown, today: number): Answer {
  if (raw === 'not sure' || raw === 'declined') return raw;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { value: readValue(fact, raw, today) };
  const wrapped = wrappedSchema.safeParse(raw);
  if (wrapped.success) return wrappedAnswer(fact, wrapped.data, today);
  if (fact.type === 'any-of') return { value: readValue(fact, raw, today) };
  if (fact.type === 'one-of') {
    const among = amongSchema.safeParse(raw);
    if (!among.success) throw new AnswerProblem('wrong-type');
    for (const option of among.data.among) readValue(fact, option, today);
    return among.data;
  }
  if (fact.type === 'boolean') throw new AnswerProblem('wrong-type');
  return readRange(fact, raw, today);
}

function wrappedAnswer(fact: Fact, { value, selfRated }: z.infer<typeof wrappedSchema>, today: number): Answer {
  if (selfRated === undefined) return { value: readValue(fact, value, today) };
  if (fact.type !== 'number' || fact.levels === undefined) throw new AnswerProblem('malformed');
  return { value: readValue(fact, value, today), selfRated };
}

function readRange(fact: Fact, raw: unknown, today: number): Answer {
  const range = rangeSchema.safeParse(raw);
  if (!range.success) throw new AnswerProblem('malformed');
  const { from, to, above, below } = range.data;
  const lows = [from, above].filter((end) => end !== undefined);
  const highs = [to, below].filter((end) => end !== undefined);
  if (lows.length + highs.length === 0 || lows.length > 1 || highs.length > 1) throw new AnswerProblem('malformed');
  for (const end of [...lows, ...highs]) readValue(fact, end, today);
  const ends = rangeOf(range.data);
  if (ends.low > ends.high) throw new AnswerProblem('reversed');
  if (isEmpty(fact, range.data)) throw new AnswerProblem('out-of-range');
  return range.data;
}

/** Whether nothing the fact can be lies in the range: it only touches an end of the fact's own, or no whole number is in it. */
function isEmpty(fact: Fact, answer: RangeAnswer): boolean {
  const isNumber = fact.type === 'number';
  const low = Math.max(rangeOf(answer).low, isNumber ? fact.range.min : -Infinity);
  const high = Math.min(rangeOf(answer).high, isNumber ? fact.range.max : Infinity);
  return isNumber && fact.integer === true ? Math.ceil(low) > Math.floor(high) : low > high;
}

function readValue(fact: Fact, raw: unknown, today: number): Value {
  const value = schemaOf(fact, today).safeParse(raw);
  if (value.success) return value.data;
  const [issue] = value.error.issues;
  throw new AnswerProblem(codeOf(fact, raw, issue?.code ?? '', issue?.message ?? ''));
}

const SCHEMAS = new WeakMap<Fact, { readonly today: number; readonly schema: ValueSchema }>();

function schemaOf(fact: Fact, today: number): ValueSchema {
  const kept = SCHEMAS.get(fact);
  if (kept !== undefined && (kept.today === today || fact.type !== 'date')) return kept.schema;
  const schema = valueSchema(fact, today);
  SCHEMAS.set(fact, { today, schema });
  return schema;
}

function codeOf(fact: Fact, raw: unknown, code: string, message: string): ProblemCode {
  if (message === 'not-whole' || message === 'impossible-date' || message === 'in-the-future' || message === 'out-of-range') return message;
  if (code === 'too_small' || code === 'too_big') return 'out-of-range';
  const names = fact.type === 'one-of' || fact.type === 'any-of';
  return names && (typeof raw === 'string' || (typeof raw === 'object' && raw !== null)) ? 'no-such-option' : 'wrong-type';
}
