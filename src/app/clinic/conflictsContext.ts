// Answers that contradict each other, for the fields that gave them.
import { createContext, useContext } from 'react';
import type { FactId } from '#facts/fact.ts';
import type { Conflict } from '#facts/known.ts';
import type { Question } from '#questionnaire/question.ts';

const NONE: readonly Conflict[] = [];

export const ConflictsContext = createContext(NONE);

/** The other answers that this one cannot stand beside; undefined where there is no contradiction. */
export function useContradictedBy(question: Question): readonly FactId[] | undefined {
  const conflicts = useContext(ConflictsContext);
  const isOwn = (id: FactId) => id === question.fact.id || id === question.date;
  const own = conflicts.find(({ answers }) => answers.some(isOwn));
  return own?.answers.filter((id) => id !== question.fact.id);
}
