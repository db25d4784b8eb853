// People for the real rules: left to chance nobody would meet a trial, so that most of them start from somebody who nearly does.
import type { Chance } from './chance.ts';
import { inputsOf } from './people.ts';
import { exactly, valueOf, type Whole } from './whole.ts';
import type { World } from './worlds.ts';
import type { FactId } from '#facts/fact.ts';
import { judge } from '#screening/judge.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

const NEAR_EACH_TRIAL = 10;
const STEPS = 600;

/** Makes somebody: half of them are near to meeting one of the trials, or do. */
export function crowdOf(world: World, chance: Chance, today: number): (chance: Chance, today: number) => Whole {
  const near = world.trials.flatMap((trial) => Array.from({ length: NEAR_EACH_TRIAL }, () => climb(world, trial, chance, today)));
  const ids = world.dictionary.facts.map(({ id }) => id);
  const dates = world.dictionary.facts.filter(({ type }) => type === 'date').map(({ id }) => id);
  const later = (whole: Whole, days: number): Whole => ({
    ...whole,
    ...Object.fromEntries(dates.map((id) => [id, Number(valueOf(whole, id)) + days])),
  });
  return (other, day) => {
    if (near.length === 0 || other.percent(30)) return world.people.somebody(other, day);
    const changed = new Set(Array.from({ length: other.below(4) }, () => other.pick(ids)));
    return world.people.redrawn(later(other.pick(near), day - today), changed, other, day);
  };
}

/** Draws the facts of unmet criteria again and again, and keeps what is no worse. */
function climb({ dictionary, people }: World, trial: Trial, chance: Chance, today: number): Whole {
  const unmet = (whole: Whole) => {
    const known = exactly(dictionary, whole);
    return trial.criteria.filter((criterion) => !['pass', 'at-enrolment'].includes(judge(criterion, known)));
  };
  let best = people.somebody(chance, today);
  let left = unmet(best);
  for (let step = 0; step < STEPS && left.length > 0; step += 1) {
    const facts = new Set(factsOf(chance.pick(left)));
    for (const id of facts) for (const input of inputsOf(factOf(id))) facts.add(input);
    const next = people.redrawn(best, facts, chance, today);
    const stillLeft = unmet(next);
    if (stillLeft.length <= left.length) [best, left] = [next, stillLeft];
  }
  return best;

  function factOf(id: FactId) {
    const fact = dictionary.byId.get(id);
    if (fact === undefined) throw new RangeError(`no fact ${id}`);
    return fact;
  }
}
