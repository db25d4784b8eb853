// Starts the worker that holds a list, and keeps what it last said of it.
import { proxy } from 'comlink';
import type { CohortHost, OnProgress, Progress } from '#app/cohort/api.ts';
import type { Cohort, CohortState } from '#app/cohort/cohortContext.ts';
import type { ImportHost } from '#app/cohort/importApi.ts';
import type { KeepingHost } from '#app/cohort/keepingApi.ts';
import { type OwnWorker, startWorker } from '#app/worker/ownWorker.ts';

export type Hosts = { readonly host: CohortHost; readonly importing: ImportHost; readonly keeping: KeepingHost };

/** Rejects when no worker can be started here. */
export async function openCohort(): Promise<Cohort> {
  let worker = await startWorker();
  return cohortOn(
    hostsOn(() => worker.api),
    async () => {
      worker.stop();
      worker = await startWorker();
    },
  );
}

function hostsOn(api: () => OwnWorker['api']): Hosts {
  const [list, table, kept] = [() => api().cohort, () => api().importing, () => api().keeping];
  return {
    host: {
      summary: () => list().summary(),
      page: (query) => list().page(query),
      placeOf: (code, query) => list().placeOf(code, query),
      candidate: (code) => list().candidate(code),
      row: (code) => list().row(code),
      add: (code, by) => list().add(code, by),
      edit: (candidate, why, by) => list().edit(candidate, why, by),
      remove: (codes, why, by) => list().remove(codes, why, by),
      undo: (by) => list().undo(by),
      screen: (onProgress) => whileAtWork(onProgress, async (told) => list().screen(told)),
      cancel: () => list().cancel(),
      workList: (trial, mostFacts) => list().workList(trial, mostFacts),
      tick: (call, isTicked, by) => list().tick(call, isTicked, by),
      consent: (code) => list().consent(code),
      setConsent: (code, consent, by) => list().setConsent(code, consent, by),
      funnel: (trial) => list().funnel(trial),
      log: (from, count) => list().log(from, count),
      exported: (what, format, of, language) => list().exported(what, format, of, language),
    },
    importing: {
      open: (source, choice) => table().open(source, choice),
      headings: (row) => table().headings(row),
      map: (mapping) => table().map(mapping),
      applyProfile: (name) => table().applyProfile(name),
      review: (options, onProgress) => whileAtWork(onProgress, async (told) => table().review(options, told)),
      cancel: () => table().cancel(),
      mend: (place, text, isConfirmed) => table().mend(place, text, isConfirmed),
      unmend: () => table().unmend(),
      decide: (place, isTaken) => table().decide(place, isTaken),
      takeOver: (by, profile) => table().takeOver(by, profile),
      drop: () => table().drop(),
    },
    keeping: {
      state: () => kept().state(),
      keep: (passphrase) => kept().keep(passphrase),
      unlock: (passphrase) => kept().unlock(passphrase),
      lock: (draft) => kept().lock(draft),
      takeDraft: () => kept().takeDraft(),
      changePassphrase: (passphrase, next) => kept().changePassphrase(passphrase, next),
      backup: (passphrase) => kept().backup(passphrase),
      restore: (file, passphrase) => kept().restore(file, passphrase),
      wipe: () => kept().wipe(),
      setSettings: (settings) => kept().setSettings(settings),
    },
  };
}

/** Progress comes by a way of its own, and may come after the result: then it is not told any more. */
async function whileAtWork<T>(onProgress: OnProgress, work: (told: OnProgress) => Promise<T>): Promise<T> {
  let isAtWork = true;
  const told = proxy((progress: Progress) => {
    if (isAtWork) onProgress(progress);
  });
  try {
    return await work(told);
  } finally {
    isAtWork = false;
  }
}

/** `restart`: drops all that is in memory. */
export async function cohortOn(hosts: Hosts, restart: () => Promise<void>): Promise<Cohort> {
  const listeners = new Set<() => void>();
  const look = async () => ({ summary: await hosts.host.summary(), kept: await hosts.keeping.state() });
  let state: CohortState = { ...(await look()), progress: undefined, initials: '' };
  const put = (change: Partial<CohortState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    ...hosts,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put,
    async restart() {
      await restart();
      // Somebody else may open it.
      put({ ...(await look()), initials: '', progress: undefined, trouble: undefined });
    },
    lookAgain: async () => put(await look()),
  };
}
