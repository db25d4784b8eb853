// The items of a scale: who rated them, the person or a clinic.
import type { Answer } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';
import type { Person } from '#facts/person.ts';

/** The total of a scale whose items a person can rate too: whoever has no clinic's total is asked for the items. */
export function isScale(fact: Fact): fact is NumberFact {
  return fact.type === 'number' && fact.selfRating !== undefined && fact.asked !== false;
}

/** Whoever has no clinic's score has none of a kindred scale either: it is answered with this one, and open again when this one is. */
export function withNoScore(hasNone: boolean, person: Person, dictionary: Dictionary): Person {
  const answers = new Map(person.answers);
  for (const id of scoresOf(dictionary)) {
    if (person.path.includes(id)) continue;
    if (hasNone && !answers.has(id)) answers.set(id, 'not sure');
    if (!hasNone && answers.get(id) === 'not sure') answers.delete(id);
  }
  return { ...person, answers };
}

/** Scores that are asked for and follow from levels, directly or through other sums. */
function scoresOf({ facts, narrowings, byId }: Dictionary): readonly FactId[] {
  const isLevel = (id: FactId) => {
    const fact = byId.get(id);
    return fact?.type === 'number' && fact.levels !== undefined;
  };
  return facts
    .filter((fact) => {
      if (fact.type !== 'number' || fact.asked === false || fact.levels !== undefined) return false;
      const behind = new Set([fact.id]);
      for (const id of behind)
        for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
      return [...behind].some(isLevel);
    })
    .map(({ id }) => id);
}

/** A level is the person's own rating, unless it comes from a clinic's sheet. */
export function asRated(fact: Fact, answer: Answer | undefined, { itemsFromClinic }: Pick<Person, 'itemsFromClinic'>): Answer | undefined {
  if (itemsFromClinic || fact.type !== 'number' || fact.levels === undefined) return answer;
  return typeof answer === 'object' && 'value' in answer ? { ...answer, selfRated: true } : answer;
}

/** Items that were said to be a clinic's become the person's own when there is no sheet after all; never the other way round. */
export function withItemsFrom(itemsFromClinic: boolean, person: Person, { byId }: Dictionary): Person {
  if (itemsFromClinic === person.itemsFromClinic) return person;
  if (itemsFromClinic) return { ...person, itemsFromClinic };
  const answers = [...person.answers].map(([id, answer]): readonly [string, Answer] => {
    const fact = byId.get(id);
    return [id, fact === undefined ? answer : (asRated(fact, answer, { itemsFromClinic }) ?? answer)];
  });
  return { ...person, itemsFromClinic, answers: new Map(answers) };
}
