// What a field on the page for clinicians is given.
import type { Given } from '#app/clinic/clinicAnswers.ts';
import type { Origin } from '#facts/person.ts';
import type { Question } from '#questionnaire/question.ts';

export type FieldProps = {
  readonly question: Question;
  readonly label: string;
  readonly given: Given | undefined;
  readonly origin: Origin | undefined;
  /** What other answers settle about it. */
  readonly follows: string | undefined;
};
