// What is said to be lost for good stays lost, however the person changes; and so does what fails while none of the facts named changes.
import { group } from '../facts/example.ts';
import type { Chance } from './chance.ts';
import { law, must } from './law.ts';
import { sinceOf } from './limits.ts';
import { exactly, type Value, valueOf, type Whole } from './whole.ts';
import type { World } from './worlds.ts';
import { type Dictionary, makeDictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import { changeOf } from '#screening/change.ts';
import { judge } from '#screening/judge.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

const STEPS = 12;
const WORLDS = new WeakMap<World, Dictionary>();

/** The same facts in the same slots, which may become this and that. Facts that say so already keep to it. */
function changeable(world: World, chance: Chance): Dictionary {
  const kept = WORLDS.get(world);
  if (kept !== undefined) return kept;
  const facts = world.dictionary.facts.map((fact) => {
    const { section: _, ...rest } = fact;
    return rest.later === undefined ? withLater(rest, chance) : rest;
  });
  const dictionary = makeDictionary([group('some', 1, facts)]);
  WORLDS.set(world, dictionary);
  return dictionary;
}

function withLater(fact: Fact, chance: Chance): Fact {
  if (sinceOf(fact) !== undefined || chance.percent(25)) return fact;
  if (fact.type === 'date' || fact.type === 'any-of' || chance.percent(30)) return { ...fact, later: 'same' };
  if (fact.type === 'number') return { ...fact, later: 'falls' };
  const options = fact.type === 'one-of' ? fact.options.map(({ id }) => id) : ['true', 'false'];
  const said = options
    .filter(() => chance.percent(70))
    .map((from): [string, string[]] => [from, options.filter((to) => to !== from && chance.percent(30))]);
  return { ...fact, later: Object.fromEntries(said) };
}

type Walk = {
  readonly dictionary: Dictionary;
  readonly criterion: Criterion;
  /** What falls may rise. */
  readonly isFree: boolean;
  readonly chance: Chance;
};

/** One step of one fact: what its entry in the dictionary allows, read anew. */
function stepped(fact: Fact, value: Value, { dictionary, criterion, isFree, chance }: Walk): Value {
  const { later } = fact;
  if (later === 'same') return value;
  if (fact.type === 'number') {
    const figures = criterion.readings.flatMap(({ rule }) => comparisonsIn(rule).flatMap(constantsIn));
    const near = figures.map((figure) => figure + chance.pick([-1, 0, 1, 0.5]));
    const all = [fact.range.min, fact.range.max, fact.range.min + chance.below(fact.range.max - fact.range.min + 1), ...near];
    const since = dictionary.byId.get(sinceOf(fact) ?? '');
    const isAllowed = (figure: number) => {
      if (figure < fact.range.min || figure > fact.range.max || (fact.integer === true && !Number.isInteger(figure))) return false;
      if (since?.later === 'same') return figure >= Number(value);
      return later !== 'falls' || isFree || figure <= Number(value);
    };
    return chance.pick([Number(value), ...all.filter(isAllowed)]);
  }
  if (fact.type === 'any-of') return fact.options.map(({ id }) => id).filter(() => chance.percent(50));
  const options = fact.type === 'one-of' ? fact.options.map(({ id }) => id) : ['true', 'false'];
  const open = typeof later === 'object' && Object.hasOwn(later, String(value)) ? (later[String(value)] ?? []) : options;
  const next = chance.pick([String(value), ...open]);
  return fact.type === 'boolean' ? next === 'true' : next;
}

/** Changes these facts of the person again and again. Undefined while it fails throughout, else the person who does not fail. */
function walked(whole: Whole, ids: readonly FactId[], walk: Walk): Whole | undefined {
  let person = whole;
  for (let step = 0; step < STEPS; step += 1) {
    const changed = ids.map((id): [FactId, Value] => {
      const fact = walk.dictionary.byId.get(id);
      return [id, fact === undefined ? valueOf(person, id) : stepped(fact, valueOf(person, id), walk)];
    });
    person = { ...person, ...Object.fromEntries(changed) };
    if (judge(walk.criterion, exactly(walk.dictionary, person)) !== 'fail') return person;
  }
  return undefined;
}

law(
  'what cannot change never passes',
  ({ world, whole, answers, today, chance }) => {
    const dictionary = changeable(world, chance);
    const { known } = knowledge(dictionary, answers, today);
    let count = 0;
    for (const criterion of world.trials.flatMap(({ criteria }) => criteria)) {
      if (judge(criterion, known) !== 'fail') continue;
      const { kind, facts } = changeOf(criterion, known, dictionary);
      const named = new Set(facts.map(({ id }) => id));
      const others = factsOf(criterion).filter((id) => !named.has(id));
      const told = (ids: readonly FactId[], end: Whole) => () =>
        `${criterion.id} ${kind}, of ${[...named].join(' ')}: ${ids.map((id) => `${id} ${JSON.stringify(end[id])}`).join(', ')}`;
      const keepsFailing = (ids: readonly FactId[], isFree: boolean) => {
        const end = walked(whole, ids, { dictionary, criterion, isFree, chance });
        must(end === undefined, told(ids, end ?? whole));
      };
      if (kind === 'cannot') keepsFailing(factsOf(criterion), true);
      if (kind === 'not-expected') keepsFailing(factsOf(criterion), false);
      keepsFailing(others, kind !== 'can');
      count += 1;
    }
    return count;
  },
  1.5,
  8_000,
);
