// The list as the page is given it.
import type { CohortHost } from '#app/cohort/api.ts';
import { Changes } from '#app/cohort/host/changes.ts';
import { Desk } from '#app/cohort/host/desk.ts';
import { Importing } from '#app/cohort/host/importing.ts';
import { ListKeeping } from '#app/cohort/host/keeping.ts';
import type { Program } from '#app/cohort/host/stampNow.ts';
import type { Ground } from '#app/cohort/host/standing.ts';
import { plainOf, Views } from '#app/cohort/host/views.ts';
import type { ImportHost } from '#app/cohort/importApi.ts';
import type { KeepingHost } from '#app/cohort/keepingApi.ts';

export type Hosts = { readonly cohort: CohortHost; readonly importing: ImportHost; readonly keeping: KeepingHost };

export function makeHosts(ground: Ground, program: Program): Hosts {
  const desk = new Desk(ground, program);
  const [changes, views] = [new Changes(desk), new Views(desk)];
  const importing = new Importing(
    {
      candidates: () => desk.standing.rows,
      profiles: () => desk.book.profiles,
      take: (after, happenings, by, profile) => changes.take(after, happenings, by, profile),
    },
    { dictionary: ground.catalogue.dictionary, today: ground.today, language: plainOf(ground) },
  );
  const cohort: CohortHost = {
    summary: () => changes.summary(),
    page: (query) => views.page(query),
    placeOf: (code, query) => views.placeOf(code, query),
    candidate: async (code) => desk.list.get(code),
    row: (code) => views.row(code),
    add: (code, by) => changes.add(code, by),
    edit: (candidate, why, by) => changes.edit(candidate, why, by),
    remove: (codes, why, by) => changes.remove(codes, why, by),
    undo: (by) => changes.undo(by),
    screen: (onProgress) => changes.screen(onProgress),
    cancel: async () => desk.standing.cancel(),
    workList: (trial, mostFacts) => views.workList(trial, mostFacts),
    tick: (call, isTicked, by) => changes.tick(call, isTicked, by),
    consent: async (code) => desk.book.consentOf(code),
    setConsent: (code, consent, by) => changes.setConsent(code, consent, by),
    funnel: (trial) => views.funnel(trial),
    log: (from, count) => views.log(from, count),
    exported: (...asked) => views.exported(...asked),
  };
  return { cohort, importing, keeping: new ListKeeping(desk, changes) };
}
