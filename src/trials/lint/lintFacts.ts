// What a schema cannot see in the dictionary: ranges, units, codes, and facts that nothing needs.
import { hasRightCheckDigit } from '#facts/codes.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { convert, isUnit } from '#facts/unit.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Finding } from '#trials/lint/finding.ts';
import { lintLater } from '#trials/lint/lintLater.ts';
import { lintNames } from '#trials/lint/lintNames.ts';
import { lintUsual } from '#trials/lint/lintUsual.ts';
import type { Trial } from '#trials/trial.ts';

type Said = Pick<Finding, 'says' | 'wayOut'>;

/** Without `trials` it is not looked at whether a fact is needed. */
export function lintFacts(dictionary: Dictionary, trials: readonly Trial[] | undefined): readonly Finding[] {
  const needed = trials === undefined ? new Set(dictionary.byId.keys()) : neededFacts(dictionary, trials);
  return dictionary.groups.flatMap(({ id: group, facts }) =>
    facts.flatMap((fact) =>
      [...lintCodes(fact), ...lintNumber(fact), ...lintUsual(fact), ...lintLater(fact), ...lintNames(fact), ...lintNeed(fact, needed)].map(
        (said) => ({
          file: `rules/facts/${group}.json`,
          place: fact.id,
          ...said,
        }),
      ),
    ),
  );
}

function lintCodes(fact: Fact): readonly Said[] {
  const ofOptions = fact.type === 'one-of' || fact.type === 'any-of' ? fact.options.flatMap(({ codes }) => codes ?? []) : [];
  return [...fact.codes, ...ofOptions]
    .filter((code) => !hasRightCheckDigit(code))
    .map(({ system, code }) => ({
      says: `the check digit of ${code} (${system}) is wrong`,
      wayOut: 'look the code up again; a digit was mistyped or swapped',
    }));
}

function lintNumber(fact: Fact): readonly Said[] {
  if (fact.type !== 'number') return [];
  const said: Said[] = [];
  const { range, plausible, levels } = fact;
  for (const other of fact.alsoIn ?? []) {
    if (convert(1, other, fact.unit, fact.molarMass) === undefined) {
      said.push({ says: `“${other}” cannot be turned into ${fact.unit}`, wayOut: 'take it out of "alsoIn", or give the "molarMass"' });
    }
  }
  if (!isUnit(fact.unit)) said.push({ says: `“${fact.unit}” is not a unit we know`, wayOut: 'use a UCUM code of src/facts/unit.ts' });
  if (range.min >= range.max) said.push({ says: 'its range is empty or reversed', wayOut: 'min must be less than max' });
  if ([plausible, ...(fact.plausibleWhen ?? [])].some(({ min, max }) => min < range.min || max > range.max || min > max)) {
    said.push({ says: 'its plausible range is not inside its range', wayOut: 'narrow "plausible" or widen "range"' });
  }
  if (levels !== undefined && levels.length !== range.max - range.min + 1) {
    said.push({
      says: 'it does not have a level for each whole value',
      wayOut: `give one label for each value from ${range.min} to ${range.max}`,
    });
  }
  return said;
}

function lintNeed(fact: Fact, needed: ReadonlySet<FactId>): readonly Said[] {
  if (needed.has(fact.id)) return [];
  return [{ says: 'no trial needs it', wayOut: 'remove it: we ask only what a criterion reads' }];
}

/** Facts that a criterion reads, and those that they follow from. */
function neededFacts(dictionary: Dictionary, trials: readonly Trial[]): ReadonlySet<FactId> {
  const needed = new Set(trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)));
  for (const id of needed) {
    for (const { target, inputs } of dictionary.narrowings) if (target === id) for (const input of inputs) needed.add(input);
  }
  return needed;
}
