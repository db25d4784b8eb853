// A cohort as a table for a spreadsheet: facts in columns, answers as our own import reads them back exactly.
import { defused } from '#app/cohort/defused.ts';
import { CODE_HEADING, LABELS_MARK, ORIGINS_HEADING } from '#app/cohort/import/headings.ts';
import { readCell } from '#app/cohort/import/readCell.ts';
import { plainReader } from '#app/cohort/import/readers.ts';
import { originsText } from '#app/cohort/originsText.ts';
import { figureTexts, dateTexts } from '#app/entry/writing.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { inLanguage } from '#facts/text.ts';
import type { Language } from '#i18n/language.ts';

/** Rows of texts: the ids of the facts, their labels in the reader's language, and a row for each candidate. */
export type Rows = readonly (readonly string[])[];

/** What the second row is written in, and what it calls the code. */
export type TableWords = { readonly language: Language; readonly code: string };

export function writeTable(cohort: readonly Candidate[], ground: Ground, words: TableWords): Rows {
  return [...tableRows(cohort, ground, words)];
}

/** Only facts that somebody has an answer to. `ground` as of the import, in a language with Latin digits. Each row is written when it is asked for. */
export function* tableRows(cohort: readonly Candidate[], ground: Ground, { language, code }: TableWords): Generator<readonly string[]> {
  const facts = ground.dictionary.facts.filter(({ id }) => cohort.some(({ answers }) => answers.has(id)));
  const writers = facts.map((fact) => makeWriter(fact, ground));
  const labels = facts.map(({ question }) => inLanguage(question.clinician, language.code));
  yield [CODE_HEADING, ...facts.map(({ id }) => id), ORIGINS_HEADING].map(defused);
  yield [code, ...labels, LABELS_MARK].map(defused);
  for (const { code: own, answers, origins } of cohort) {
    const cells = facts.map(({ id }, place) => writers[place]?.(answers.get(id)) ?? '');
    yield [own, ...cells, originsText(origins)].map(defused);
  }
}

/** The shortest text that is read back as the very same answer. */
function makeWriter(fact: Fact, ground: Ground): (answer: Answer | undefined) => string {
  const reader = plainReader(fact, ground);
  /** By answer, as JSON: most people have the same as somebody before. */
  const texts = new Map<string, string>();
  const isExact = (text: string, answer: Answer) => {
    const reading = readCell(text, reader);
    return reading.kind === 'answer' && JSON.stringify(reading.answer) === JSON.stringify(answer);
  };
  return (answer) => {
    if (answer === undefined) return '';
    const json = JSON.stringify(answer);
    const text = texts.get(json) ?? textsOf(fact, answer, ground).find((one) => isExact(one, answer)) ?? json;
    texts.set(json, text);
    return text;
  };
}

function textsOf(fact: Fact, answer: Answer, ground: Ground): readonly string[] {
  if (isSilent(answer)) return [answer];
  if (fact.type === 'number') return figureTexts(fact, answer, ground);
  if (fact.type === 'date') return dateTexts(answer, ground);
  if (!('value' in answer) || typeof answer.value === 'object') return [];
  return [answer.value === true ? 'yes' : answer.value === false ? 'no' : String(answer.value)];
}

export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** RFC 4180, with a mark of its encoding: without it spreadsheets misread Persian. */
export function csvOf(rows: Rows): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('');
}

export function csvLine(row: readonly string[]): string {
  return row.map(quoted).join(',') + LINE_END;
}

function quoted(text: string): string {
  return /[",\r\n]|^'|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All cells are texts, so that a spreadsheet changes none of them. */
export async function xlsxOf(rows: Rows, sheet: string, isRightToLeft: boolean): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const data = rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value })));
  return writeWorkbook(data, { sheet, rightToLeft: isRightToLeft, stickyRowsCount: 2, stickyColumnsCount: 1 }).toBlob();
}
