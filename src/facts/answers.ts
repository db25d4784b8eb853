// All answers of one person: read from a file or a form, with every fault named.
import type { Answer } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { AnswerProblem, type ProblemCode, readAnswer } from '#facts/readAnswer.ts';

/** Absent = not asked. */
export type Answers = ReadonlyMap<FactId, Answer>;

export type AnswerFault = { readonly fact: string; readonly given: unknown; readonly code: ProblemCode };

/** Takes what can be read and lists what cannot: own properties only, nothing coerced. */
export function readAnswers(
  dictionary: Dictionary,
  raw: object,
  today: number,
): { readonly answers: Answers; readonly faults: readonly AnswerFault[] } {
  const answers = new Map<FactId, Answer>();
  const faults: AnswerFault[] = [];
  for (const [id, given] of Object.entries(raw)) {
    const fact = dictionary.byId.get(id);
    if (fact === undefined) {
      faults.push({ fact: id, given, code: 'unknown-fact' });
      continue;
    }
    if (given === null) continue;
    try {
      answers.set(id, readAnswer(fact, given, today));
    } catch (problem) {
      if (!(problem instanceof AnswerProblem)) throw problem;
      faults.push({ fact: id, given, code: problem.code });
    }
  }
  return { answers, faults };
}

/** The same answers with one more, or with one taken back. */
export function withAnswer(answers: Answers, id: FactId, answer: Answer | undefined): Answers {
  const changed = new Map(answers);
  if (answer === undefined) changed.delete(id);
  else changed.set(id, answer);
  return changed;
}
