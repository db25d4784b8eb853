// Which questions still matter: those that a trial for this illness reads, and that the other answers leave open.
import type { Answers } from '#facts/answers.ts';
import type { Dictionary, FactGroup } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE } from '#logic/truth.ts';
import { screen } from '#screening/screen.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** The fact that is asked first and decides which trials the other questions serve. */
export const FIRST_FACT: FactId = 'diagnosis';

/** Trials that the illness alone does not rule out. */
export function relevantTrials(trials: readonly Trial[], dictionary: Dictionary, answers: Answers, today: number): readonly Trial[] {
  const illness = answers.get(FIRST_FACT);
  if (illness === undefined) return trials;
  const { known } = knowledge(dictionary, new Map([[FIRST_FACT, illness]]), today);
  return trials.filter((trial) => screen(trial, known).verdict !== 'ineligible');
}

/** Facts that the trials read, and all that these follow from. */
export function factsBehind(trials: readonly Trial[], { narrowings }: Dictionary): Set<FactId> {
  const behind = new Set<FactId>(trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)));
  for (const id of behind) {
    for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
  }
  return behind;
}

/** Groups with the facts worth asking now, in the dictionary's order; empty groups are left out. */
export function relevantGroups(trials: readonly Trial[], dictionary: Dictionary, known: Known): readonly FactGroup[] {
  const wanted = factsBehind(trials, dictionary).add(FIRST_FACT);
  const isAsked = (id: FactId) => dictionary.byId.get(id)?.asked !== false && dictionary.askedWhen.get(id)?.(known) !== FALSE;
  return dictionary.groups
    .map((group) => ({ ...group, facts: group.facts.filter(({ id }) => wanted.has(id) && isAsked(id)) }))
    .filter(({ facts }) => facts.length > 0);
}
