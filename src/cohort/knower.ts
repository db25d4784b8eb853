// What is known of many people, one after the other: knowledge() of each, with what they have in common reckoned once.
import { type Answer, isSilent, possibleOf } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { type Circumstances, onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { type Knowledge, knowledge, wholeNumbers } from '#facts/known.ts';
import { intersect, type Known, type Possible } from '#logic/possible.ts';

export type Knower = {
  /** What is known of somebody who has answered nothing. */
  readonly start: Known;
  /** The same as knowledge(); facts of which nothing more is known are, but for people with ratings of their own, the very objects of `start`. */
  readonly know: (answers: Answers) => Knowledge;
  /** What is known once these are known too; undefined where they contradict each other. For people without ratings of their own. */
  readonly narrowed: (known: Known, more: ReadonlyMap<number, Possible>) => Known | undefined;
};

/**
 * Each person starts from what is known of nobody, where every fact has followed from every other already: then only what follows from their
 * own answers is left to do. Narrowing never gives anything back, so that it ends at the same, wherever it starts and whatever comes first.
 */
export function makeKnower(dictionary: Dictionary, today: number): Knower {
  const nothing: Answers = new Map();
  const start = knowledge(dictionary, nothing, today).known;
  const readings = new Map(dictionary.facts.map((fact, slot) => [fact.id, { slot, read: readerOf(fact) }]));
  const follower = new Follower(dictionary, today);

  return {
    start,
    know: (answers) => {
      const known = follower.begin(start);
      for (const [id, answer] of answers) {
        // A person's own ratings loosen what follows from them: there the start would know too much.
        if (isSelfRated(answer)) return knowledge(dictionary, answers, today);
        const reading = readings.get(id);
        const possible = reading?.read(answer);
        if (reading === undefined || possible === undefined) continue;
        if (!follower.narrow(reading.slot, possible)) return knowledge(dictionary, answers, today);
      }
      return follower.follow() ? { known, conflicts: NO_CONFLICTS } : knowledge(dictionary, answers, today);
    },
    narrowed: (before, more) => {
      const known = follower.begin(before);
      for (const [slot, possible] of more) if (!follower.narrow(slot, possible)) return undefined;
      return follower.follow() ? known : undefined;
    },
  };
}

const NO_CONFLICTS: Knowledge['conflicts'] = [];

function isSelfRated(answer: Answer): boolean {
  return typeof answer === 'object' && 'selfRated' in answer;
}

/** Words, yes and no, and days come again and again: each is read once. */
function readerOf(fact: Fact): (answer: Answer) => Possible | undefined {
  const seen = new Map<string | boolean, Possible>();
  const read = (answer: Answer): Possible | undefined => {
    const possible = possibleOf(fact, answer);
    return possible === undefined ? undefined : wholeNumbers(fact, possible);
  };
  return (answer) => {
    if (isSilent(answer)) return undefined;
    const value = 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' && typeof value !== 'boolean') return read(answer);
    const before = seen.get(value);
    if (before !== undefined) return before;
    const possible = read(answer);
    if (possible !== undefined) seen.set(value, possible);
    return possible;
  };
}

/** Lets facts follow from those that have changed. */
class Follower {
  readonly #dictionary: Dictionary;
  readonly #circumstances: Circumstances;
  /** By slot: the narrowings that read it. */
  readonly #readers: readonly (readonly number[])[];
  readonly #waits: Uint8Array;
  #now: Possible[] = [];
  #waiting = 0;

  constructor(dictionary: Dictionary, today: number) {
    const { facts, narrowings } = dictionary;
    this.#dictionary = dictionary;
    this.#circumstances = onDay(today);
    this.#readers = facts.map(({ id }) => narrowings.flatMap(({ inputs }, place) => (inputs.includes(id) ? [place] : [])));
    this.#waits = new Uint8Array(narrowings.length);
  }

  begin(known: Known): Known {
    this.#now = [...known];
    this.#waits.fill(0);
    this.#waiting = 0;
    return this.#now;
  }

  /** False where nothing is left. */
  narrow(slot: number, possible: Possible): boolean {
    const before = this.#now[slot];
    if (before === undefined) return true;
    if (isWithin(before, possible)) return true;
    const after = isWithin(possible, before) ? possible : intersect(before, possible);
    if (after === undefined) return false;
    this.#now[slot] = after;
    const readers = this.#readers[slot] ?? [];
    for (const place of readers) {
      if (this.#waits[place] === 1) continue;
      this.#waits[place] = 1;
      this.#waiting += 1;
    }
    return true;
  }

  /** False where they contradict each other. */
  follow(): boolean {
    const { facts, narrowings } = this.#dictionary;
    while (this.#waiting > 0) {
      for (let place = 0; place < narrowings.length; place += 1) {
        if (this.#waits[place] !== 1) continue;
        this.#waits[place] = 0;
        this.#waiting -= 1;
        const narrowing = narrowings[place];
        const fact = facts[narrowing?.slot ?? -1];
        const possible = narrowing?.narrow(this.#now, this.#circumstances);
        if (narrowing === undefined || fact === undefined || possible === undefined) continue;
        if (!this.narrow(narrowing.slot, wholeNumbers(fact, possible))) return false;
      }
    }
    return true;
  }
}

/** Whether the first says all that the second says: nothing has to be made to see that. */
function isWithin(some: Possible, all: Possible): boolean {
  if (some.kind === 'range') return all.kind === 'range' && all.low <= some.low && some.high <= all.high;
  if (some.kind === 'choice') return all.kind === 'choice' && (some.options & ~all.options) === 0;
  return all.kind === 'subset' && (all.certain & ~some.certain) === 0 && (some.possible & ~all.possible) === 0;
}
