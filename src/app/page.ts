// What every screen needs: the catalogue, the language, the session and today. Given once, at the top.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { dayNumber } from '#facts/calendar.ts';
import { type Knowledge, knowledge } from '#facts/known.ts';
import type { Session } from '#app/session.ts';
import type { Person } from '#facts/person.ts';
import type { Language } from '#i18n/language.ts';
import type { Voice } from '#i18n/wording.ts';
import type { Planner } from '#questionnaire/planner.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Screener } from '#screening/screener.ts';
import type { Screening } from '#screening/screen.ts';
import type { Catalogue } from '#trials/catalogue.ts';

export type Page = {
  readonly catalogue: Catalogue;
  readonly languages: readonly Language[];
  readonly voice: Voice;
  readonly session: Session;
  readonly screener: Screener;
  readonly planner: Planner;
  /** Every question there can be, by its id. */
  readonly questions: ReadonlyMap<string, Question>;
  /** A day number. */
  readonly today: number;
};

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('a screen was drawn outside the page');
  return page;
}

export function useSession(): Person {
  const { session } = usePage();
  return useSyncExternalStore(session.subscribe, session.get);
}

export function useKnowledge(): Knowledge {
  const { catalogue, today } = usePage();
  const { answers } = useSession();
  return useMemo(() => knowledge(catalogue.dictionary, answers, today), [catalogue, answers, today]);
}

/** Verdicts that follow every answer. */
export function useScreenings(): readonly Screening[] {
  const { screener } = usePage();
  const { known } = useKnowledge();
  return useMemo(() => screener(known), [screener, known]);
}

/** Today on this device, as a day number. */
export function todayHere(): number {
  const now = new Date();
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
