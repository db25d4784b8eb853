// A world to try a law in: a dictionary, its people and trials. The invented ones are random; the real one is read from the disk.
import fc from 'fast-check';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { type Mould, mouldArbitrary, dictionaryFrom } from './randomFacts.ts';
import { type Bounds, type People, peopleOf } from './people.ts';
import { type Sketch, sketchArbitrary, ruleFrom } from './randomRules.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import type { Rule } from '#logic/expression.ts';
import { type Catalogue, makeCatalogue } from '#trials/catalogue.ts';
import type { Trial } from '#trials/trial.ts';

export type World = { readonly dictionary: Dictionary; readonly trials: readonly Trial[]; readonly people: People };

export function worldOf({ dictionary, trials, refusals }: Catalogue): World {
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`);
  return { dictionary, trials, people: peopleOf(dictionary, boundsIn(trials)) };
}

/** Facts and trials as they are in rules/. */
export const realWorld = (): World => worldOf(catalogueFromDisk());

type CriterionSketch = { readonly isExclusion: boolean; readonly readings: readonly Sketch[] };

const criterionArbitrary: fc.Arbitrary<CriterionSketch> = fc.record({
  isExclusion: fc.boolean(),
  readings: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(sketchArbitrary) },
    { weight: 1, arbitrary: fc.array(sketchArbitrary, { minLength: 2, maxLength: 3 }) },
  ),
});

/** Three trials over a small dictionary. A broken law is shown in the smallest world in which it breaks. */
export const worldArbitrary: fc.Arbitrary<World> = fc
  .record({
    moulds: fc.array(mouldArbitrary, { minLength: 2, maxLength: 9 }),
    trials: fc.array(fc.array(criterionArbitrary, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ moulds, trials }) => inventedWorld(moulds, trials));

function inventedWorld(moulds: readonly Mould[], trials: readonly (readonly CriterionSketch[])[]): World {
  const { file, dictionary } = dictionaryFrom(moulds);
  const files = trials.map((criteria, place) =>
    trialFile(
      `T-${place}`,
      criteria.map(({ isExclusion, readings }, index) => {
        const kind = isExclusion ? 'exclusion' : 'inclusion';
        const rules = readings.map((sketch) => ruleFrom(sketch, dictionary));
        const [only] = rules;
        return only !== undefined && rules.length === 1 ? criterion(`c-${index}`, kind, only) : doubtful(`c-${index}`, kind, ...rules);
      }),
    ),
  );
  const catalogue = makeCatalogue({
    facts: new Map([['facts.json', file]]),
    trials: new Map(files.map((trial) => [`${trial.number}.json`, trial])),
    records: new Map(),
  });
  return Object.assign(worldOf(catalogue), { [fc.toStringMethod]: () => describeWorld(catalogue) });
}

function describeWorld({ dictionary, trials }: Catalogue): string {
  const facts = dictionary.facts.map((fact) => {
    const { codes: _, question: __, help: ___, settledBy: ____, effort: _____, ...rest } = fact;
    return JSON.stringify(rest);
  });
  const rules = trials.flatMap((trial) =>
    trial.criteria.flatMap(({ id, kind, readings }) => readings.map(({ raw }) => `${trial.number} ${id} ${kind} ${JSON.stringify(raw)}`)),
  );
  return `\n${[...facts, ...rules].join('\n')}\n`;
}

/** The figures that rules compare each fact with. */
function boundsIn(trials: readonly Trial[]): Bounds {
  const bounds = new Map<FactId, number[]>();
  const look = (rule: Rule): void => {
    if (rule.kind === 'all' || rule.kind === 'any') rule.parts.forEach(look);
    else if (rule.kind === 'not') look(rule.part);
    else if (rule.kind === 'compare' && rule.left.kind === 'variable' && rule.right.kind === 'number') {
      bounds.set(rule.left.name, [...(bounds.get(rule.left.name) ?? []), rule.right.value]);
    }
  };
  for (const trial of trials) for (const { readings } of trial.criteria) for (const { rule } of readings) look(rule);
  return bounds;
}
