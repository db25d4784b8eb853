// On which day time alone rules somebody out: the windows of a criterion, worked out only where a figure that grows can come so far.
import { knownKey } from '#cohort/knownKey.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { convert } from '#facts/unit.ts';
import type { Known } from '#logic/possible.ts';
import { timedFacts } from '#screening/growing.ts';
import { type Bound, boundsOf } from '#screening/turns.ts';
import { datedCriteria, makeWindows, type WindowsOf } from '#screening/windows.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** Of one person: the first day within so many on which a trial that does not rule them out today does so. */
export type ClosingDay = (trial: Trial, days: number) => number | undefined;

/** A criterion that time can turn, as a trial of its own. */
type Dated = {
  readonly alone: Trial;
  /** Undefined: it can turn on any day. */
  readonly bounds: readonly Bound[] | undefined;
  /** All that bears on when it turns. */
  readonly slots: readonly number[];
  readonly days: Map<string, number>;
};

/** By how many days a figure may be less or more tomorrow than it was said to be today. */
const SLACK = 7;
const SHORTEST_MONTH = 28;
const MOST_REMEMBERED = 50_000;

export class Closings {
  readonly #dictionary: Dictionary;
  readonly #today: number;
  /** By slot, of facts that grow. `steps`: it counts what is completed. */
  readonly #growth: ReadonlyMap<number, { readonly aDay: number; readonly steps: number }>;
  readonly #dated = new WeakMap<Trial, readonly Dated[]>();

  /** `today` is a day number. */
  constructor(dictionary: Dictionary, today: number) {
    this.#dictionary = dictionary;
    this.#today = today;
    this.#growth = new Map(
      timedFacts(dictionary).growing.map(({ fact, slot }) => {
        const aDay = (convert(1, 'mo', fact.unit) ?? Infinity) / SHORTEST_MONTH;
        return [slot, { aDay, steps: fact.integer === true ? 1 : 0 }];
      }),
    );
  }

  of(known: Known): ClosingDay {
    let windows: WindowsOf | undefined;
    const lazily = (trial: Trial) => (windows ??= makeWindows(known, this.#dictionary, this.#today))(trial);
    return (trial, days) => {
      const dated = this.#datedIn(trial).filter(({ bounds }) => bounds === undefined || this.#mayTurn(bounds, known, days));
      const first = Math.min(...dated.map((one) => this.#firstDay(one, known, lazily)));
      return first <= this.#today + days ? first : undefined;
    };
  }

  /** Whether an end of any figure comes so far, by a generous reckoning. */
  #mayTurn(bounds: readonly Bound[], known: Known, days: number): boolean {
    return bounds.some(({ slot, value }) => {
      const [now, growth] = [known[slot], this.#growth.get(slot)];
      if (now?.kind !== 'range' || growth === undefined) return true;
      const [back, ahead] = [SLACK * growth.aDay + growth.steps, (days + SLACK) * growth.aDay + growth.steps];
      return (now.low - back <= value && value <= now.low + ahead) || (now.high - back <= value && value <= now.high + ahead);
    });
  }

  /** A trial is ruled out on the day on which the first of its criteria fails. */
  #firstDay({ alone, slots, days }: Dated, known: Known, windows: WindowsOf): number {
    const key = knownKey(known, slots);
    const before = days.get(key);
    if (before !== undefined) return before;
    if (days.size >= MOST_REMEMBERED) days.clear();
    const day = windows(alone).find(({ from, verdict }) => from > this.#today && verdict === 'ineligible')?.from ?? Infinity;
    days.set(key, day);
    return day;
  }

  #datedIn(trial: Trial): readonly Dated[] {
    const before = this.#dated.get(trial);
    if (before !== undefined) return before;
    const dated = datedCriteria(trial, this.#dictionary).map((criterion) => ({
      alone: { ...trial, criteria: [criterion] },
      bounds: boundsOf([criterion], this.#dictionary),
      slots: this.#slotsBehind(factsOf(criterion)),
      days: new Map<string, number>(),
    }));
    this.#dated.set(trial, dated);
    return dated;
  }

  /** Of the facts, and of all that hangs together with them by what time moves. */
  #slotsBehind(facts: readonly string[]): readonly number[] {
    const { variables, narrowings, facts: all } = this.#dictionary;
    const { ids } = timedFacts(this.#dictionary);
    const slotOf = (id: string) => variables.get(id)?.slot ?? all.findIndex((fact) => fact.id === id);
    const moving = narrowings.filter(({ target }) => ids.has(target)).map(({ slot, inputs }) => [slot, ...inputs.map(slotOf)]);
    const behind = new Set(facts.map(slotOf));
    for (let size = -1; size !== behind.size;) {
      size = behind.size;
      for (const slots of moving) if (slots.some((slot) => behind.has(slot))) for (const slot of slots) behind.add(slot);
    }
    return [...behind].sort((a, b) => a - b);
  }
}
