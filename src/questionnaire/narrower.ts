// Closer answers to a question: what is left of it cut in two, until every part is one exact answer.
import type { Answer } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import type { Choice, Range } from '#logic/possible.ts';
import type { Marks } from '#questionnaire/marks.ts';
import type { Prospect } from '#questionnaire/prospects.ts';
import type { Question } from '#questionnaire/question.ts';

/** Together they take in every answer that may still be right in the end. */
export function closerAnswers(question: Question, situation: Prospect, marks: Marks): readonly Answer[] {
  const { fact, slot, option } = question;
  const [now, then] = [situation.known[slot], situation.inTheEnd[slot]];
  if (option !== undefined) return [{ value: false }, { value: true }];
  if (then?.kind === 'choice') return valuesLeft(fact, then, situation.dictionary);
  if (now?.kind !== 'range' || then?.kind !== 'range') return [];
  return fact.type === 'number' && fact.integer !== true ? figures(now, marks.get(fact.id) ?? []) : halves(then);
}

function valuesLeft(fact: Fact, { options }: Choice, { variables }: Dictionary): readonly Answer[] {
  const variable = variables.get(fact.id);
  if (variable?.kind !== 'choice') return [];
  return variable.options.flatMap((value, bit) => ((options & (1 << bit)) === 0 ? [] : [{ value }]));
}

function halves({ low, high }: Range): readonly Answer[] {
  if (low === high) return [{ value: low }];
  const middle = Math.floor((low + high) / 2);
  return [answerFrom(low, middle), answerFrom(middle + 1, high)];
}

function figures({ low, high }: Range, marks: readonly number[]): readonly Answer[] {
  const inside = marks.filter((mark) => mark > low && mark < high);
  if (inside.length <= 1) return [low, inside[0] ?? (low + high) / 2, high].map((value) => ({ value }));
  const half = Math.floor(inside.length / 2);
  return [answerFrom(low, inside[half - 1] ?? low), answerFrom(inside[half] ?? high, high)];
}

function answerFrom(from: number, to: number): Answer {
  return from === to ? { value: from } : { from, to };
}
