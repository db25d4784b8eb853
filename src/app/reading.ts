// What was typed or chosen, read as an answer: a slip is a problem, and counts as no answer.
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { readNumber } from '#facts/number.ts';
import { AnswerProblem, type ProblemCode, readAnswer } from '#facts/readAnswer.ts';

export type SlipCode = ProblemCode | 'ambiguous';

/** Neither answer nor problem: nothing was said. */
export type Reading = { readonly answer?: Answer; readonly problem?: SlipCode };

class AmbiguousNumber extends Error {}

/** `raw` may throw what `typedFigure` and `typedDate` throw; undefined says nothing. `today` is a day number. */
export function readingOf(fact: Fact, raw: () => unknown, today: number): Reading {
  try {
    const given = raw();
    return given === undefined ? {} : { answer: readAnswer(fact, given, today) };
  } catch (problem) {
    if (problem instanceof AnswerProblem) return { problem: problem.code };
    if (problem instanceof AmbiguousNumber) return { problem: 'ambiguous' };
    throw problem;
  }
}

export function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === '';
}

/** Undefined while nothing stands there. */
export function typedFigure(text: string | undefined): number | undefined {
  if (text === undefined || isBlank(text)) return undefined;
  const number = readNumber(text);
  if (number === 'ambiguous') throw new AmbiguousNumber();
  if (number === undefined) throw new AnswerProblem('wrong-type');
  return number;
}
