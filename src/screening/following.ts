// Facts that follow from what grows, on a later day: worked out anew; an answer stays as far as nothing can move it.
import { type Circumstances, type Narrowing, onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { wholeNumbers } from '#facts/known.ts';
import { choice, intersect, isSame, type Known, type Possible } from '#logic/possible.ts';
import { type Following, type Growing, timedFacts } from '#screening/growing.ts';

/** Puts what follows on a day into what is known of that day, in which all that grows has grown already. */
export type Follow = (later: Possible[], day: number) => void;

export function makeFollow(known: Known, dictionary: Dictionary, today: number): Follow {
  const { growing, following } = timedFacts(dictionary);
  const whole = dictionary.unanswered(today);
  const answered = following.filter((one) => !isExplained(one, known, whole, onDay(today)));
  const laws = lawsOf(
    [...growing.flatMap((one) => together(one, growing, dictionary)), ...following.flatMap((one) => one.narrowings)],
    dictionary,
  );
  return (later, day) => {
    put(
      later,
      following.map(({ slot }) => [slot, whole[slot]]),
    );
    narrowAll(laws, later, onDay(day));
    put(
      later,
      answered.map((one) => [one.slot, keptAnswer(one, known, later, whole)]),
    );
    narrowAll(laws, later, onDay(day));
  };
}

function put(later: Possible[], slots: readonly (readonly [slot: number, possible: Possible | undefined])[]): void {
  for (const [slot, possible] of slots) if (possible !== undefined) later[slot] = possible;
}

/** All that is known of it follows from the others, so that no answer of its own has to be kept. */
function isExplained({ slot, fact, narrowings }: Following, known: Known, whole: Known, circumstances: Circumstances): boolean {
  const [now, all] = [known[slot], whole[slot]];
  if (now === undefined || all === undefined) return true;
  const derived = narrowings.reduce<Possible | undefined>((left, { narrow }) => {
    const possible = narrow(known, circumstances);
    return possible === undefined || left === undefined ? left : intersect(left, wholeNumbers(fact, possible));
  }, all);
  return derived !== undefined && isSame(derived, now);
}

/** What was answered, and whatever the facts that have changed may have made of it. */
function keptAnswer({ slot, moving }: Following, known: Known, later: Known, whole: Known): Possible | undefined {
  return moving.reduce<Possible | undefined>((kept, { best }) => {
    const come = best(later, later);
    if (come === 'none' || kept === undefined) return kept;
    return come === 'any' ? whole[slot] : either(kept, come);
  }, known[slot]);
}

function either(a: Possible, b: Possible): Possible {
  if (a.kind === 'range' && b.kind === 'range') return { kind: 'range', low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
  if (a.kind === 'choice' && b.kind === 'choice') return choice(a.options | b.options);
  throw new TypeError(`a ${a.kind} does not follow from others`);
}

/** A time that is bounded by another time stays so. A condition may cease to hold: what it said of today went into the dates. */
function together({ fact, slot }: Growing, growing: readonly Growing[], { narrowings }: Dictionary): readonly Narrowing[] {
  if (fact.derive?.some((derivation) => 'when' in derivation) === true) return [];
  const ids = new Set(growing.map((one) => one.fact.id));
  return narrowings.filter((one) => one.slot === slot && one.inputs.every((id) => ids.has(id)));
}

type Law = Pick<Narrowing, 'slot' | 'narrow'> & { readonly fact: Fact };

function lawsOf(narrowings: readonly Narrowing[], { byId }: Dictionary): readonly Law[] {
  return narrowings.flatMap(({ target, slot, narrow }) => {
    const fact = byId.get(target);
    return fact === undefined ? [] : [{ fact, slot, narrow }];
  });
}

/** Where the facts have come to contradict each other, the first of them stands. */
function narrowAll(laws: readonly Law[], now: Possible[], circumstances: Circumstances): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { fact, slot, narrow } of laws) {
      const [before, possible] = [now[slot], narrow(now, circumstances)];
      if (before === undefined || possible === undefined) continue;
      const after = intersect(before, wholeNumbers(fact, possible));
      if (after === undefined || isSame(before, after)) continue;
      now[slot] = after;
      changed = true;
    }
  }
}
