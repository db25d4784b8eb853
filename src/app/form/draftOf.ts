// What a field shows of an answer that was given elsewhere: the inverse of `readDraft`.
import { datedParts } from '#app/datedParts.ts';
import { type Draft, NOT_SURE, RANGE } from '#app/form/draft.ts';
import type { Calendar } from '#app/typedDate.ts';
import { type Answer, isSilent, type PartialSet, type RangeAnswer, type Value } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';

type Reader = { readonly language: Language; readonly today: number };

/** Every part is there, so that nothing is left of what stood in the field before. */
export function emptyDraft(fact: Fact, calendar: string = ''): Required<Draft> {
  const marks = fact.type === 'any-of' ? Object.fromEntries(fact.options.map(({ id }) => [id, ''])) : {};
  return { choice: '', exact: '', from: '', to: '', ends: '', year: '', month: '', day: '', calendar, marks, kept: '' };
}

export function draftOf(fact: Fact, answer: Answer | undefined, reader: Reader): Draft {
  const empty = emptyDraft(fact);
  if (answer === undefined) return empty;
  if (isSilent(answer)) return { ...empty, choice: answer };
  return { ...empty, ...(partsOf(fact, answer, reader) ?? { kept: JSON.stringify(answer) }) };
}

type Said = Exclude<Answer, string>;

/** Undefined where the field has no place for the answer. */
function partsOf(fact: Fact, answer: Said, reader: Reader): Draft | undefined {
  if (fact.type === 'date') return datedParts(answer, calendarOf(reader.language), reader.today);
  if ('among' in answer) return undefined;
  if (fact.type !== 'number') return 'value' in answer ? chosen(fact, answer.value) : undefined;
  if (!('value' in answer)) return fact.levels === undefined ? rangeParts(answer, reader.language) : undefined;
  if (typeof answer.value !== 'number') return undefined;
  return fact.levels === undefined ? { exact: formatted(answer.value, reader.language) } : { choice: String(answer.value) };
}

function calendarOf({ calendar }: Language): Calendar {
  return calendar;
}

/** As the reader would write it, unless that would round it. */
function formatted(value: number, language: Language): string {
  return Math.round(value * 1000) / 1000 === value ? formatNumber(value, language) : String(value);
}

function rangeParts({ from, to, above, below }: RangeAnswer, language: Language): Draft {
  const text = (end: number | string | undefined) => (typeof end === 'number' ? formatted(end, language) : '');
  const ends = [above === undefined ? '' : 'above', below === undefined ? '' : 'below'].join(' ').trim();
  return { choice: RANGE, from: text(from ?? above), to: text(to ?? below), ends };
}

function chosen(fact: Fact, value: Value): Draft | undefined {
  if (typeof value === 'boolean') return { choice: value ? 'yes' : 'no' };
  if (typeof value === 'string') return { choice: value };
  if (fact.type !== 'any-of' || typeof value !== 'object') return undefined;
  return { marks: Object.fromEntries(fact.options.map(({ id }) => [id, markOf(value, id)])) };
}

function markOf(value: readonly string[] | PartialSet, option: string): string {
  if (isList(value)) return value.includes(option) ? 'yes' : 'no';
  const mark = value[option];
  if (typeof mark === 'boolean') return mark ? 'yes' : 'no';
  return mark === undefined ? '' : NOT_SURE;
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}
