// What stands in a form field, half-finished or not, and the answer it makes.
import { typedDate } from '#app/form/typedDate.ts';
import type { Answer, PartialSet } from '#facts/answer.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { readNumber } from '#facts/number.ts';
import { AnswerProblem, type ProblemCode, readAnswer } from '#facts/readAnswer.ts';

/** All text, as typed or chosen; a field uses the parts that its fact needs. */
export type Draft = {
  readonly choice?: string | null;
  readonly exact?: string;
  readonly from?: string;
  readonly to?: string;
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly calendar?: string;
  readonly marks?: { readonly [option: string]: string | null };
};

/** Drafts by fact id. */
export type Drafts = { [fact: string]: Draft | undefined };

export type DraftProblem = ProblemCode | 'ambiguous';

/** Neither answer nor problem: nothing was said. */
export type Reading = { readonly answer?: Answer; readonly problem?: DraftProblem };

export const NOT_SURE = 'not sure';
export const RANGE = 'range';

/** `today` is a day number. Never throws: a slip is a problem, and counts as no answer. */
export function readDraft(fact: Fact, draft: Draft | undefined, today: number): Reading {
  if (draft === undefined) return {};
  if (draft.choice === NOT_SURE) return { answer: NOT_SURE };
  try {
    const raw = rawAnswer(fact, draft, today);
    return raw === undefined ? {} : { answer: readAnswer(fact, raw, today) };
  } catch (problem) {
    if (problem instanceof AnswerProblem) return { problem: problem.code };
    if (problem instanceof AmbiguousNumber) return { problem: 'ambiguous' };
    throw problem;
  }
}

class AmbiguousNumber extends Error {}

function rawAnswer(fact: Fact, draft: Draft, today: number): unknown {
  switch (fact.type) {
    case 'boolean':
      return isBlank(draft.choice) ? undefined : draft.choice === 'yes';
    case 'one-of':
      return isBlank(draft.choice) ? undefined : draft.choice;
    case 'any-of':
      return markedSet(draft.marks ?? {});
    case 'date':
      return typedDate(draft, draft.calendar === 'jalali' ? 'jalali' : 'gregorian', today);
    case 'number':
      return typedNumber(fact, draft);
  }
}

function typedNumber(fact: NumberFact, draft: Draft): number | object | undefined {
  if (fact.levels !== undefined) return typedFigure(draft.choice ?? undefined);
  return draft.choice === RANGE ? typedRange(draft) : typedFigure(draft.exact);
}

export function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === '';
}

function typedFigure(text: string | undefined): number | undefined {
  if (text === undefined || isBlank(text)) return undefined;
  const number = readNumber(text);
  if (number === 'ambiguous') throw new AmbiguousNumber();
  if (number === undefined) throw new AnswerProblem('wrong-type');
  return number;
}

function typedRange({ from, to }: Draft): object | undefined {
  const [low, high] = [typedFigure(from), typedFigure(to)];
  if (low === undefined && high === undefined) return undefined;
  return { ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) };
}

function markedSet(marks: { readonly [option: string]: string | null }): PartialSet | undefined {
  const said = Object.entries(marks).flatMap(([option, mark]): readonly [string, boolean | 'not sure'][] => {
    if (mark === 'yes' || mark === 'no') return [[option, mark === 'yes']];
    return mark === NOT_SURE ? [[option, NOT_SURE]] : [];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
