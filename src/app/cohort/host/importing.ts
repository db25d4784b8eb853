// One table on its way into the list: it stays in the worker from its bytes to its candidates.
import type { OnProgress, Outcome } from '#app/cohort/api.ts';
import { alikeIn } from '#app/cohort/import/alikeCodes.ts';
import { importTable } from '#app/cohort/import/importTable.ts';
import type { Imported } from '#app/cohort/import/imported.ts';
import { asksOf, certain, type MatchedColumn, matchColumns } from '#app/cohort/import/matchColumns.ts';
import { Mends } from '#app/cohort/host/mends.ts';
import { mended } from '#app/cohort/import/mend.ts';
import { applyProfile, type Profile, profileOf } from '#app/cohort/import/profile.ts';
import { readTable } from '#app/cohort/import/readTable.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';
import { type Survey, surveyOf } from '#app/cohort/import/survey.ts';
import type { Table } from '#app/cohort/import/table.ts';
import type { Mapping } from '#app/cohort/import/target.ts';
import type { ImportHost, ImportReview, OpenedTable, ReadOptions, Reviewed, TableView } from '#app/cohort/importApi.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Happening } from '#cohort/logEntry.ts';
import { type Change, merge, type Merged } from '#cohort/merge.ts';

/** What an import needs of the list. */
export type Into = {
  readonly candidates: () => readonly Candidate[];
  readonly profiles: () => readonly Profile[];
  readonly take: (
    after: readonly Candidate[],
    happenings: readonly Happening[],
    by: string,
    profile: Profile | undefined,
  ) => Promise<Outcome>;
};

type Work = {
  readonly table: Table;
  readonly survey: Survey;
  readonly matched: readonly MatchedColumn[];
  readonly mapping: Mapping;
  /** As the table says, and with what was mended. */
  readonly read?: Imported;
  readonly imported?: Imported;
};

class Cancelled extends Error {}

const SHOWN_CHANGES = 500;

export class Importing implements ImportHost {
  readonly #into: Into;
  readonly #ground: Ground;
  #work: Work | undefined;
  /** Places of changes on which the coordinator has decided. */
  #decided = new Map<string, boolean>();
  readonly #mends = new Mends();
  #run = 0;

  constructor(into: Into, ground: Ground) {
    this.#into = into;
    this.#ground = ground;
  }

  async open(...[source, choice]: Parameters<ImportHost['open']>): Promise<OpenedTable> {
    await this.drop();
    const opened = await readTable(source, choice);
    if (opened.kind !== 'table') return opened;
    try {
      return { kind: 'view', view: await this.#survey(opened.table) };
    } catch (fault) {
      return { kind: 'refused', refusal: refusalOf(fault) };
    }
  }

  async headings(row: number): Promise<TableView | undefined> {
    try {
      return this.#work && (await this.#survey(this.#work.table, row));
    } catch (fault) {
      if (fault instanceof TableRefused) return undefined;
      throw fault;
    }
  }

  async #survey(table: Table, headerRow?: number): Promise<TableView> {
    const survey = await surveyOf(table, this.#ground.dictionary, headerRow);
    const matched = matchColumns(survey, this.#ground.dictionary);
    return this.#put({ table, survey, matched, mapping: certain(matched) });
  }

  async map(mapping: Mapping): Promise<TableView | undefined> {
    return this.#work && this.#put({ ...withoutRead(this.#work), mapping });
  }

  async applyProfile(name: string) {
    const profile = this.#into.profiles().find((one) => one.name === name);
    if (this.#work === undefined || profile === undefined) return undefined;
    const { mapping, missing } = applyProfile(profile, this.#work.survey, this.#ground.dictionary);
    return { view: this.#put({ ...withoutRead(this.#work), mapping }), missing };
  }

  async review({ by, takesShortRows = false }: ReadOptions, onProgress: OnProgress): Promise<Reviewed | undefined> {
    const work = this.#work;
    if (work === undefined) return undefined;
    const run = (this.#run += 1);
    const told = (rows: number) => {
      if (run !== this.#run) throw new Cancelled();
      onProgress({ done: rows, of: work.survey.rowCount });
    };
    const options = { takesShortRows, onProgress: told, ...(by !== undefined && { by }) };
    try {
      const read = await importTable(work.table, work.survey, work.mapping, this.#ground, options);
      return { kind: 'review', review: this.#withMends({ ...work, read }) };
    } catch (fault) {
      if (fault instanceof Cancelled) return undefined;
      return { kind: 'refused', refusal: refusalOf(fault) };
    }
  }

  async cancel(): Promise<void> {
    this.#run += 1;
  }

  async mend(place: number, text: string, isConfirmed: boolean) {
    const work = this.#work;
    const cell = work?.imported?.unread[place];
    if (work?.read === undefined || work.imported === undefined || cell === undefined) return undefined;
    const { reading } = mended(work.imported, cell, text, { ...work, ground: this.#ground }, isConfirmed);
    const readAs = work.mapping.get(cell.column);
    if (reading.kind === 'problem' || readAs === undefined) return { review: this.#reviewOf(work.imported), reading };
    this.#mends.add(cell, text, isConfirmed, readAs);
    return { review: this.#withMends({ ...work, read: work.read }), reading };
  }

  async unmend(): Promise<ImportReview | undefined> {
    const work = this.#work;
    if (work?.read === undefined) return undefined;
    this.#mends.takeBack();
    return this.#withMends({ ...work, read: work.read });
  }

  async decide(place: number, isTaken: boolean): Promise<ImportReview | undefined> {
    const imported = this.#work?.imported;
    const change = imported && this.#merged(imported).changes[place];
    if (imported === undefined || change === undefined) return undefined;
    this.#decided.set(keyOf(change), isTaken);
    return this.#reviewOf(imported);
  }

  async takeOver(by: string, profile: string | undefined): Promise<Outcome> {
    const work = this.#work;
    if (work?.imported === undefined) throw new Error('nothing was read that could be taken over');
    const { cohort } = this.#merged(work.imported);
    const { rowCount, unreadCount } = work.imported;
    const happening: Happening = { kind: 'import', file: work.table.name, rows: rowCount, unread: unreadCount };
    const kept = profile === undefined ? undefined : profileOf(profile, work.survey, work.mapping);
    const outcome = await this.#into.take(cohort, [happening, ...this.#mends.notes(work.table.name)], by, kept);
    if (outcome.trouble !== 'refused') await this.drop();
    return outcome;
  }

  async drop(): Promise<void> {
    this.#run += 1;
    this.#work = undefined;
    this.#decided = new Map();
    this.#mends.drop();
  }

  #withMends(work: Work & { readonly read: Imported }): ImportReview {
    const imported = this.#mends.on(work.read, { ...work, ground: this.#ground });
    this.#work = { ...work, imported };
    return this.#reviewOf(imported);
  }

  #put(work: Work): TableView {
    this.#work = work;
    const { table, survey, matched, mapping } = work;
    const { dictionary } = this.#ground;
    const columns = matched.map((column, index) => {
      const [now, own] = [mapping.get(column.column), survey.columns[index]];
      return {
        ...column,
        now,
        open: now === undefined || own === undefined ? [] : asksOf(now, own, dictionary),
        // What says who somebody is does not leave the worker.
        distinct: column.personal === undefined ? own?.distinct : undefined,
      };
    });
    return {
      name: table.name,
      rowCount: survey.rowCount,
      headerRow: survey.header.last,
      columns,
      hasCode: [...mapping.values()].some(({ target }) => target.kind === 'code'),
      profiles: this.#into.profiles().flatMap((one) => (applyProfile(one, survey, dictionary).missing.length === 0 ? [one.name] : [])),
    };
  }

  #merged(imported: Imported): Merged {
    const decides = (change: Change) => this.#decided.get(keyOf(change)) ?? change.isTaken;
    return merge(this.#into.candidates(), imported.candidates, this.#ground.dictionary, decides);
  }

  /** With the codes of the list, too. */
  #alike({ candidates }: Imported): ImportReview['alike'] {
    const own = new Set(candidates.map(({ code }) => code));
    const all = new Set([...this.#into.candidates().map(({ code }) => code), ...own]);
    return alikeIn([...all]).filter((codes) => codes.some((code) => own.has(code)));
  }

  #reviewOf(imported: Imported): ImportReview {
    const { added, changes } = this.#merged(imported);
    const taken = changes.filter(({ isTaken }) => isTaken);
    return {
      ...imported,
      alike: this.#alike(imported),
      candidates: imported.candidates.length,
      added: added.length,
      changed: new Set(taken.map(({ code }) => code)).size,
      changes: changes.slice(0, SHOWN_CHANGES),
      changeCount: changes.length,
      mends: this.#mends.all,
    };
  }
}

function keyOf({ code, fact }: Change): string {
  return JSON.stringify([code, fact]);
}

/** With other columns it must be read again. */
function withoutRead({ table, survey, matched, mapping }: Work): Work {
  return { table, survey, matched, mapping };
}

function refusalOf(fault: unknown) {
  if (fault instanceof TableRefused) return fault.refusal;
  throw fault;
}
