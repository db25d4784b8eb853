// The fewest questions that prove a person's decided verdicts, looked for with all answers known beforehand.
import { verdictsOf } from '../population/walk.ts';
import { isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { answerTo, type Question, withAnswerTo } from '#questionnaire/question.ts';
import type { Catalogue } from '#trials/catalogue.ts';

/** `isExact`: `least` questions are enough. Else no set of fewer is, which is still a bound. */
export type Fewest = { readonly least: number; readonly isExact: boolean };

/**
 * A question is necessary when all others together do not decide what is decided with it: any proof holds all of those. Where they are not
 * enough, one more is tried, then any two more.
 */
export function fewestQuestions(answers: Answers, questions: readonly Question[], catalogue: Catalogue, today: number): Fewest {
  const said = questions.filter((question) => {
    const answer = answerTo(question, answers);
    return answer !== undefined && !isSilent(answer);
  });
  const wanted = verdictsOf(catalogue, answers, today);
  const proves = (given: Answers) => {
    const verdicts = verdictsOf(catalogue, given, today);
    return wanted.every((verdict, index) => verdict === 'undetermined' || verdict === verdicts[index]);
  };
  const only = (some: readonly Question[]) =>
    some.reduce<Answers>((given, one) => withAnswerTo(one, given, answerTo(one, answers)), new Map());
  const necessary = said.filter((question) => !proves(withAnswerTo(question, answers, undefined)));
  const base = only(necessary);
  if (proves(base)) return { least: necessary.length, isExact: true };
  const others = said.filter((question) => !necessary.includes(question));
  const plus = (given: Answers, one: Question) => withAnswerTo(one, given, answerTo(one, answers));
  if (others.some((one) => proves(plus(base, one)))) return { least: necessary.length + 1, isExact: true };
  const isPair = others.some((one, index) => {
    const first = plus(base, one);
    return others.slice(index + 1).some((second) => proves(plus(first, second)));
  });
  return isPair ? { least: necessary.length + 2, isExact: true } : { least: necessary.length + 3, isExact: false };
}
