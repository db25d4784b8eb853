// The figures or the dates of a phrase, and which of the two they are: of the question's fact, or of its date.
import { accepted } from '#app/entry/accepted.ts';
import { agoEnds, turned } from '#app/entry/agoEnds.ts';
import { type DateFact, dateEnds } from '#app/entry/dateEnds.ts';
import { calendarOfYear, dateIn } from '#app/entry/dateText.ts';
import type { Ends } from '#app/entry/ends.ts';
import { type Figure, figureIn } from '#app/entry/figure.ts';
import { figureEnds, unitsOf } from '#app/entry/figureEnds.ts';
import type { Phrase } from '#app/entry/phrase.ts';
import { notUnderstood, Slip } from '#app/entry/problem.ts';
import type { Answer } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { NumberFact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { convert } from '#facts/unit.ts';
import type { Language } from '#i18n/language.ts';
import type { Question } from '#questionnaire/question.ts';

/** The page's part in what is read. */
export type Ground = {
  readonly dictionary: Dictionary;
  readonly language: Language;
  /** A day number. */
  readonly today: number;
  /** The UCUM code chosen beside the field; the fact's own where none is. A unit that is typed wins. */
  readonly unit?: string | undefined;
};

export type Terms = {
  readonly fact: NumberFact | DateFact;
  readonly phrase: Phrase;
  readonly ends: readonly Ends[];
  /** Of the last figure; none of dates. */
  readonly unit?: string | undefined;
  /** A bare figure that was taken for a year. */
  readonly year?: number;
};

/** The date that answers the question, alone or in place of a time. */
export function dateFactOf({ fact, date }: Question, { byId }: Dictionary): DateFact | undefined {
  const found = date === undefined ? fact : byId.get(date);
  return found?.type === 'date' ? found : undefined;
}

/** Throws Slip. */
export function termsIn(question: Question, phrase: Phrase, ground: Ground): Terms {
  const { fact } = question;
  const dateFact = dateFactOf(question, ground.dictionary);
  if (phrase.isAgo) return agoTerms(question, phrase, dateFact, ground);
  const dates = dateFact && dateTerms(question, phrase, dateFact, ground);
  if (dates !== undefined) return dates;
  if (fact.type === 'number') return figureTerms(fact, phrase, figuresIn(phrase, ground.unit ?? fact.unit));
  throw phrase.texts.some((text) => /\p{Nd}/u.test(text)) ? new Slip({ code: 'no-year' }) : notUnderstood();
}

/** Undefined where one of the texts is no date. */
function dateTerms(question: Question, phrase: Phrase, fact: DateFact, ground: Ground): Terms | undefined {
  const { language, today } = ground;
  const reader = { language, isYear: (figure: number) => isYear(question, figure, ground) };
  const parts = phrase.texts.flatMap((text) => dateIn(text, reader) ?? []);
  if (parts.length < phrase.texts.length) return undefined;
  const isUnusual = (answer: Answer) => isUnusualDate(question, fact, answer, ground);
  const [only, ...others] = parts.filter(({ isByConvention, month }) => isByConvention && month === undefined);
  return {
    fact,
    phrase,
    ends: parts.map((one) => dateEnds(fact, one, { language, today, isUnusual })),
    ...(only !== undefined && others.length === 0 && { year: only.year }),
  };
}

/** Where a time could stand too, only what can hardly be one. */
function isYear({ fact }: Question, figure: number, { unit }: Ground): boolean {
  if (calendarOfYear(figure) === undefined) return false;
  if (fact.type !== 'number') return true;
  const time = convert(figure, unit ?? fact.unit, fact.unit, fact.molarMass) ?? figure;
  return time < fact.plausible.min || time > fact.plausible.max;
}

/** By the time that has passed since. Throws Slip where that is none that the fact takes. */
function isUnusualDate({ fact, slot }: Question, date: DateFact, answer: Answer, { dictionary, today }: Ground): boolean {
  accepted(date, () => answer, today);
  if (fact.type !== 'number') return false;
  const { known, conflicts } = knowledge(dictionary, new Map([[date.id, answer]]), today);
  const time = known[slot];
  if (conflicts.length > 0) throw new Slip({ code: 'out-of-range', ...fact.range, unit: fact.unit });
  return time?.kind === 'range' && (time.high < fact.plausible.min || time.low > fact.plausible.max);
}

function agoTerms(question: Question, phrase: Phrase, dateFact: DateFact | undefined, ground: Ground): Terms {
  const { fact } = question;
  if (dateFact === undefined) throw notUnderstood();
  const figures = figuresIn(phrase, ground.unit ?? (fact.type === 'number' ? fact.unit : ''));
  if (fact.type === 'number' && figures.every(({ unit = '' }) => unitsOf(fact).includes(unit))) return figureTerms(fact, phrase, figures);
  const isUnusual = (answer: Answer) => isUnusualDate(question, dateFact, answer, ground);
  const [turnedPhrase, ends] = turned(
    phrase,
    figures.map((figure) => agoEnds(figure, { today: ground.today, isUnusual })),
  );
  return { fact: dateFact, phrase: turnedPhrase, ends };
}

function figureTerms(fact: NumberFact, phrase: Phrase, figures: readonly Figure[]): Terms {
  return { fact, phrase, ends: figures.map((figure) => figureEnds(fact, figure)), unit: figures.at(-1)?.unit };
}

/** In “70-80 g/L” both are in that unit; in “70 g/L to 80” the second could be in another. */
function figuresIn({ texts }: Phrase, chosen: string): readonly Figure[] {
  const figures = texts.map(figureIn);
  const last = figures.at(-1)?.unit;
  if (last === undefined && figures.some(({ unit }) => unit !== undefined && unit !== chosen)) throw notUnderstood();
  return figures.map((figure) => ({ ...figure, unit: figure.unit ?? last ?? chosen }));
}
