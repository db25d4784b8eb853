// A line of values pasted into one field goes on into the fields after it; the items of a scale, and what bears its name, to their own.
import { withClinicAnswer } from '#app/clinic/clinicAnswers.ts';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
import { sectionsOf } from '#app/clinic/places.ts';
import { lineOf, type Placed } from '#app/entry/line.ts';
import { answerNamed } from '#app/entry/names.ts';
import { placesOf } from '#app/entry/pasted.ts';
import { asExpected } from '#app/clinic/expected.ts';
import { historyOf } from '#app/clinic/history.ts';
import { countedIn } from '#app/clinic/useField.ts';
import type { Page } from '#app/page.ts';
import { knowledge } from '#facts/known.ts';
import type { Person } from '#facts/person.ts';
import { type Question, withAnswerTo } from '#questionnaire/question.ts';
import { FIRST_FACT, relevantTrials } from '#questionnaire/relevance.ts';

/** False when it is a single value, which the browser itself puts in. One step to undo; what cannot be read stands in its field, to be mended. */
export function pasteFrom(first: Question, text: string, page: Page): boolean {
  if (text.trim() === '') return false;
  const { session, catalogue, questions, today, voice } = page;
  const shown = first.id === FIRST_FACT ? fieldsAfter(first, text, page) : fieldsShown(page);
  const ground = { dictionary: catalogue.dictionary, language: voice.language, today };
  const found = placesOf(text, { first, shown, all: [...questions.values()], ground, answers: session.get().answers });
  const placed = found.length === 0 && !isTyped(first) ? [{ question: first, value: text.trim() }] : found;
  if (placed.length === 0) return false;
  historyOf(session).begin('paste');
  session.update((person) => placed.reduce((now, one) => withPlaced(now, one, page), person));
  historyOf(session).begin(undefined);
  return true;
}

function fieldsShown({ questions }: Page): readonly Question[] {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  return fields.flatMap((field) => questions.get(field.dataset['entry'] ?? '') ?? []);
}

/** The fields that there will be once the illness is known, which the line itself begins with. */
function fieldsAfter(first: Question, text: string, { session, catalogue, questions, today }: Page): readonly Question[] {
  const { dictionary } = catalogue;
  const illness = answerNamed(first, lineOf(text)[0] ?? '');
  const answers = illness === undefined ? session.get().answers : withAnswerTo(first, session.get().answers, illness);
  const trials = relevantTrials(catalogue.trials, dictionary, answers, today);
  const { known } = knowledge(dictionary, answers, today);
  const sections = sectionsOf([...questions.values()], { dictionary, trials, answers, known });
  return sections.flatMap(({ places }) => places.flatMap(({ question, idle }) => (idle === undefined ? [question] : [])));
}

function isTyped({ fact: { type } }: Question): boolean {
  return type === 'number' || type === 'date';
}

/** A choice that cannot be read leaves its answer as it is; a figure takes the place of what stood in its field. */
function withPlaced(person: Person, { question, value }: Placed, page: Page): Person {
  const { session, today } = page;
  const draft = { ...BLANK, text: value };
  if (isTyped(question)) {
    draftsOf(session).set(question.id, draft);
    const { dictionary } = page.catalogue;
    const expected = asExpected(question, dictionary, knowledge(dictionary, person.answers, today).known);
    return withClinicAnswer(person, question, countedIn(expected, draft, page), today);
  }
  const answer = answerNamed(question, value);
  draftsOf(session).set(question.id, answer === undefined ? draft : undefined);
  return answer === undefined ? person : withClinicAnswer(person, question, { fact: question.fact.id, answer }, today);
}
