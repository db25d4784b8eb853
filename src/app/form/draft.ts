// What stands in a form field, half-finished or not, and the answer it makes.
import { isBlank, type Reading, readingOf, typedFigure } from '#app/reading.ts';
import { typedDate } from '#app/typedDate.ts';
import type { PartialSet } from '#facts/answer.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';

/** All text, as typed or chosen; a field uses the parts that its fact needs. */
export type Draft = {
  readonly choice?: string | null;
  readonly exact?: string;
  readonly from?: string;
  readonly to?: string;
  /** Which ends of a range are not met themselves: `above`, `below`, or both. */
  readonly ends?: string;
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly calendar?: string;
  readonly marks?: { readonly [option: string]: string | null };
  /** An answer, as JSON, that the field has no place for; it stands until something is typed or chosen. */
  readonly kept?: string;
};

/** Drafts by fact id. */
export type Drafts = { [fact: string]: Draft | undefined };

export const NOT_SURE = 'not sure';
export const DECLINED = 'declined';
export const RANGE = 'range';

/** `today` is a day number. Never throws: a slip is a problem, and counts as no answer. */
export function readDraft(fact: Fact, draft: Draft | undefined, today: number): Reading {
  if (draft === undefined) return {};
  if (draft.choice === NOT_SURE || draft.choice === DECLINED) return { answer: draft.choice };
  return readingOf(fact, () => rawAnswer(fact, draft, today) ?? keptAnswer(draft), today);
}

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

function keptAnswer({ kept }: Draft): unknown {
  return kept === undefined || kept === '' ? undefined : JSON.parse(kept);
}

function typedNumber(fact: NumberFact, draft: Draft): number | object | undefined {
  if (fact.levels !== undefined) return typedFigure(draft.choice ?? undefined);
  return draft.choice === RANGE ? typedRange(draft) : typedFigure(draft.exact);
}

function typedRange({ from, to, ends = '' }: Draft): object | undefined {
  const [low, high] = [typedFigure(from), typedFigure(to)];
  if (low === undefined && high === undefined) return undefined;
  return {
    ...(low === undefined ? {} : { [ends.includes('above') ? 'above' : 'from']: low }),
    ...(high === undefined ? {} : { [ends.includes('below') ? 'below' : 'to']: high }),
  };
}

function markedSet(marks: { readonly [option: string]: string | null }): PartialSet | undefined {
  const said = Object.entries(marks).flatMap(([option, mark]): readonly [string, boolean | 'not sure'][] => {
    if (mark === 'yes' || mark === 'no') return [[option, mark === 'yes']];
    return mark === NOT_SURE ? [[option, NOT_SURE]] : [];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
