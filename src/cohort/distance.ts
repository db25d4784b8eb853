// How far a trial is from a decision about somebody: the fewest facts that decide it once they are known exactly, whatever they turn out to be.
import { Decider, isDoubtful } from '#cohort/decides.ts';
import { type Knower, makeKnower } from '#cohort/knower.ts';
import { knownKey } from '#cohort/knownKey.ts';
import { Links, type Part } from '#cohort/links.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { EFFORTS, type Fact, type FactId } from '#facts/fact.ts';
import type { Known } from '#logic/possible.ts';
import { judge } from '#screening/judge.ts';
import { missingFacts } from '#screening/reasons.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/**
 * Once these facts are known exactly, nothing else that could be asked changes the verdict: a criterion fails; or every criterion passes, but for
 * those that have two readings which differ, and which only the study team can settle.
 */
export type Distance = {
  /** The least trouble first. None where the study team alone can settle what is open. */
  readonly facts: readonly FactId[];
  /** No fewer of the facts that are missing would do. It is not looked for where more than three hang together. */
  readonly isFewest: boolean;
};

const MOST_TOGETHER = 3;
const MOST_REMEMBERED = 50_000;

export class DistanceFinder {
  readonly #dictionary: Dictionary;
  readonly #knower: Knower;
  readonly #links: Links;
  readonly #decider: Decider;
  readonly #needed = new WeakMap<Trial, ReadonlySet<FactId>>();
  readonly #names = new WeakMap<Criterion, number>();
  readonly #nameOfRules = new Map<string, number>();
  readonly #found = new Map<string, Distance>();
  /** Many are equally far away: each distance is held once. */
  readonly #shared = new Map<string, Distance>();

  /** `today` is a day number. */
  constructor(dictionary: Dictionary, today: number) {
    this.#dictionary = dictionary;
    this.#knower = makeKnower(dictionary, today);
    this.#links = new Links(dictionary);
    this.#decider = new Decider(dictionary, this.#knower);
  }

  /** Undefined where the trial is decided. */
  of(trial: Trial, answers: Answers): Distance | undefined {
    return this.all([trial], answers)[0];
  }

  /** For each trial; undefined where it is decided. */
  all(trials: readonly Trial[], answers: Answers): readonly (Distance | undefined)[] {
    const { known } = this.#knower.know(answers);
    return trials.map((trial) => this.from(known, answers, trial));
  }

  /** `known`: by these answers, and no others. */
  from(known: Known, answers: Answers, { criteria }: Trial): Distance | undefined {
    const results = criteria.map((criterion) => judge(criterion, known));
    if (results.includes('fail') || !results.includes('unknown')) return undefined;
    const isRated = [...answers.values()].some((answer) => typeof answer === 'object' && 'selfRated' in answer);
    const open = criteria.filter((criterion, place) => results[place] === 'unknown' && !isDoubtful(criterion, known));
    const found = this.#links.parts(open, known).map((part) => (isRated ? this.#missing(part, known) : this.#remembered(part, known)));
    return this.#sharedOf(
      found.flatMap(({ facts }) => facts),
      found.every(({ isFewest }) => isFewest),
    );
  }

  #sharedOf(ids: readonly FactId[], isFewest: boolean): Distance {
    const key = [isFewest, ...ids].join(' ');
    const shared = this.#shared.get(key) ?? { facts: this.#leastTroubleFirst(ids), isFewest };
    if (this.#shared.size >= MOST_REMEMBERED) this.#shared.clear();
    this.#shared.set(key, shared);
    return shared;
  }

  /** Whether the fact can be one of those that decide the trial about anybody. */
  mayNeed(id: FactId, trial: Trial): boolean {
    const needed = this.#needed.get(trial) ?? this.#factsBehind(trial);
    this.#needed.set(trial, needed);
    return needed.has(id);
  }

  /** All that its criteria read, and all from which that follows. */
  #factsBehind({ criteria }: Trial): ReadonlySet<FactId> {
    const behind = new Set(criteria.flatMap(factsOf));
    const { narrowings } = this.#dictionary;
    for (const id of behind) for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
    return behind;
  }

  /** What is found for a part depends on what is known of its facts alone, and most people are alike in most parts. */
  #remembered(part: Part, known: Known): Distance {
    const key = `${part.criteria.map((criterion) => this.#nameOf(criterion)).join(' ')}:${knownKey(known, part.slots)}`;
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    if (this.#found.size >= MOST_REMEMBERED) this.#found.clear();
    const distance = this.#fewest(part, known);
    this.#found.set(key, distance);
    return distance;
  }

  /** Criteria that ask for the same have one name, whatever their trials. */
  #nameOf(criterion: Criterion): number {
    const before = this.#names.get(criterion);
    if (before !== undefined) return before;
    const rules = JSON.stringify([criterion.passesWhen, ...criterion.readings.map(({ rule }) => rule)]);
    const name = this.#nameOfRules.get(rules) ?? this.#nameOfRules.size;
    this.#nameOfRules.set(rules, name);
    this.#names.set(criterion, name);
    return name;
  }

  #fewest(part: Part, known: Known): Distance {
    const all = this.#missing(part, known);
    const facts = all.facts.flatMap((id) => this.#dictionary.byId.get(id) ?? []);
    const bearing = facts.map(({ id }) => part.criteria.map((criterion) => this.#links.bearsOn(id, criterion)));
    /** A criterion that none of them bears on stays open. */
    const bearOnAll = (some: readonly Fact[]) =>
      part.criteria.every((_, place) => some.some((fact) => bearing[facts.indexOf(fact)]?.[place] === true));
    for (let count = 1; count <= Math.min(MOST_TOGETHER, facts.length); count += 1) {
      for (const some of subsets(facts, count)) {
        if (bearOnAll(some) && this.#decider.decide(some, part.criteria, known)) return { facts: some.map(({ id }) => id), isFewest: true };
      }
    }
    return all;
  }

  /** All that its criteria miss: enough, for every comparison that is open reads one of them. */
  #missing(part: Part, known: Known): Distance {
    const missing = part.criteria.flatMap((criterion) => missingFacts(criterion, known, this.#dictionary).map(({ id }) => id));
    const facts = this.#leastTroubleFirst(missing);
    return { facts, isFewest: facts.length <= 1 };
  }

  #leastTroubleFirst(ids: readonly FactId[]): readonly FactId[] {
    const facts = this.#dictionary.facts.filter(({ id }) => ids.includes(id));
    return facts.sort((a, b) => trouble([a]) - trouble([b])).map(({ id }) => id);
  }
}

/** All of so many, the least trouble first. */
function subsets(facts: readonly Fact[], count: number): readonly (readonly Fact[])[] {
  const grown = (chosen: readonly Fact[], from: number): readonly (readonly Fact[])[] =>
    chosen.length === count ? [chosen] : facts.slice(from).flatMap((fact, index) => grown([...chosen, fact], from + index + 1));
  return [...grown([], 0)].sort((a, b) => trouble(a) - trouble(b));
}

function trouble(facts: readonly Fact[]): number {
  return facts.reduce((sum, { effort }) => sum + EFFORTS.indexOf(effort), 0);
}
