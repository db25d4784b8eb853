// Whom to call for what: the candidates whom few facts part from a decision, by fact.
import type { Distance } from '#cohort/distance.ts';
import { EFFORTS, type FactId } from '#facts/fact.ts';
import type { Dictionary } from '#facts/dictionary.ts';

/** Of an undecided candidate. */
export type Found<Who> = { readonly who: Who; readonly distance: Distance };

export type Call<Who> = {
  readonly who: Who;
  /** All that together decide the trial, the least trouble first. */
  readonly facts: readonly FactId[];
};

/** Calls with the fewest facts first; of as many, those with the least trouble. */
export type WorkGroup<Who> = { readonly fact: FactId; readonly calls: readonly Call<Who>[] };

export type WorkList<Who> = {
  /** First the fact that by itself decides for the most candidates. A candidate stands under each of the facts. */
  readonly groups: readonly WorkGroup<Who>[];
  /** How many candidates are so many facts away: of one fact, of two, and so on. */
  readonly counts: readonly number[];
  /** Candidates for whom more facts are missing. */
  readonly further: number;
  /** Candidates whom no fact decides: the study team is to say how a criterion is read. */
  readonly undecidable: number;
};

export function workListOf<Who>(found: Iterable<Found<Who>>, mostFacts: number, dictionary: Dictionary): WorkList<Who> {
  const calls: Call<Who>[] = [];
  let further = 0;
  let undecidable = 0;
  for (const { who, distance } of found) {
    const { facts } = distance;
    if (facts.length === 0) undecidable += 1;
    else if (facts.length > mostFacts) further += 1;
    else calls.push({ who, facts });
  }
  const efforts = new Map(dictionary.facts.map(({ id, effort }) => [id, EFFORTS.indexOf(effort)]));
  const trouble = ({ facts }: Call<Who>) => facts.reduce((sum, fact) => sum + (efforts.get(fact) ?? 0), 0);
  const sorted = calls.sort((a, b) => (a.facts.length === b.facts.length ? trouble(a) - trouble(b) : a.facts.length - b.facts.length));
  return {
    groups: inGroups(sorted),
    counts: Array.from({ length: mostFacts }, (_, index) => calls.filter(({ facts }) => facts.length === index + 1).length),
    further,
    undecidable,
  };
}

function inGroups<Who>(calls: readonly Call<Who>[]): readonly WorkGroup<Who>[] {
  const groups = new Map<FactId, Call<Who>[]>();
  for (const call of calls) {
    for (const fact of call.facts) {
      const group = groups.get(fact);
      if (group === undefined) groups.set(fact, [call]);
      else group.push(call);
    }
  }
  const alone = ({ calls: some }: WorkGroup<Who>) => some.filter(({ facts }) => facts.length === 1).length;
  const all = Array.from(groups, ([fact, some]) => ({ fact, calls: some }));
  return all.sort((a, b) => (alone(a) === alone(b) ? b.calls.length - a.calls.length : alone(b) - alone(a)));
}
