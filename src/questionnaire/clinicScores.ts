// Scores that a clinic could still give where a person has rated the levels: they take the place of the ratings, and may differ from them.
import { isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { told } from '#questionnaire/told.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';

/** None where nothing was self-rated, or where a clinic has given a score. */
export function scoresInstead(questions: readonly Question[], situation: Situation): readonly Question[] {
  if (!isSelfRated(situation)) return [];
  return questions.filter((question) => rangeOf(question) !== undefined && !isGiven(question, situation.answers));
}

/** Whether some level was. */
export function isSelfRated({ answers }: Situation): boolean {
  return [...answers.values()].some((answer) => typeof answer === 'object' && 'selfRated' in answer);
}

/** With the whole range of these scores for an answer: what was self-rated counts no more. */
export function withScores(scores: readonly Question[], situation: Situation): Situation {
  const left = scores.filter((question) => !isGiven(question, situation.answers));
  const ranges = left.flatMap((question) => {
    const range = rangeOf(question);
    return range === undefined ? [] : [[question, { from: range.min, to: range.max }] as const];
  });
  return ranges.length === 0 ? situation : (told(ranges, situation) ?? situation);
}

function rangeOf({ fact }: Question): { readonly min: number; readonly max: number } | undefined {
  return fact.type === 'number' && fact.selfRating !== undefined ? fact.range : undefined;
}

function isGiven({ fact }: Question, answers: Answers): boolean {
  const answer = answers.get(fact.id);
  return answer !== undefined && !isSilent(answer);
}
