// What stands in the fields of a candidate and cannot be read as an answer: nothing is taken away by it, and it is not lost.
import { useMemo } from 'react';
import { type Draft, draftsOf } from '#app/clinic/drafts.ts';
import { usePage } from '#app/page.ts';
import type { Session } from '#app/session.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { answerTo, questionsOf, withAnswerTo } from '#questionnaire/question.ts';

export type Unread = {
  readonly isHeld: (fact: FactId, answers: Answers) => boolean;
  /** By question. */
  readonly fields: () => ReadonlyMap<string, Draft>;
};

/** Without the answers that something else is typed for. */
export function withoutThose(fields: ReadonlyMap<string, Draft>, answers: Answers, dictionary: Dictionary): Answers {
  const typed = questionsOf(dictionary).filter(({ id, option }) => option === undefined && fields.has(id));
  return typed.reduce((left, question) => withAnswerTo(question, left, undefined), answers);
}

export function useUnread(session: Session): Unread {
  const { dictionary } = usePage().catalogue;
  return useMemo(() => {
    const questions = questionsOf(dictionary).filter(({ option }) => option === undefined);
    const drafts = draftsOf(session);
    const unread = (answers: Answers) =>
      questions.filter((question) => (drafts.get(question.id)?.text.trim() ?? '') !== '' && answerTo(question, answers) === undefined);
    return {
      isHeld: (fact, answers) => unread(answers).some((question) => question.fact.id === fact || question.date === fact),
      fields: () =>
        new Map(
          unread(session.get().answers)
            .flatMap(({ id }) => [[id, drafts.get(id)] as const])
            .filter((one): one is [string, Draft] => one[1] !== undefined),
        ),
    };
  }, [dictionary, session]);
}
