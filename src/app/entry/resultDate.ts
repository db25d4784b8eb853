// The date of a result, typed after its figure: “62 % (2026-03)”, “62% on 12 Mar 2026”, “۶۲ درصد (اسفند ۱۴۰۴)”.
import { cleaned } from '#app/entry/cleaned.ts';
import { type DateParts, dateIn } from '#app/entry/dateText.ts';
import { notUnderstood, Slip } from '#app/entry/problem.ts';
import { typedDate } from '#app/typedDate.ts';
import { spanOf, withinOf } from '#facts/calendar.ts';
import type { Origin } from '#facts/person.ts';
import { AnswerProblem } from '#facts/readAnswer.ts';
import type { Language } from '#i18n/language.ts';

/** The first day that it may be, and how closely that is known. */
export type Taken = Pick<Origin, 'on' | 'within'>;

type Reader = { readonly language: Language; readonly today: number };

const WORD = '(?:on|in|at|dated|as of|@|در تاریخ|به تاریخ|مورخه?|تاریخ|در)';
const IN_BRACKETS = new RegExp(String.raw`^(.*\S) ?[([] ?(?:${WORD} )?([^()[\]]+?) ?[)\]]$`, 'u');
const AFTER_A_WORD = new RegExp(String.raw`^(.*[^ ,،]) ?[,،]? ${WORD} (.+)$`, 'u');
/** Year first: nothing else is written so. */
const BARE = /^(.*[^ ,،]) ?[,،]? ([\d۰-۹٠-٩]{4}([-/])[\d۰-۹٠-٩]{1,2}(?:\3[\d۰-۹٠-٩]{1,2})?)$/u;

/** A whole day that is not yet to come, as typed; undefined for all else. */
export function dayTyped(text: string, reader: Reader): number | undefined {
  const parts = dateIn(cleaned(text), { language: reader.language, isYear: () => true });
  try {
    const taken = parts === undefined ? undefined : takenOn(parts, reader.today);
    return taken?.within === undefined && taken !== undefined && taken.on <= reader.today ? taken.on : undefined;
  } catch (slip) {
    if (slip instanceof Slip) return undefined;
    throw slip;
  }
}

/** A cleaned text without its date. Throws Slip for what stands in the place of a date and is none. */
export function withoutDate(text: string, reader: Reader): { readonly text: string; readonly taken?: Taken } {
  const bracketed = IN_BRACKETS.exec(text);
  const [, figure = '', date = ''] = bracketed ?? AFTER_A_WORD.exec(text) ?? BARE.exec(text) ?? [];
  if (date === '') return { text };
  const parts = dateIn(date, { language: reader.language, isYear: () => true });
  if (parts !== undefined) return { text: figure, taken: takenOn(parts, reader.today) };
  if (bracketed !== null) throw notUnderstood();
  return { text };
}

function takenOn({ calendar, year, month, day }: DateParts, today: number): Taken {
  const [typedMonth, typedDay] = [month, day].map((figure) => (figure === undefined ? '' : String(figure)));
  const date = dateOrSlip(() => typedDate({ year: String(year), month: typedMonth ?? '', day: typedDay ?? '' }, calendar, today));
  const text = typeof date === 'string' ? date : firstIn(date);
  const span = text === undefined ? undefined : spanOf(text);
  if (text === undefined || span === undefined) throw new Slip({ code: 'impossible-date' });
  const within = withinOf(text);
  return { on: span.first, ...(within !== undefined && { within }) };
}

function firstIn(range: object | undefined): string | undefined {
  return range !== undefined && 'from' in range && typeof range.from === 'string' ? range.from : undefined;
}

function dateOrSlip<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof AnswerProblem) throw new Slip({ code: 'impossible-date' });
    throw problem;
  }
}
