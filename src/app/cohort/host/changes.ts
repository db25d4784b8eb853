// Changes the list: every change is screened, logged and kept, one after the other.
import type { By, CohortHost, OnProgress, Outcome, Summary } from '#app/cohort/api.ts';
import type { Desk } from '#app/cohort/host/desk.ts';
import { happeningsOf, verdictHappenings, type Verdicts } from '#app/cohort/host/happenings.ts';
import type { ListChange, StepKind } from '#app/cohort/host/list.ts';
import { eachInTurn } from '#app/cohort/host/patience.ts';
import { stampNow } from '#app/cohort/host/stampNow.ts';
import type { Profile } from '#app/cohort/import/profile.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { dropCandidate, putCandidate } from '#cohort/cohortFile.ts';
import type { Consent, Happening, LogStamp } from '#cohort/logEntry.ts';
import type { KeptScreening } from '#cohort/screeningRecord.ts';
import type { VerdictChange } from '#cohort/rescreened.ts';
import type { RecordChange } from '#cohort/recordKey.ts';
import type { FactId } from '#facts/fact.ts';

/** So few are screened at once, without a word. */
const AT_ONCE = 2000;

export class Changes {
  readonly #desk: Desk;
  #version = 0;
  #lastBy = '';
  /** What came out before for those whose results are still to come, by code. */
  readonly #pending = new Map<string, Verdicts>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async summary(): Promise<Summary> {
    return this.#summary();
  }

  #summary(): Summary {
    const { rows, count } = this.#desk.standing;
    const verdicts = this.#desk.standing.counts();
    return { version: this.#version, candidates: rows.length, screened: count, verdicts, undoable: this.#desk.list.undoable };
  }

  add(code: string, by: By): Promise<Outcome> {
    return this.#change('add', '', by, () => {
      const isTaken = this.#desk.list.get(code) !== undefined;
      return isTaken ? [] : this.#desk.list.changesFor([{ code, answers: new Map(), origins: new Map() }]);
    });
  }

  edit(candidate: Parameters<CohortHost['edit']>[0], why: string, by: By): Promise<Outcome> {
    return this.#change('edit', why, by, () => (this.#desk.list.get(candidate.code) ? this.#desk.list.changesFor([candidate]) : []));
  }

  remove(codes: readonly string[], why: string, by: By): Promise<Outcome> {
    return this.#change('remove', why, by, () => this.#desk.list.changesFor([], codes));
  }

  /** What an import brings: candidates that are new or other than they were. */
  take(after: readonly Candidate[], happenings: readonly Happening[], by: By, profile: Profile | undefined): Promise<Outcome> {
    const records = () => (profile === undefined ? [] : this.#desk.book.putProfile(profile));
    return this.#change('import', '', by, () => this.#desk.list.changesFor(after), happenings, records);
  }

  undo(by: By): Promise<Outcome> {
    return this.inTurn(async () => {
      if (this.#desk.keeper.isReadOnly) return { summary: this.#summary(), trouble: 'refused' };
      return this.#follow(this.#desk.list.undo(), [], 'undo', by);
    });
  }

  /** All of a kind in one step; `more` stands in the log before it. */
  #change(
    kind: StepKind,
    why: string,
    by: By,
    changes: () => readonly ListChange[],
    more: readonly Happening[] = [],
    records: () => readonly RecordChange[] = () => [],
  ): Promise<Outcome> {
    return this.inTurn(async () => {
      if (this.#desk.keeper.isReadOnly) return { summary: this.#summary(), trouble: 'refused' };
      const wanted = changes();
      this.#desk.list.apply(kind, wanted);
      return this.#follow(wanted, more, why, by, records());
    });
  }

  async #follow(
    changes: readonly ListChange[],
    more: readonly Happening[],
    why: string,
    by: By,
    records: readonly RecordChange[] = [],
  ): Promise<Outcome> {
    if (changes.length === 0 && more.length === 0) return { summary: this.#summary() };
    this.#version += 1;
    this.#lastBy = by;
    for (const { code } of changes) if (!this.#pending.has(code)) this.#pending.set(code, this.#verdictsOf(code));
    const isEdit = changes.every((change) => change.before !== undefined && change.after !== undefined);
    if (isEdit) for (const { after } of changes) if (after !== undefined) this.#desk.standing.put(after);
    if (!isEdit) this.#desk.standing.relist(this.#desk.list);
    if (this.#desk.standing.rows.length - this.#desk.standing.count <= AT_ONCE) await this.#desk.standing.screen(() => undefined);
    const verdicts = this.#verdictsThatCame();
    const happenings = [...more, ...(await eachInTurn(changes, happeningsOf)), ...verdicts];
    const entered = await this.#desk.book.enter(happenings, this.#stamp(by, why));
    const kept = await this.#desk.keeper.keep(async () => [
      ...records,
      ...(await eachInTurn(changes, (change) => [this.#record(change)])),
      ...entered,
    ]);
    return { summary: this.#summary(), trouble: kept === 'kept' ? undefined : kept };
  }

  #record({ code, after }: ListChange): RecordChange {
    if (after === undefined) return dropCandidate(code);
    return putCandidate({ place: this.#desk.list.placeOf(code) ?? 0, candidate: after, unread: this.#desk.unread.get(code) ?? new Map() });
  }

  #verdictsOf(code: string): Verdicts {
    const row = this.#desk.standing.rowOf(code);
    return row === undefined ? [] : this.#desk.standing.verdicts(row);
  }

  async screen(onProgress: OnProgress): Promise<Summary> {
    await this.#screen(onProgress);
    return this.#summary();
  }

  /** Logged block by block, under the initials of whoever brought the change. */
  async #screen(onProgress: OnProgress): Promise<void> {
    const { standing, book, keeper, deciding } = this.#desk;
    const logThoseThatCame = async () => {
      const entered = await book.enter(this.#verdictsThatCame(), this.#stamp(this.#lastBy, ''));
      await keeper.keep(() => entered);
    };
    await standing.screen(async (progress) => {
      await logThoseThatCame();
      onProgress(progress);
    });
    await logThoseThatCame();
    await keeper.keep(() => keeper.screened(this.screening()));
    void deciding.findAll();
  }

  #verdictsThatCame(): readonly Happening[] {
    const { standing } = this.#desk;
    const came = [...this.#pending].filter(([code]) => (standing.rowOf(code) ?? -1) < standing.count);
    for (const [code] of came) this.#pending.delete(code);
    return came.flatMap(([code, before]) => verdictHappenings(code, before, standing));
  }

  /** As it stands; undefined while not everybody is screened. */
  screening(): KeptScreening | undefined {
    const { standing, program, ground } = this.#desk;
    if (standing.count < standing.rows.length) return undefined;
    return { ...program, day: ground.today, codes: standing.rows.map(({ code }) => code), cohort: standing.screened };
  }

  /** After another list was put in place of this one. */
  async reopened(): Promise<void> {
    this.#version += 1;
    this.#pending.clear();
    await this.#desk.standing.screen(() => undefined);
  }

  /** In the log under the program's own name: it is the rules that did it, or the days that passed. */
  async logRescreened(changes: readonly VerdictChange[], why: 'rules' | 'time'): Promise<void> {
    const happenings = changes.map(({ code, trial, before, after, criteria }): Happening => ({
      kind: 'verdict',
      code,
      trial,
      before,
      after,
      because: criteria.map(({ criterion }) => criterion),
    }));
    const entered = await this.#desk.book.enter(happenings, this.#stamp('Gharbal', why));
    await this.#desk.keeper.keep(() => [...entered, ...this.#desk.keeper.screened(this.screening())]);
  }

  /** Of something that is not in the log. */
  keepRecords(records: () => readonly RecordChange[]): Promise<Outcome> {
    return this.inTurn(async () => {
      if (this.#desk.keeper.isReadOnly) return { summary: this.#summary(), trouble: 'refused' };
      const made = records();
      const kept = await this.#desk.keeper.keep(() => made);
      return { summary: this.#summary(), trouble: kept === 'kept' ? undefined : kept };
    });
  }

  tick(call: { readonly code: string; readonly fact: FactId }, isTicked: boolean, by: By): Promise<Outcome> {
    return this.#note(by, (stamp) => ({
      happening: { kind: 'tick', ...call, isDone: isTicked },
      records: this.#desk.book.tick(call, isTicked, stamp),
    }));
  }

  setConsent(code: string, after: Consent | undefined, by: By): Promise<Outcome> {
    return this.#note(by, () => {
      const before = this.#desk.book.consentOf(code);
      return { happening: { kind: 'consent', code, ...(before && { before }), ...(after && { after }) }, records: [] };
    });
  }

  /** What changes no answer, and so no verdict. */
  #note(by: By, make: (stamp: LogStamp) => { readonly happening: Happening; readonly records: readonly RecordChange[] }): Promise<Outcome> {
    return this.inTurn(async () => {
      if (this.#desk.keeper.isReadOnly) return { summary: this.#summary(), trouble: 'refused' };
      const stamp = this.#stamp(by, '');
      const { happening, records } = make(stamp);
      const entered = await this.#desk.book.enter([happening], stamp);
      const kept = await this.#desk.keeper.keep(() => [...records, ...entered]);
      return { summary: this.#summary(), trouble: kept === 'kept' ? undefined : kept };
    });
  }

  #stamp(by: By, why: string) {
    return stampNow(by, why, this.#desk.program);
  }

  /** After all that was asked before. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
