// Answers -> what every fact may still be, on a given day. The one place where answers become knowledge.
import { isSilent, possibleOf } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { leastContradicting, withDisagreeing } from '#facts/contradiction.ts';
import type { Circumstances, Narrowing } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { intersect, isSame, type Known, type Possible } from '#logic/possible.ts';

/** Answers that cannot all be true. Until one is changed, each of them counts as not given. Answers that are no part of it stay. */
export type Conflict = { readonly fact: FactId; readonly answers: readonly FactId[] };

export type Knowledge = { readonly known: Known; readonly conflicts: readonly Conflict[] };

/** `today` is a day number. Narrowing only ever takes possibilities away, so it ends. */
export function knowledge(dictionary: Dictionary, answers: Answers, today: number): Knowledge {
  const known = narrowAll(dictionary, answers, today);
  if (Array.isArray(known)) return { known, conflicts: [] };
  const given = new Given(dictionary, answers, today);
  const conflicts: Conflict[] = [];
  let used = given.ids;
  for (;;) {
    const found = given.conflictsIn(used);
    conflicts.push(...found);
    used = without(used, found);
    const result = given.narrowed(used);
    if (Array.isArray(result)) return { known: result, conflicts };
  }
}

function without(answers: readonly FactId[], conflicts: readonly Conflict[]): readonly FactId[] {
  return answers.filter((id) => !conflicts.some((conflict) => conflict.answers.includes(id)));
}

/** The answers of one person, of which some may be left out. */
class Given {
  readonly #dictionary: Dictionary;
  readonly #answers: Answers;
  readonly #today: number;
  /** In the dictionary's order, so that the order of the answers decides nothing. */
  readonly ids: readonly FactId[];

  constructor(dictionary: Dictionary, answers: Answers, today: number) {
    [this.#dictionary, this.#answers, this.#today] = [dictionary, answers, today];
    this.ids = dictionary.facts.flatMap(({ id }) => (answers.has(id) ? [id] : []));
  }

  narrowed(ids: Iterable<FactId>): Possible[] | Contradiction {
    const some = new Set(ids);
    return narrowAll(this.#dictionary, new Map([...this.#answers].filter(([id]) => some.has(id))), this.#today);
  }

  /** Every contradiction in these answers. */
  conflictsIn(ids: readonly FactId[]): readonly Conflict[] {
    const conflicts: Conflict[] = [];
    let rest = ids;
    for (let found = this.#conflictIn(rest); found !== undefined; found = this.#conflictIn(rest)) {
      conflicts.push(found);
      rest = without(ids, conflicts);
    }
    for (const [index, { fact, answers }] of conflicts.entries()) {
      conflicts[index] = { fact, answers: withDisagreeing(answers, rest, (some) => this.#conflictIn(some)?.answers) };
      rest = without(ids, conflicts);
    }
    return conflicts;
  }

  #conflictIn(ids: readonly FactId[]): Conflict | undefined {
    const result = this.narrowed(ids);
    if (Array.isArray(result)) return undefined;
    const fact = result.contradicted;
    const behind = factsBehind(this.#dictionary, fact).filter((id) => ids.includes(id));
    if (behind.length === 0) throw new RangeError(`the dictionary contradicts itself at ${fact}`);
    return { fact, answers: leastContradicting(behind, (some) => !Array.isArray(this.narrowed(some))) };
  }
}

type Contradiction = { readonly contradicted: FactId };

function narrowAll(dictionary: Dictionary, answers: Answers, today: number): Possible[] | Contradiction {
  const now = [...dictionary.unanswered(today)];
  for (const [slot, fact] of dictionary.facts.entries()) {
    const answer = answers.get(fact.id);
    const possible = answer === undefined ? undefined : possibleOf(fact, answer);
    if (possible !== undefined && narrowSlot(now, slot, wholeNumbers(fact, possible)) === 'contradiction') return { contradicted: fact.id };
  }
  const selfRated = selfRatedIn(dictionary, answers);
  const circumstances = { today, selfRated, isClinicScored: selfRated.size > 0 && isClinicScored(dictionary, answers) };
  for (let changed = true; changed;) {
    changed = false;
    for (const narrowing of dictionary.narrowings) {
      const outcome = apply(narrowing, dictionary, now, circumstances);
      if (outcome === 'contradiction') return { contradicted: narrowing.target };
      if (outcome === 'narrowed') changed = true;
    }
  }
  return now;
}

const NONE: ReadonlySet<number> = new Set();

function selfRatedIn({ facts }: Dictionary, answers: Answers): ReadonlySet<number> {
  const isSelfRated = (id: FactId) => {
    const answer = answers.get(id);
    return typeof answer === 'object' && 'selfRated' in answer;
  };
  const slots = facts.flatMap(({ id }, slot) => (isSelfRated(id) ? [slot] : []));
  return slots.length === 0 ? NONE : new Set(slots);
}

function isClinicScored({ facts }: Dictionary, answers: Answers): boolean {
  return facts.some((fact) => {
    const answer = fact.type === 'number' && fact.selfRating !== undefined ? answers.get(fact.id) : undefined;
    return answer !== undefined && !isSilent(answer);
  });
}

type Outcome = 'same' | 'narrowed' | 'contradiction';

function apply(narrowing: Narrowing, dictionary: Dictionary, now: Possible[], circumstances: Circumstances): Outcome {
  const possible = narrowing.narrow(now, circumstances);
  const fact = dictionary.facts[narrowing.slot];
  if (possible === undefined || fact === undefined) return 'same';
  return narrowSlot(now, narrowing.slot, wholeNumbers(fact, possible));
}

function narrowSlot(now: Possible[], slot: number, possible: Possible): Outcome {
  const before = now[slot];
  if (before === undefined) return 'same';
  const after = intersect(before, possible);
  if (after === undefined) return 'contradiction';
  if (isSame(before, after)) return 'same';
  now[slot] = after;
  return 'narrowed';
}

/** Ends of a whole-number fact drawn in to whole numbers. */
export function wholeNumbers(fact: Fact, possible: Possible): Possible {
  if (fact.type !== 'number' || fact.integer !== true || possible.kind !== 'range') return possible;
  return { kind: 'range', low: Math.ceil(possible.low), high: Math.floor(possible.high) };
}

/** The fact itself and all that it follows from. */
function factsBehind({ narrowings }: Dictionary, fact: FactId): readonly FactId[] {
  const behind = new Set([fact]);
  for (const id of behind) {
    for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
  }
  return [...behind];
}
