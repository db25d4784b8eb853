// The list, the calls, the funnel and the log as files to save.
import type { Funnel, Row, WorkList } from '#app/cohort/api.ts';
import { BYTE_ORDER_MARK, csvLine, tableRows, xlsxOf } from '#app/cohort/export.ts';
import { defused } from '#app/cohort/defused.ts';
import { eachInTurn } from '#app/cohort/host/patience.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { CohortSettings } from '#cohort/cohortFile.ts';
import { candidateAsJson } from '#cohort/candidateRecord.ts';
import type { LogEntry } from '#cohort/logEntry.ts';
import { AUDIT_COLUMNS, auditRows, SCREENING_COLUMNS, screeningRows } from '#cohort/logRows.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { inLanguage } from '#facts/text.ts';
import type { Language } from '#i18n/language.ts';
import { makeSay } from '#i18n/translate.ts';
import type { Trial } from '#trials/trial.ts';

/** `language`: of the labels. `plain`: one with Latin digits, in which cells are written. */
export type Writing = {
  readonly dictionary: Dictionary;
  readonly today: number;
  readonly language: Language;
  readonly plain: Language;
};

export type Table = Iterable<readonly string[]>;

/** A long one is written a little at a time. */
export async function fileOf(rows: Table, sheet: string, format: 'csv' | 'xlsx', { language }: Writing): Promise<Blob> {
  if (format === 'xlsx') return xlsxOf(await eachInTurn(rows, (row) => [row]), sheet, language.direction === 'rtl');
  const lines = await eachInTurn(inBundles(rows), (some) => [some.map(csvLine).join('')]);
  return new Blob([BYTE_ORDER_MARK, ...lines], { type: 'text/csv;charset=utf-8' });
}

export function jsonFile(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: JSON_TYPE });
}

/** An array, one to a line: as one text a long log would be longer than a text may be. */
export async function jsonLinesFile(all: Iterable<unknown>): Promise<Blob> {
  const lines = await eachInTurn(inBundles(all), (some) => [some.map((one) => JSON.stringify(one)).join(',\n')]);
  return new Blob(['[\n', ...lines.flatMap((line, place) => (place === 0 ? [line] : [',\n', line])), '\n]\n'], { type: JSON_TYPE });
}

const JSON_TYPE = 'application/json';
const BUNDLE = 100;

function* inBundles<One>(all: Iterable<One>): Generator<readonly One[]> {
  let bundle: One[] = [];
  for (const one of all) {
    bundle.push(one);
    if (bundle.length < BUNDLE) continue;
    yield bundle;
    bundle = [];
  }
  if (bundle.length > 0) yield bundle;
}

export function listRows(candidates: readonly Candidate[], { dictionary, today, language, plain }: Writing): Table {
  return tableRows(candidates, { dictionary, today, language: plain }, { language, code: makeSay(language)('cohort.code') });
}

/** As `npm run screen` takes it. */
export function* listJson(candidates: readonly Candidate[]): Generator {
  for (const [place, candidate] of candidates.entries()) {
    const raw: { readonly answers?: unknown } = candidateAsJson({ place, candidate, unread: new Map() });
    yield { id: candidate.code, answers: raw.answers };
  }
}

/** As the table shows them: for each trial the verdict, and how many facts would decide it. */
export function* resultRows(rows: readonly Row[], trials: readonly Trial[]): Generator<readonly string[]> {
  yield ['code', ...trials.flatMap(({ number }) => [number, `${number}_facts_missing`]), 'contradictory'].map(defused);
  for (const { code, verdicts, missing, isContradictory } of rows) {
    const cells = trials.flatMap((_, place) => [
      verdicts[place] ?? '',
      verdicts[place] === 'undetermined' ? `${missing[place] ?? ''}` : '',
    ]);
    yield [code, ...cells, isContradictory ? '1' : '0'].map(defused);
  }
}

/** By trial. */
export function workRows(lists: ReadonlyMap<string, WorkList>, { dictionary, language }: Writing): Table {
  const label = (id: string) => {
    const fact = dictionary.byId.get(id);
    return fact === undefined ? id : inLanguage(fact.question.clinician, language.code);
  };
  const rows = [['trial', 'code', 'fact', 'facts_missing', 'all_missing', 'done']];
  for (const [trial, { groups }] of lists) {
    for (const { fact, calls } of groups) {
      for (const { code, facts, isTicked } of calls) {
        rows.push([trial, code, label(fact), `${facts.length}`, facts.map(label).join('; '), isTicked ? '1' : '0']);
      }
    }
  }
  return rows.map((row) => row.map(defused));
}

export function funnelRows({ steps }: Funnel): Table {
  const head = ['criterion', 'remaining', 'failed', 'unknown', 'failed_here_alone'];
  return [head, ...steps.map((step) => [step.criterion, ...[step.remaining, step.failed, step.unknown, step.failedHereAlone].map(String)])];
}

/** In the fields of a pre-screening log; every change of everything is in the JSON, which can be checked. */
export function* logTable(log: readonly LogEntry[], { site = '', investigator = '' }: CohortSettings): Generator<readonly string[]> {
  yield SCREENING_COLUMNS;
  for (const row of screeningRows(log, { site, investigator })) {
    yield SCREENING_COLUMNS.map((column) => {
      const value = row[column];
      return defused(typeof value === 'object' ? value.join('; ') : `${value}`);
    });
  }
}

export function* auditTable(log: readonly LogEntry[]): Generator<readonly string[]> {
  yield AUDIT_COLUMNS;
  for (const row of auditRows(log)) yield AUDIT_COLUMNS.map((column) => defused(row[column]));
}
