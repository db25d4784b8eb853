// Whether there is a list behind a lock and none in front of it: then nothing can be said of it, and nothing begun beside it.
import type { Place } from '#app/cohort/keepingApi.ts';

export function isShut(place: Place, candidates: number): boolean {
  return place === 'locked' && candidates === 0;
}
