// One typed field: what stands in it, what it was read as, and how it becomes an answer.
import { useSyncExternalStore } from 'react';
import { type Given, withClinicAnswer } from '#app/clinic/clinicAnswers.ts';
import { BLANK, type Draft, draftsOf } from '#app/clinic/drafts.ts';
import { readTyped, type Typed } from '#app/entry/readTyped.ts';
import { typedOf } from '#app/entry/typedOf.ts';
import { historyOf } from '#app/clinic/history.ts';
import { type Page, usePage } from '#app/page.ts';
import type { Question } from '#questionnaire/question.ts';

export type TypedField = {
  readonly draft: Draft;
  readonly typed: Typed;
  /** An answer, given elsewhere, that no text can say. */
  readonly unsaid: boolean;
  readonly put: (draft: Draft) => void;
};

export function useField(question: Question, given: Given | undefined): TypedField {
  const page = usePage();
  const drafts = draftsOf(page.session);
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.get(question.id));
  const shown = kept !== undefined && isSame(countedIn(question, kept, page), given) ? kept : draftOf(question, given, page);
  const draft = shown ?? BLANK;
  return {
    draft,
    typed: typedIn(question, draft, page),
    unsaid: shown === undefined,
    put: (next) => putDraft(question, next, page),
  };
}

/** What is typed takes the place of what was there, also of an answer while it is only half typed: a slip is no answer. */
export function putDraft(question: Question, draft: Draft, page: Page): void {
  const { session, today } = page;
  historyOf(session).begin(question.id);
  draftsOf(session).set(question.id, draft);
  const counted = countedIn(question, draft, page);
  session.update((person) => withClinicAnswer(person, question, counted, today));
}

function typedIn(question: Question, { text, unit }: Draft, { catalogue, voice, today }: Page): Typed {
  return readTyped(question, text, { dictionary: catalogue.dictionary, language: voice.language, today, unit });
}

/** A figure that few people have, or that is dated after today, counts once it is said to be right. */
export function countedIn(question: Question, draft: Draft, page: Page): Given | undefined {
  const typed = typedIn(question, draft, page);
  return typed.kind === 'answer' && (draft.isConfirmed || !isAskedBack(typed, page.today)) ? typed : undefined;
}

export function isAskedBack(typed: Typed, today: number): boolean {
  return typed.kind === 'answer' && (typed.unusual === true || isAhead(typed, today));
}

export function isAhead({ taken }: Pick<Extract<Typed, { kind: 'answer' }>, 'taken'>, today: number): boolean {
  return taken !== undefined && taken.on > today;
}

/** Undefined where no text can say the answer. What is there already was asked back before. */
function draftOf(question: Question, given: Given | undefined, { catalogue, voice, today }: Page): Draft | undefined {
  if (given === undefined) return BLANK;
  const ground = { dictionary: catalogue.dictionary, language: voice.language, today };
  const text = typedOf(question, new Map([[given.fact, given.answer]]), ground);
  return text === undefined ? undefined : { ...BLANK, text, isConfirmed: true };
}

function isSame(one: Given | undefined, other: Given | undefined): boolean {
  return one?.fact === other?.fact && JSON.stringify(one?.answer) === JSON.stringify(other?.answer);
}
