// What a question with a few answers offers, in order, as clinicians call it.
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { Names, Text } from '#facts/text.ts';
import type { WordKey } from '#i18n/language.ts';
import type { Question } from '#questionnaire/question.ts';

export type Choice = {
  /** Its answer's value as text, several of them joined, or the silent answer itself. */
  readonly value: string;
  /** An interface word, or a text of the dictionary. */
  readonly label: WordKey | Text;
  /** What else may be typed for it. */
  readonly also?: Names | undefined;
  /** As patients know it: read where it is typed in full. */
  readonly patient?: Text;
  readonly answer: Answer;
};

const SILENT: readonly Choice[] = [
  { value: 'not sure', label: 'answer.notKnown', answer: 'not sure' },
  { value: 'declined', label: 'clinic.declined', answer: 'declined' },
];

/** Between several options that it may be. */
export const OR = '|';

export function choicesOf(question: Question): readonly Choice[] {
  return [...ownChoices(question), ...SILENT];
}

/** Without “not sure” and “declined”; none where the question is typed. */
export function ownChoices({ fact, option }: Question): readonly Choice[] {
  if (option !== undefined || fact.type === 'boolean') {
    const also = fact.type === 'boolean' ? fact.also : undefined;
    return [
      { value: 'true', label: 'answer.yes', also: also?.yes, answer: { value: true } },
      { value: 'false', label: 'answer.no', also: also?.no, answer: { value: false } },
    ];
  }
  if (fact.type === 'one-of') return [...fact.options.map(choiceOf), ...severalIn(fact)];
  if (fact.type !== 'number') return [];
  return (fact.levels ?? []).map(({ value, label }) => ({ value: String(value), label, answer: { value } }));
}

type OneOf = Extract<Fact, { type: 'one-of' }>;

function choiceOf({ id, label, clinic = label, also }: OneOf['options'][number]): Choice {
  return { value: id, label: clinic, also, patient: label, answer: { value: id } };
}

function severalIn({ together = [] }: OneOf): readonly Choice[] {
  return together.map(({ among, label, also }) => ({ value: among.join(OR), label, also, answer: { among } }));
}
