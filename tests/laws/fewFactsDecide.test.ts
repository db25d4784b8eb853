// Whoever gives just the facts that are said to part them from a decision gets the verdict that everything together gives; and one fact less is not enough.
import { describe, expect, test } from 'vitest';
import { exact } from './blur.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { type CohortLaw, cohortLaw, type Given, withMissing } from './cohorts.ts';
import { crowdOf } from './crowd.ts';
import { dayOf } from './elapsed.ts';
import { agrees } from './agrees.ts';
import { must } from './law.ts';
import { exactly, valueOf, type Whole } from './whole.ts';
import { realWorld, type World } from './worlds.ts';
import { DistanceFinder } from '#cohort/distance.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { reasonFor } from '#screening/reasons.ts';
import { screen } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';

type Person = Given['people'][number];

const holds: CohortLaw = ({ world, people, today }) => {
  const { dictionary, trials } = world;
  const finder = new DistanceFinder(dictionary, today);
  const chance = chanceFrom(people.length);
  for (const person of people) {
    const { answers } = person;
    const { known } = knowledge(dictionary, answers, today);
    for (const [place, distance] of finder.all(trials, answers).entries()) {
      const trial = trials[place];
      if (trial === undefined) continue;
      must(
        (screen(trial, known).verdict === 'undetermined') === (distance !== undefined),
        () => `${trial.number}: ${distance?.facts.join(' ')}`,
      );
      if (distance === undefined) continue;
      for (const whole of completions(person, world, today, chance)) {
        const after = withFacts(world, answers, whole, distance.facts, today);
        must(nothingLeft(trial, after, world), () => told(trial, distance.facts, answers, whole));
        const { verdict } = screen(trial, after);
        must(verdict === 'undetermined' || verdict === screen(trial, exactly(dictionary, whole)).verdict, () =>
          told(trial, distance.facts, answers, whole),
        );
      }
    }
  }
};

cohortLaw('few facts decide', holds, { worlds: 60, pairs: 12_000 });

describe('no fact too many', () => {
  const world = realWorld();
  const today = dayOf('2026-11-22');
  const somebody = crowdOf(world, chanceFrom(5), today);
  const finder = new DistanceFinder(world.dictionary, today);

  test('without any of the facts somebody is left undecided', { timeout: 300_000 }, () => {
    const chance = chanceFrom(6);
    let [seen, needed] = [0, 0];
    for (let turn = 0; turn < 400; turn += 1) {
      const whole = somebody(chance, today);
      const answers = withMissing(world, whole, 20, chance);
      for (const [place, distance] of finder.all(world.trials, answers).entries()) {
        const trial = world.trials[place];
        if (trial === undefined || distance === undefined || !distance.isFewest || distance.facts.length > 3) continue;
        for (const left of distance.facts) {
          const others = distance.facts.filter((fact) => fact !== left);
          if (isNeeded(trial, left, others, { answers, whole }, chance)) needed += 1;
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(300);
    // Chance does not find everybody, and bounds on a score allow more than there can be.
    expect(needed / seen).toBeGreaterThan(0.98);
  });

  /** Looks for somebody of the same answers whom the others leave undecided; half of them differ in these facts alone. */
  function isNeeded(trial: Trial, left: FactId, others: readonly FactId[], { answers, whole }: Person, chance: Chance): boolean {
    for (let turn = 0; turn < 150; turn += 1) {
      const near = world.people.redrawn(whole, new Set([left, ...others]), chance, today);
      const people = [...completions({ answers, whole }, world, today, chance), ...(fits(near, answers, world) ? [near] : [])];
      if (people.some((person) => !nothingLeft(trial, withFacts(world, answers, person, others, today), world))) return true;
    }
    return false;
  }
});

function withFacts({ dictionary }: World, answers: Answers, whole: Whole, facts: readonly FactId[], today: number): Known {
  const more = facts.flatMap((id) => dictionary.byId.get(id) ?? []).map((fact) => [fact.id, exact(fact, valueOf(whole, fact.id))] as const);
  return knowledge(dictionary, new Map([...answers, ...more]), today).known;
}

/** Decided; or what is open is for the study team, or is never asked. */
function nothingLeft(trial: Trial, known: Known, { dictionary }: World): boolean {
  if (screen(trial, known).verdict !== 'undetermined') return true;
  return trial.criteria.every((criterion) => reasonFor(criterion, known, dictionary).missing.length === 0);
}

/** The person, and two others who could have given the same answers. */
function completions({ answers, whole }: Person, world: World, today: number, chance: Chance): readonly Whole[] {
  const open = world.dictionary.facts.filter(({ id }) => !answers.has(id)).map(({ id }) => id);
  const others = [40, 15].map((share) => world.people.redrawn(whole, new Set(open.filter(() => chance.percent(share))), chance, today));
  return [whole, ...others.filter((person) => fits(person, answers, world))];
}

function fits(person: Whole, answers: Answers, { dictionary }: World): boolean {
  return dictionary.facts.every((fact) => agrees(fact, answers.get(fact.id), valueOf(person, fact.id)));
}

function told(trial: Trial, facts: readonly FactId[], answers: Answers, whole: Whole): string {
  return `${trial.number} by ${facts.join(' ')}: answers ${JSON.stringify(Object.fromEntries(answers))}, person ${JSON.stringify(whole)}`;
}
