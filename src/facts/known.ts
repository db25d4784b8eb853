// Answers -> what every fact may still be, on a given day. The one place where answers become knowledge.
import { isSilent, possibleOf } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Circumstances, Narrowing } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { intersect, isSame, type Known, type Possible } from '#logic/possible.ts';

/** Answers that cannot all be true. Until one is changed, each of them counts as not given. */
export type Conflict = { readonly fact: FactId; readonly answers: readonly FactId[] };

export type Knowledge = { readonly known: Known; readonly conflicts: readonly Conflict[] };

/** `today` is a day number. Narrowing only ever takes possibilities away, so it ends. */
export function knowledge(dictionary: Dictionary, answers: Answers, today: number): Knowledge {
  const conflicts: Conflict[] = [];
  let used = answers;
  for (;;) {
    const result = narrowAll(dictionary, used, today);
    if (Array.isArray(result)) return { known: result, conflicts };
    const involved = answeredBehind(dictionary, used, result.contradicted);
    if (involved.length === 0) throw new RangeError(`the dictionary contradicts itself at ${result.contradicted}`);
    conflicts.push({ fact: result.contradicted, answers: involved });
    used = new Map([...used].filter(([id]) => !involved.includes(id)));
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

/** The answered facts that the contradicted one follows from, itself included. */
function answeredBehind(dictionary: Dictionary, answers: Answers, contradicted: FactId): readonly FactId[] {
  const behind = new Set([contradicted]);
  for (const id of behind) {
    for (const { target, inputs } of dictionary.narrowings) if (target === id) for (const input of inputs) behind.add(input);
  }
  return [...behind].filter((id) => {
    const answer = answers.get(id);
    return answer !== undefined && !isSilent(answer);
  });
}
