// One person as a table for a spreadsheet: a line for each answer (RFC 4180, with a mark of its encoding).
import { type Answer, isSilent } from '#facts/answer.ts';
import { isoWithin } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import type { Person, ReportedBy } from '#facts/person.ts';
import { inLanguage, type LanguageCode } from '#facts/text.ts';
import { isFormula } from '#formats/formula.ts';

/** A language and its words, by their keys. */
export type Words<Key> = { readonly language: { readonly code: LanguageCode }; readonly say: (key: Key) => string };

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const COLUMNS = ['fact', 'label', 'answer', 'unit', 'date', 'reportedBy', 'readFrom'];

/** Facts, answers and dates as a program reads them, in Latin digits; the label and who answered in the reader's language. */
export function writeCsv<Key>(person: Person, dictionary: Dictionary, words: Words<Key>, who: Readonly<Record<ReportedBy, Key>>): string {
  const lines = dictionary.facts.flatMap((fact) => {
    const answer = person.answers.get(fact.id);
    return answer === undefined ? [] : [lineOf(fact, answer, person, words, who)];
  });
  return BYTE_ORDER_MARK + [COLUMNS, ...lines].map((cells) => cells.map(cell).join(',') + LINE_END).join('');
}

function lineOf<Key>(
  fact: Fact,
  answer: Answer,
  { origins }: Person,
  { language, say }: Words<Key>,
  who: Readonly<Record<ReportedBy, Key>>,
): readonly string[] {
  const origin = origins.get(fact.id);
  return [
    fact.id,
    inLanguage(fact.question.clinician, language.code),
    machineForm(answer),
    fact.type === 'number' ? fact.unit : '',
    origin === undefined ? '' : isoWithin(origin.on, origin.within),
    origin?.by === undefined ? '' : say(who[origin.by]),
    origin?.from ?? '',
  ];
}

/** A plain value as it is; whatever is not plain as JSON. */
function machineForm(answer: Answer): string {
  if (isSilent(answer)) return answer;
  if (!('value' in answer) || answer.selfRated === true) return JSON.stringify(answer);
  const { value } = answer;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A formula gets an apostrophe before it, so that it is shown and never worked out; a number stays one. */
function cell(text: string): string {
  const isHarmful = isFormula(text);
  const harmless = isHarmful ? `'${text}` : text;
  return isHarmful || /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
