// A line of values pasted into one field goes on into the fields after it.
import { withClinicAnswer } from '#app/clinic/clinicAnswers.ts';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
import { lineOf, type Placed, spread } from '#app/entry/line.ts';
import { answerNamed } from '#app/entry/choices.ts';
import { historyOf } from '#app/clinic/history.ts';
import { countedIn } from '#app/clinic/useField.ts';
import type { Page } from '#app/page.ts';
import type { Person } from '#facts/person.ts';
import type { Question } from '#questionnaire/question.ts';

/** False when it is a single value, which the browser itself puts in. One step to undo; what cannot be read stands in its field, to be mended. */
export function pasteFrom(first: Question, text: string, page: Page): boolean {
  const values = lineOf(text);
  if (values.length < 2) return false;
  const { session, catalogue, questions, today, voice } = page;
  const shown = [...document.querySelectorAll<HTMLElement>('[data-entry]')].flatMap(
    (field) => questions.get(field.dataset['entry'] ?? '') ?? [],
  );
  const ground = { dictionary: catalogue.dictionary, language: voice.language, today };
  const placed = spread(values, shown.slice(shown.indexOf(first)), ground, session.get().answers);
  historyOf(session).begin(undefined);
  session.update((person) => placed.reduce((now, one) => withPlaced(now, one, page), person));
  return true;
}

/** A choice that cannot be read leaves its answer as it is; a figure takes the place of what stood in its field. */
function withPlaced(person: Person, { question, value }: Placed, page: Page): Person {
  const { session, today } = page;
  const { id, type } = question.fact;
  const isTyped = type === 'number' || type === 'date';
  const answer = isTyped ? undefined : answerNamed(question, value);
  draftsOf(session).set(question.id, answer === undefined ? { ...BLANK, text: value } : undefined);
  if (isTyped) return withClinicAnswer(person, question, countedIn(question, { ...BLANK, text: value }, page), today);
  return answer === undefined ? person : withClinicAnswer(person, question, { fact: id, answer }, today);
}
