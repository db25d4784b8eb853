// What every screen needs: the catalogue, the language, the session and today. Given once, at the top.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Answers } from '#facts/answers.ts';
import { dayNumber } from '#facts/calendar.ts';
import { type Knowledge, knowledge } from '#facts/known.ts';
import type { Session } from '#app/session.ts';
import type { Person } from '#facts/person.ts';
import type { Language } from '#i18n/language.ts';
import type { Voice } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
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

/** What the answers leave possible: worked out once for all parts of the page that ask. */
export function useKnowledge(): Knowledge {
  const { answers } = useSession();
  return useKnowledgeOf(answers);
}

/** Of answers that may be those of a moment ago. */
export function useKnowledgeOf(answers: Answers): Knowledge {
  const { catalogue, today } = usePage();
  return knowledgeOf(catalogue, answers, today);
}

const KNOWLEDGE = new WeakMap<Answers, { readonly catalogue: Catalogue; readonly today: number; readonly knowledge: Knowledge }>();

function knowledgeOf(catalogue: Catalogue, answers: Answers, today: number): Knowledge {
  const kept = KNOWLEDGE.get(answers);
  if (kept !== undefined && kept.catalogue === catalogue && kept.today === today) return kept.knowledge;
  const made = { catalogue, today, knowledge: knowledge(catalogue.dictionary, answers, today) };
  KNOWLEDGE.set(answers, made);
  return made.knowledge;
}

/** Verdicts that follow every answer. */
export function useScreenings(): readonly Screening[] {
  const { screener } = usePage();
  return screeningsOf(screener, useKnowledge().known);
}

const LAST = new WeakMap<Screener, { readonly known: Known; readonly screenings: readonly Screening[] }>();

function screeningsOf(screener: Screener, known: Known): readonly Screening[] {
  const last = LAST.get(screener);
  if (last?.known === known) return last.screenings;
  const screenings = screener(known);
  LAST.set(screener, { known, screenings });
  return screenings;
}

/** Today on this device, as a day number. */
export function todayHere(): number {
  const now = new Date();
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
