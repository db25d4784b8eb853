// Whether a fact can have become what is said of it now, after what was said before.
import { type Answer, possibleOf } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { intersect, isSame, type Possible } from '#logic/possible.ts';
import { widened } from '#screening/becoming.ts';

/** `vaguer`: of a fact that never changes, it says no more than was known. */
export type Becoming = (id: FactId, before: Answer, after: Answer) => 'possible' | 'impossible' | 'vaguer';

export function becomes(dictionary: Dictionary): Becoming {
  const slots = new Map(dictionary.facts.map(({ id }, slot) => [id, slot]));
  return (id, before, after) => {
    const fact = dictionary.byId.get(id);
    const [old, now] = fact === undefined ? [] : [possibleOf(fact, before), possibleOf(fact, after)];
    if (fact === undefined || old === undefined || now === undefined) return 'possible';
    const both = fact.later === 'same' ? intersect(old, now) : undefined;
    if (both !== undefined && isSame(both, old)) return 'vaguer';
    const may = mayBecome(fact, slots.get(id) ?? 0, old, dictionary);
    return may === undefined || intersect(may, now) !== undefined ? 'possible' : 'impossible';
  };
}

/** Undefined: anything. */
function mayBecome(fact: Fact, slot: number, old: Possible, dictionary: Dictionary): Possible | undefined {
  // Only that of facts which rules read has an end that does not move with the day.
  if (fact.type === 'date') return fact.later === 'same' ? old : undefined;
  const known = dictionary.unanswered(0).map((possible, place) => (place === slot ? old : possible));
  return widened(known, new Set([fact.id]), dictionary, 'unexpected')[slot];
}
