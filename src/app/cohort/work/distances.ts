// How many candidates of a work list are how many facts away.
import type { WorkList } from '#app/cohort/api.ts';

export type Distance = { readonly facts: number; readonly candidates: number };

/** The nearest first; each candidate once, though they stand below every fact that is missing. */
export function distancesIn({ groups }: WorkList): readonly Distance[] {
  const codes = new Map<number, Set<string>>();
  for (const { calls } of groups) {
    for (const { code, facts } of calls) codes.set(facts.length, (codes.get(facts.length) ?? new Set()).add(code));
  }
  return [...codes].map(([facts, all]) => ({ facts, candidates: all.size })).sort((a, b) => a.facts - b.facts);
}
