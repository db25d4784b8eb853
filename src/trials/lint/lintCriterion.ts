// What a schema cannot see in one criterion: bounds, units, and whether it can pass and fail at all.
import type { Dictionary } from '#facts/dictionary.ts';
import { not, type Truth } from '#logic/truth.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';
import type { Finding } from '#trials/lint/finding.ts';
import { comparisonsIn } from '#logic/comparisons.ts';
import { samplesOf } from '#trials/lint/samples.ts';

type Said = Pick<Finding, 'says' | 'wayOut'>;

export function lintCriterion(file: string, criterion: Criterion, dictionary: Dictionary): readonly Finding[] {
  const found = [...lintUnits(criterion, dictionary), ...lintBounds(criterion, dictionary), ...lintReach(criterion, dictionary)];
  return found.map((said) => ({ file, place: criterion.id, ...said }));
}

function lintUnits(criterion: Criterion, { byId }: Dictionary): readonly Said[] {
  const read = factsOf(criterion);
  const superfluous = [...criterion.units.keys()].filter((id) => !read.includes(id));
  return [
    ...superfluous.map((id) => ({ says: `states a unit for “${id}”, which no rule of it reads`, wayOut: 'remove it from "units"' })),
    ...read.flatMap((id): readonly Said[] => {
      const fact = byId.get(id);
      const stated = criterion.units.get(id);
      if (fact?.type !== 'number' || stated === fact.unit) return [];
      const says =
        stated === undefined
          ? `does not say in which unit it means “${id}”`
          : `means “${id}” in ${stated}, but the fact is in ${fact.unit}`;
      return [{ says, wayOut: `write "units": {"${id}": "${fact.unit}"} and every bound in that unit` }];
    }),
  ];
}

function lintBounds(criterion: Criterion, { byId }: Dictionary): readonly Said[] {
  return criterion.readings
    .flatMap(({ rule }) => comparisonsIn(rule))
    .flatMap((leaf): readonly Said[] => {
      if (leaf.kind !== 'compare' || leaf.left.kind !== 'variable' || leaf.right.kind !== 'number') return [];
      const fact = byId.get(leaf.left.name);
      const bound = leaf.right.value;
      if (fact?.type !== 'number') return [];
      const { min, max } = fact.range;
      if (bound >= min && bound <= max && (fact.integer !== true || Number.isInteger(bound))) return [];
      const kind = fact.integer === true ? 'whole numbers' : 'numbers';
      return [
        {
          says: `compares “${fact.id}” with ${bound}, which it can never be`,
          wayOut: `the fact holds ${kind} from ${min} to ${max} ${fact.unit}: mend the bound, or the fact's range`,
        },
      ];
    });
}

function lintReach(criterion: Criterion, dictionary: Dictionary): readonly Said[] {
  if (criterion.readings.length === 0) return [];
  const seen = [...samplesOf(criterion, dictionary)].map((known) => criterion.readings.map(({ evaluate }) => evaluate(known)));
  const passes = seen.some((truths) => truths.every((truth) => truth === criterion.passesWhen));
  const fails = seen.some((truths) => truths.every((truth) => truth === not(criterion.passesWhen)));
  const said: Said[] = [];
  if (!passes)
    said.push({ says: 'no person can pass it', wayOut: 'look for a bound turned round, or a reading that nobody can have meant' });
  if (!fails)
    said.push({
      says: 'no person can fail it',
      wayOut: 'look for a bound turned round; a statement that excludes nobody is set aside with its reason',
    });
  return [...said, ...lintReadings(criterion.readings.length, seen)];
}

function lintReadings(count: number, seen: readonly (readonly Truth[])[]): readonly Said[] {
  const pairs = Array.from({ length: count }, (_, first) => Array.from({ length: first }, (__, second) => [second, first] as const)).flat();
  return pairs
    .filter(([first, second]) => seen.every((truths) => truths[first] === truths[second]))
    .map(([first, second]) => ({
      says: `readings ${first} and ${second} never differ`,
      wayOut: 'keep one of them, or write the rule that tells them apart',
    }));
}
