// What a clinician types into one field, read as an answer at once, or as a problem that names the way out.
import { accepted } from '#app/entry/accepted.ts';
import { answerNamed } from '#app/entry/names.ts';
import { cleaned } from '#app/entry/cleaned.ts';
import { rawAnswer } from '#app/entry/ends.ts';
import { phraseOf } from '#app/entry/phrase.ts';
import { notUnderstood, type Problem, Slip, type SlipKind } from '#app/entry/problem.ts';
import { bareResult } from '#app/entry/result.ts';
import type { Taken } from '#app/entry/resultDate.ts';
import { type Ground, termsIn } from '#app/entry/terms.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import { withWayOut } from '#app/entry/wayOut.ts';
import type { Answer } from '#facts/answer.ts';
import type { FactId } from '#facts/fact.ts';
import type { Question } from '#questionnaire/question.ts';

export type Typed =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'answer';
      /** The fact of the question, or its date. */
      readonly fact: FactId;
      /** To the question: of an option of a set, whether it is in. */
      readonly answer: Answer;
      /** It was understood as more than the text shows: say the answer beside it. */
      readonly echo?: true;
      /** Few people have it: ask back before it counts. */
      readonly unusual?: true;
      /** A bare figure that was taken for a year, where a time could stand too. */
      readonly year?: number;
      /** When the result was taken; today, unless said. A later day than today is to be asked back too. */
      readonly taken?: Taken;
    }
  | ({ readonly kind: 'problem' } & Problem);

/** Nobody types so much into one field. */
export const MOST_LETTERS = 200;

/** Never throws, and never guesses. */
export function readTyped(question: Question, text: string, ground: Ground): Typed {
  if (text.length > MOST_LETTERS) return { kind: 'problem', code: 'too-long', most: MOST_LETTERS };
  const typed = cleaned(text);
  if (typed === '') return { kind: 'nothing' };
  try {
    return { kind: 'answer', ...said(question, typed, ground) };
  } catch (problem) {
    if (problem instanceof Slip) return { kind: 'problem', ...withWayOut(asTyped(problem.kind, text), question, ground) };
    throw problem;
  }
}

/** The word for a unit with the letters as they were typed. */
function asTyped(slip: SlipKind, text: string): SlipKind {
  if (slip.code !== 'unit') return slip;
  const place = text.toLowerCase().indexOf(slip.typed);
  return place < 0 ? slip : { ...slip, typed: text.slice(place, place + slip.typed.length) };
}

type Said = Omit<Extract<Typed, { kind: 'answer' }>, 'kind'>;

function said(question: Question, text: string, ground: Ground): Said {
  const { id, type } = question.fact;
  const silence = silenceOf(text);
  if (silence !== undefined) return { fact: id, answer: silence, ...(text.length === 1 && { echo: true }) };
  if (type === 'number' || type === 'date') return figureOrDate(question, text, ground);
  const answer = answerNamed(question, text);
  if (answer === undefined) throw new Slip({ code: 'no-such-choice' });
  return { fact: id, answer, echo: true };
}

function figureOrDate(question: Question, text: string, ground: Ground): Said {
  const { text: bare, taken } = bareResult(question, text, ground);
  const phrase = phraseOf(bare);
  if (phrase === undefined) throw notUnderstood();
  const { fact, ends, unit, year, ...terms } = termsIn(question, phrase, ground);
  const raw = rawAnswer(terms.phrase, ends);
  if (raw === undefined) throw notUnderstood();
  return {
    fact: fact.id,
    answer: accepted(fact, () => raw, ground.today, unit),
    ...((phrase.kind === 'about' || ends.some(({ isTurned }) => isTurned)) && { echo: true }),
    ...(ends.some(({ isUnusual }) => isUnusual) && { unusual: true }),
    ...(year !== undefined && fact !== question.fact && { year }),
    ...(taken !== undefined && { taken }),
  };
}
