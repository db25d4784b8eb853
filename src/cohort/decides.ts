// Whether some facts decide some criteria, whatever they turn out to be: tried with everything that each of them may be.
import { cellsOf } from '#cohort/cells.ts';
import type { Knower } from '#cohort/knower.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import type { Known, Possible } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { judge } from '#screening/judge.ts';
import type { Criterion } from '#trials/criterion.ts';

/** After so many trials it is given up: then it is not known to decide. */
const MOST_TRIED = 4000;

export class Decider {
  readonly #dictionary: Dictionary;
  readonly #knower: Knower;
  readonly #marks = new WeakMap<Criterion, ReadonlyMap<FactId, readonly number[]>>();

  constructor(dictionary: Dictionary, knower: Knower) {
    this.#dictionary = dictionary;
    this.#knower = knower;
  }

  /** Decided: one of the criteria fails, or each passes or is doubtful. What is decided for a range of figures is decided for each of them. */
  decide(facts: readonly Fact[], criteria: readonly Criterion[], known: Known): boolean {
    const places = facts.map((fact) => ({ fact, slot: this.#dictionary.facts.indexOf(fact) }));
    let tried = 0;
    const isSure = (now: Known, place: number): boolean => {
      tried += 1;
      if (tried > MOST_TRIED) return false;
      if (isDecided(criteria, now)) return true;
      const next = places[place];
      const cells = next === undefined ? undefined : this.#cells(next.fact, now[next.slot], criteria);
      if (next === undefined || cells === undefined) return false;
      return cells.every((cell) => {
        const after = this.#knower.narrowed(now, new Map([[next.slot, cell]]));
        return after === undefined || isSure(after, place + 1);
      });
    };
    return isSure(known, 0);
  }

  #cells(fact: Fact, possible: Possible | undefined, criteria: readonly Criterion[]): readonly Possible[] | undefined {
    if (possible === undefined) return undefined;
    const marks = criteria.flatMap((criterion) => this.#marksOf(criterion).get(fact.id) ?? []);
    return cellsOf(fact, possible, marks);
  }

  /** The figures that each fact is compared with. */
  #marksOf(criterion: Criterion): ReadonlyMap<FactId, readonly number[]> {
    const before = this.#marks.get(criterion);
    if (before !== undefined) return before;
    const marks = new Map<FactId, number[]>();
    for (const comparison of criterion.readings.flatMap(({ rule }) => comparisonsIn(rule))) {
      for (const id of variablesOf(comparison)) marks.set(id, [...(marks.get(id) ?? []), ...constantsIn(comparison)]);
    }
    this.#marks.set(criterion, marks);
    return marks;
  }
}

/** Its readings are decided and differ: nothing that could be known of a person settles it. */
export function isDoubtful({ readings }: Criterion, known: Known): boolean {
  const truths = readings.map(({ evaluate }) => evaluate(known));
  return truths.includes(TRUE) && truths.includes(FALSE);
}

function isDecided(criteria: readonly Criterion[], known: Known): boolean {
  let isOpen = false;
  for (const criterion of criteria) {
    const result = judge(criterion, known);
    if (result === 'fail') return true;
    if (result === 'unknown' && !isDoubtful(criterion, known)) isOpen = true;
  }
  return !isOpen;
}
