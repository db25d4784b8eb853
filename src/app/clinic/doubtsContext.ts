// What does not fit together in the answers, for the fields that ask it back.
import { createContext, useContext } from 'react';
import { useKept } from '#app/clinic/useKept.ts';
import { usePage, useSession } from '#app/page.ts';
import type { Answers } from '#facts/answers.ts';
import { type Doubt, doubtsIn } from '#facts/doubts.ts';
import type { Known } from '#logic/possible.ts';
import type { Question } from '#questionnaire/question.ts';

const NONE: readonly Doubt[] = [];

export const DoubtsContext = createContext(NONE);

/** Of answers that may be those of a moment ago. */
export function useDoubts(answers: Answers, known: Known): readonly Doubt[] {
  const { catalogue, today } = usePage();
  const { origins } = useSession();
  return useKept(doubtsIn({ answers, origins }, catalogue.dictionary, known, today));
}

export function useDoubtsOf({ fact, date }: Question): readonly Doubt[] {
  return useContext(DoubtsContext).filter(({ answers }) => answers.includes(fact.id) || (date !== undefined && answers.includes(date)));
}
