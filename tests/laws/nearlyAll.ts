// People who have answered nearly everything: what is left hangs together, as it does when a sheet is missing from the file.
import { exact, roughly } from './blur.ts';
import type { Chance } from './chance.ts';
import type { Given } from './law.ts';
import { readsOf } from './limits.ts';
import { inputsOf } from './people.ts';
import { type Value, valueOf } from './whole.ts';
import type { Answer, PartialSet } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { factsOf } from '#trials/criterion.ts';

/** About `most` facts are left, some of them answered roughly; times may be given by their dates. */
export function nearlyAll({ world, whole, chance }: Given, most: number): Answers {
  const { facts } = world.dictionary;
  const left = leftOut(world, 1 + chance.below(most), chance);
  const isSelfRated = chance.percent(15);
  const answers = new Map<FactId, Answer>();
  for (const fact of facts) {
    if (fact.asked === false) continue;
    const value = valueOf(whole, fact.id);
    const isScore = fact.type === 'number' && fact.selfRating !== undefined;
    const isLeft = left.has(fact.id) || (isScore && isSelfRated) || (fact.type === 'date' && !chance.percent(10));
    const answer = isLeft ? partly(fact, value, chance) : exact(fact, value);
    if (answer !== undefined) answers.set(fact.id, isSelfRated ? rated(fact, answer) : answer);
  }
  return answers;
}

function leftOut({ dictionary, trials }: Given['world'], count: number, chance: Chance): ReadonlySet<FactId> {
  const criteria = chance.pick(trials).criteria.map(factsOf);
  const groups = [
    ...criteria,
    ...dictionary.facts.flatMap((fact) => [
      [fact.id, ...inputsOf(fact)],
      [fact.id, ...(fact.askedWhen === undefined ? [] : readsOf({ when: fact.askedWhen, is: true }))],
    ]),
  ];
  const left = new Set<FactId>([chance.pick(chance.pick(criteria.filter((group) => group.length > 0)))]);
  for (let turn = 0; turn < 40 && left.size < count; turn += 1) {
    const beside = groups.filter((group) => group.some((id) => left.has(id)));
    left.add(chance.pick(chance.percent(70) ? chance.pick(beside) : chance.pick(criteria.filter((group) => group.length > 0))));
  }
  return left;
}

/** Nothing, mostly. Of a set what is left is left of some options. */
function partly(fact: Fact, value: Value, chance: Chance): Answer | undefined {
  if (fact.type === 'any-of' && typeof value === 'object') {
    const marks: PartialSet = Object.fromEntries(fact.options.filter(() => chance.percent(50)).map(({ id }) => [id, value.includes(id)]));
    return Object.keys(marks).length === 0 ? undefined : { value: marks };
  }
  return chance.percent(25) ? roughly(fact, value, chance) : undefined;
}

function rated(fact: Fact, answer: Answer): Answer {
  const isLevel = fact.type === 'number' && fact.levels !== undefined;
  return isLevel && typeof answer === 'object' && 'value' in answer ? { ...answer, selfRated: true } : answer;
}
