// How a question is called on the page for clinicians.
import { labelOf, optionInWords, type Voice } from '#i18n/wording.ts';
import type { Question } from '#questionnaire/question.ts';

export function questionLabel({ fact, option }: Question, voice: Voice): string {
  const label = labelOf(fact.id, voice);
  if (option === undefined || fact.type !== 'any-of') return label;
  const found = fact.options.find(({ id }) => id === option);
  return found === undefined ? label : voice.say('reason.is', { label, value: optionInWords(found, voice) });
}
