// What would decide a trial about a row of the list, undo its failure, or rule it out in time: found when it is asked for, and remembered.
import { Patience, Superseded } from '#app/cohort/host/patience.ts';
import { Remembered } from '#app/cohort/host/remembered.ts';
import type { Ground, Standing } from '#app/cohort/host/standing.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { type ClosingDay, Closings } from '#cohort/closing.ts';
import { type Distance, DistanceFinder } from '#cohort/distance.ts';
import { type Knower, makeKnower } from '#cohort/knower.ts';
import { NearMisses } from '#cohort/nearMiss.ts';
import { possibleOf } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { isExact, type Known } from '#logic/possible.ts';

type Person = { readonly candidate: Candidate; readonly known: Known; readonly closingDay: ClosingDay };
/** The first day within so many, where there is one. */
type Closing = { readonly within: number; readonly day: number | undefined };

/** At least so far it is looked, so that it need not be looked for again a little further. */
const AHEAD = 90;

export class Deciding {
  readonly #standing: Standing;
  readonly #today: number;
  readonly #dictionary: Dictionary;
  readonly #knower: Knower;
  readonly #finder: DistanceFinder;
  readonly #nearMisses: NearMisses;
  readonly #closings: Closings;
  readonly #distances = new Remembered<Distance | 'decided'>();
  readonly #isNear = new Remembered<boolean>();
  readonly #closing = new Remembered<Closing>();
  /** Most is asked of one candidate after the other. */
  #last: Person | undefined;
  #run = 0;

  constructor(standing: Standing, { catalogue: { dictionary }, today }: Ground) {
    this.#standing = standing;
    this.#today = today;
    this.#dictionary = dictionary;
    this.#knower = makeKnower(dictionary, today);
    this.#finder = new DistanceFinder(dictionary, today);
    this.#nearMisses = new NearMisses(dictionary);
    this.#closings = new Closings(dictionary, today);
  }

  /** Undefined where the trial is decided. */
  distance(row: number, trial: number): Distance | undefined {
    const [candidate, one, verdict] = [this.#standing.rows[row], this.#standing.trials[trial], this.#standing.verdict(row, trial)];
    if (candidate === undefined || one === undefined || (verdict !== undefined && verdict !== 'undetermined')) return undefined;
    const find = () => this.#finder.from(this.#person(candidate).known, candidate.answers, one) ?? 'decided';
    const found = this.#distances.get(candidate, trial) ?? this.#distances.put(candidate, trial, find());
    return found === 'decided' ? undefined : found;
  }

  facts(row: number, trial: number): readonly FactId[] {
    return this.distance(row, trial)?.facts ?? [];
  }

  /** Whether this is one of the facts that would decide; those of whom it is known to begin with need no second look. */
  isMissing(id: FactId, row: number, trial: number): boolean {
    const [candidate, one] = [this.#standing.rows[row], this.#standing.trials[trial]];
    if (candidate === undefined || one === undefined || !this.#finder.mayNeed(id, one)) return false;
    const isSaid = this.#isSaid(id, candidate) && this.#standing.isFreeOfContradiction(row);
    return !isSaid && this.facts(row, trial).includes(id);
  }

  /** Exactly, and not by a rating of their own, which may be off by some points. */
  #isSaid(id: FactId, { answers }: Candidate): boolean {
    const [fact, answer] = [this.#dictionary.byId.get(id), answers.get(id)];
    if (fact === undefined || answer === undefined || (typeof answer === 'object' && 'selfRated' in answer)) return false;
    const possible = possibleOf(fact, answer);
    return possible !== undefined && isExact(possible);
  }

  /** One criterion alone fails, and it can change or was missed by little. */
  isNearMiss(row: number, trial: number): boolean {
    const candidate = this.#standing.rows[row];
    const only = this.#standing.failingAlone(row, trial);
    if (candidate === undefined || only === undefined) return false;
    const find = () => this.#nearMisses.isNear(only, this.#person(candidate).known);
    return this.#isNear.get(candidate, trial) ?? this.#isNear.put(candidate, trial, find());
  }

  /** Not ruled out today, and by time alone within so many days. */
  isClosingWithin(days: number, row: number, trial: number): boolean {
    const [candidate, one, verdict] = [this.#standing.rows[row], this.#standing.trials[trial], this.#standing.verdict(row, trial)];
    if (candidate === undefined || one === undefined || verdict === undefined || verdict === 'ineligible') return false;
    const before = this.#closing.get(candidate, trial);
    const within = Math.max(days, AHEAD);
    const { day } =
      before !== undefined && before.within >= days
        ? before
        : this.#closing.put(candidate, trial, { within, day: this.#person(candidate).closingDay(one, within) });
    return day !== undefined && day <= this.#today + days;
  }

  /** Finds beforehand what would decide, a little at a time; begun again, it goes on where it was. Gives whether it came to its end. */
  async findAll(): Promise<boolean> {
    const run = (this.#run += 1);
    const patience = new Patience(() => run === this.#run, WARM_MS);
    try {
      for (const row of this.#standing.rows.keys()) {
        for (const trial of this.#standing.trials.keys()) this.distance(row, trial);
        if (patience.isDue) await patience.breathe();
      }
    } catch (fault) {
      if (fault instanceof Superseded) return false;
      throw fault;
    }
    return true;
  }

  #person(candidate: Candidate): Person {
    if (this.#last?.candidate === candidate) return this.#last;
    const { known } = this.#knower.know(candidate.answers);
    this.#last = { candidate, known, closingDay: this.#closings.of(known) };
    return this.#last;
  }
}

/** Whoever waits for something else hardly notices. */
const WARM_MS = 8;
