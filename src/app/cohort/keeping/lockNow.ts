// Locks the kept list: what was entered is sent first and what is half-typed kept, then the key is dropped, and with the worker all that was read with it.
import { deskOn, draftAsJson } from '#app/cohort/candidate/openDesk.ts';
import type { Cohort } from '#app/cohort/cohortContext.ts';

export async function lockNow(cohort: Cohort): Promise<void> {
  const desk = deskOn(cohort);
  // The worker does one after the other.
  desk?.flush();
  await cohort.keeping.lock(desk && draftAsJson(desk.draft()));
  await cohort.restart();
}
