// Looks at the list: rows, calls, the funnel, files. Changes nothing.
import type { CohortHost, Exported, LogPage, Query, Row, What, WorkList } from '#app/cohort/api.ts';
import type { Desk } from '#app/cohort/host/desk.ts';
import {
  auditTable,
  fileOf,
  funnelRows,
  jsonFile,
  jsonLinesFile,
  listJson,
  listRows,
  logTable,
  resultRows,
  workRows,
  type Table,
  type Writing,
} from '#app/cohort/host/files.ts';
import { callsFor, funnelFor } from '#app/cohort/host/findings.ts';
import { Patience, Superseded } from '#app/cohort/host/patience.ts';
import type { Ground } from '#app/cohort/host/standing.ts';
import { rowsFor } from '#app/cohort/host/query.ts';
import { type AuditRow, auditRows } from '#cohort/logRows.ts';
import type { Language } from '#i18n/language.ts';

type Made = { readonly rows: () => Table; readonly json: () => Blob | Promise<Blob> };

const EVERYBODY: Pick<Query, 'filter' | 'sort'> = { filter: { search: '' }, sort: { by: 'order', isDescending: false } };

export class Views {
  readonly #desk: Desk;
  /** The newest page that was asked for, and the newest place. */
  readonly #newest = { page: 0, place: 0 };

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Of a query that is not wanted any more: what was found is empty. */
  async page({ filter, sort, from, count }: Query): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
    const found = await this.#rows('page', { filter, sort });
    return { rows: found.slice(from, from + count).flatMap((row) => this.#row(row) ?? []), total: found.length };
  }

  async placeOf(code: string, query: Pick<Query, 'filter' | 'sort'>) {
    const found = await this.#rows('place', query);
    const row = this.#desk.standing.rowOf(code);
    const place = row === undefined ? -1 : found.indexOf(row);
    if (place < 0) return undefined;
    const codeAt = (at: number) => this.#desk.standing.rows[found[at] ?? -1]?.code;
    return { place: place + 1, of: found.length, previous: codeAt(place - 1), next: codeAt(place + 1) };
  }

  async #rows(kind: 'page' | 'place', { filter, sort }: Pick<Query, 'filter' | 'sort'>): Promise<readonly number[]> {
    const query = (this.#newest[kind] += 1);
    const patience = new Patience(() => query === this.#newest[kind]);
    try {
      return await rowsFor(filter, sort, {
        standing: this.#desk.standing,
        deciding: this.#desk.deciding,
        patience,
      });
    } catch (fault) {
      if (fault instanceof Superseded) return [];
      throw fault;
    }
  }

  async candidate(code: string) {
    return this.#desk.list.get(code);
  }

  async row(code: string): Promise<Row | undefined> {
    const row = this.#desk.standing.rowOf(code);
    return row === undefined ? undefined : this.#row(row);
  }

  #row(row: number): Row | undefined {
    const { standing, deciding } = this.#desk;
    const candidate = standing.rows[row];
    const verdicts = standing.verdicts(row);
    const missing = verdicts.map((_, trial) => deciding.facts(row, trial).length);
    return candidate && { code: candidate.code, verdicts, missing, isContradictory: standing.isContradictory(row) };
  }

  async workList(trial: string, mostFacts: number) {
    const patience = new Patience(() => true);
    const place = {
      standing: this.#desk.standing,
      deciding: this.#desk.deciding,
      ground: this.#desk.ground,
      book: this.#desk.book,
      patience,
    };
    return callsFor(trial, mostFacts, place);
  }

  async #results({ filter, sort }: Pick<Query, 'filter' | 'sort'>): Promise<readonly Row[]> {
    const { standing, deciding } = this.#desk;
    const found = await rowsFor(filter, sort, { standing, deciding, patience: new Patience(() => true) });
    return found.flatMap((row) => this.#row(row) ?? []);
  }

  /** By trial: of one, or of all; however far, unless said. */
  async #workLists(number: string, most: number | undefined): Promise<ReadonlyMap<string, WorkList>> {
    const { trials, dictionary } = this.#desk.ground.catalogue;
    const lists = new Map<string, WorkList>();
    for (const trial of trials) {
      if (number === '' || trial.number === number)
        lists.set(trial.number, await this.workList(trial.number, most ?? dictionary.facts.length));
    }
    return lists;
  }

  async funnel(trial: string) {
    return funnelFor(trial, this.#desk.standing);
  }

  async log(from: number, count: number): Promise<LogPage> {
    const { log } = this.#desk.book;
    const lines: AuditRow[] = [];
    let seen = 0;
    for (const entry of log.toReversed()) {
      const { length } = entry.happenings;
      if (seen + length > from && lines.length < count) {
        lines.push(...[...auditRows([entry])].toReversed().slice(Math.max(0, from - seen), from - seen + count));
      }
      seen += length;
    }
    return { lines: lines.slice(0, count), total: seen, fault: await this.#desk.book.fault() };
  }

  async exported(...[what, format, of, language]: Parameters<CohortHost['exported']>): Promise<Blob> {
    const writing = this.#writing(language);
    const { rows, json } = await this.#made(what, of, writing);
    return format === 'json' ? json() : fileOf(rows(), what, format, writing);
  }

  async #made(what: What, { trial = '', query = EVERYBODY, mostFacts }: Exported, writing: Writing): Promise<Made> {
    const { standing, book } = this.#desk;
    const { log } = book;
    switch (what) {
      case 'list':
        return { rows: () => listRows(standing.rows, writing), json: () => jsonLinesFile(listJson(standing.rows)) };
      case 'results': {
        const found = await this.#results(query);
        return { rows: () => resultRows(found, standing.trials), json: () => jsonLinesFile(found) };
      }
      case 'work': {
        const work = await this.#workLists(trial, mostFacts);
        return { rows: () => workRows(work, writing), json: () => jsonFile(Object.fromEntries(work)) };
      }
      case 'funnel': {
        const funnel = await this.funnel(trial);
        return { rows: () => funnelRows(funnel), json: () => jsonFile(funnel) };
      }
      case 'log':
        return { rows: () => logTable(log, book.settings), json: () => jsonLinesFile(log) };
      case 'changes':
        return { rows: () => auditTable(log), json: () => jsonLinesFile(log) };
    }
  }

  #writing(code: string): Writing {
    const { catalogue, today, languages } = this.#desk.ground;
    const language = languages.find((one) => one.code === code) ?? languages[0];
    const plain = plainOf(this.#desk.ground);
    return { dictionary: catalogue.dictionary, today, language: language ?? plain, plain };
  }
}

/** A language with Latin digits, in which cells are written and read. */
export function plainOf({ languages }: Pick<Ground, 'languages'>): Language {
  const plain = languages.find(({ calendar }) => calendar === 'gregorian') ?? languages[0];
  if (plain === undefined) throw new Error('the page speaks no language');
  return plain;
}
