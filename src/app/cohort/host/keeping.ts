// Keeps the list on this device, encrypted, and brings it back.
import type { Changes } from '#app/cohort/host/changes.ts';
import { sha256 } from '#app/cohort/host/book.ts';
import type { Desk } from '#app/cohort/host/desk.ts';
import { changesSince } from '#app/cohort/host/since.ts';
import type { Done, Found, KeepingHost, KeepingState, Place } from '#app/cohort/keepingApi.ts';
import { allRecords, type CohortFile, type CohortSettings, dropDraft, putDraft } from '#cohort/cohortFile.ts';
import { lostCodes, verifyLog } from '#cohort/log.ts';
import { readCohort, type ReadCohort } from '#cohort/readCohort.ts';
import { readBackup } from '#storage/cohort/backup.ts';
import type { Contents } from '#storage/cohort/contents.ts';
import { sealedBackup } from '#storage/cohort/sealedBackup.ts';
import { createVault, lookForVault, openVault, wipeVault } from '#storage/cohort/open.ts';

type Records = ReadonlyMap<string, unknown>;

export class ListKeeping implements KeepingHost {
  readonly #desk: Desk;
  readonly #changes: Changes;
  #found: Found | undefined;
  /** What stood in fields when the list was locked. */
  #draft: unknown;

  constructor(desk: Desk, changes: Changes) {
    this.#desk = desk;
    this.#changes = changes;
  }

  async state(): Promise<KeepingState> {
    const { vault } = this.#desk.keeper;
    return {
      place: vault === undefined ? PLACES[await lookForVault()] : 'open',
      readOnly: vault?.readOnly,
      settings: this.#desk.book.settings,
      found: this.#found,
    };
  }

  keep(passphrase: string): Promise<Done> {
    return this.#changes.inTurn(async () => {
      const file = this.#file();
      const made = await createVault(passphrase, recordsOf(file));
      if (made.problem !== undefined) return made.problem;
      this.#desk.keeper.use(made.vault, file.screening);
      return 'done';
    });
  }

  unlock(passphrase: string): Promise<Done> {
    return this.#changes.inTurn(async () => {
      const opened = await openVault(passphrase);
      if (opened.problem !== undefined) return opened.problem;
      const read = this.#read(opened.records);
      if (read === 'newer') {
        await opened.vault.lock();
        return 'newer';
      }
      this.#desk.keeper.use(opened.vault, read.file.screening);
      if (opened.vault.readOnly === undefined) await opened.vault.append(read.changes);
      await this.#putInPlace(read, opened.damage);
      return 'done';
    });
  }

  async lock(draft: unknown): Promise<void> {
    await this.#changes.inTurn(async () => {
      const { keeper } = this.#desk;
      const drafts = draft === undefined ? [] : [putDraft(draft)];
      if (!keeper.isReadOnly) await keeper.keep(() => [...drafts, ...keeper.screened(this.#changes.screening())]);
      await keeper.vault?.lock();
    });
  }

  takeDraft(): Promise<unknown> {
    return this.#changes.inTurn(async () => {
      const draft = this.#draft;
      this.#draft = undefined;
      if (draft !== undefined && !this.#desk.keeper.isReadOnly) await this.#desk.keeper.keep(() => [dropDraft()]);
      return draft;
    });
  }

  changePassphrase(passphrase: string, next: string): Promise<Done> {
    return this.#changes.inTurn(async () => {
      const said = await this.#desk.keeper.vault?.changePassphrase(passphrase, next);
      return said === undefined ? 'locked' : said === 'changed' ? 'done' : said;
    });
  }

  backup(passphrase: string | undefined): Promise<Blob | Done> {
    return this.#changes.inTurn(async () => {
      const { vault } = this.#desk.keeper;
      if (vault !== undefined) return vault.backup();
      return passphrase === undefined ? 'locked' : sealedBackup(passphrase, recordsOf(this.#file()));
    });
  }

  restore(file: Blob, passphrase: string): Promise<Done> {
    return this.#changes.inTurn(async () => {
      const restored = await readBackup(file, passphrase);
      if (restored.problem !== undefined) return restored.problem;
      const read = this.#read(restored.records);
      if (read === 'newer') return 'newer';
      const { vault } = this.#desk.keeper;
      if (vault !== undefined) {
        await vault.lock();
        this.#desk.keeper.use(undefined);
        const made = await createVault(passphrase, recordsOf(read.file), true);
        if (made.problem !== undefined) return made.problem;
        this.#desk.keeper.use(made.vault, read.file.screening);
      }
      await this.#putInPlace(read, restored.damage);
      return 'done';
    });
  }

  wipe() {
    return this.#changes.inTurn(async () => {
      await this.#desk.keeper.vault?.lock();
      this.#desk.keeper.use(undefined);
      return wipeVault();
    });
  }

  setSettings(settings: CohortSettings) {
    return this.#changes.keepRecords(() => this.#desk.book.set(settings));
  }

  #read(records: Records): ReadCohort | 'newer' {
    const { catalogue, today } = this.#desk.ground;
    const read = readCohort(records, catalogue.dictionary, today);
    return read.problem === undefined ? read : 'newer';
  }

  async #putInPlace({ file, unread }: ReadCohort, damage: Contents['damage']): Promise<void> {
    const { list, standing, book, unread: raw, program, ground } = this.#desk;
    list.open(file.candidates.map(({ place, candidate }) => [place, candidate]));
    raw.clear();
    for (const { candidate, unread: own } of file.candidates) if (own.size > 0) raw.set(candidate.code, own);
    book.open(file);
    standing.relist(list);
    await this.#changes.reopened();
    const { screening } = file;
    const codes = standing.rows.map(({ code }) => code);
    const now = { codes, cohort: standing.screened, rules: program.rules, day: ground.today };
    const { byRules, byTime } = changesSince(screening, now, file.log);
    this.#draft = file.draft;
    this.#found = {
      damaged: unread.length + (damage === undefined ? 0 : damage.unreadable + damage.missing + (damage.isHeadUnreadable ? 1 : 0)),
      lost: lostCodes(file.log, new Set(codes)),
      logFault: await verifyLog(file.log, sha256),
      verdictChanges: byRules,
      rulesBefore: screening?.rules === program.rules ? undefined : screening?.rules,
      timeChanges: byTime,
      dayBefore: screening?.day,
    };
    if (this.#desk.keeper.isReadOnly) return;
    if (byRules.length > 0) await this.#changes.logRescreened(byRules, 'rules');
    if (byTime.length > 0) await this.#changes.logRescreened(byTime, 'time');
  }

  #file(): CohortFile {
    const { list, book, unread } = this.#desk;
    const candidates = [...list.all()].map(([place, candidate]) => ({ place, candidate, unread: unread.get(candidate.code) ?? new Map() }));
    return { ...book.contents(), candidates, screening: this.#changes.screening(), draft: undefined };
  }
}

const PLACES: Readonly<Record<Awaited<ReturnType<typeof lookForVault>>, Place>> = {
  absent: 'memory',
  lost: 'lost',
  there: 'locked',
  newer: 'newer',
  damaged: 'damaged',
  impossible: 'impossible',
  'no-room': 'impossible',
  failed: 'impossible',
};

function recordsOf(file: CohortFile): Records {
  return new Map(allRecords(file).flatMap(([key, ...record]) => (record.length === 0 ? [] : [[key, record[0]] as const])));
}
