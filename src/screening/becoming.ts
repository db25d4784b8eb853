// What a fact may become as time goes by, beside what it is: its `later` in the dictionary, as arithmetic on what is possible.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { choice, type Known, type Possible } from '#logic/possible.ts';
import { bitsOf } from '#logic/variable.ts';
import { timedFacts } from '#screening/growing.ts';

/** `expected`: what falls does not rise again. `unexpected`: it may. `ever`: anything in its range, as if nothing were known. */
export type Course = 'expected' | 'unexpected' | 'ever';

/** What is known, with these facts as wide as they may become. */
export function widened(known: Known, ids: ReadonlySet<FactId>, dictionary: Dictionary, course: Course): Known {
  // Rules read no dates, whose range alone depends on the day.
  const whole = dictionary.unanswered(0);
  return known.map((now, slot) => {
    const [fact, all] = [dictionary.facts[slot], whole[slot]];
    if (fact === undefined || all === undefined || !ids.has(fact.id)) return now;
    return course === 'ever' ? all : become(fact, now, all, dictionary, course);
  });
}

function become(fact: Fact, now: Possible, all: Possible, dictionary: Dictionary, course: Course): Possible {
  const { later } = fact;
  if (later === 'same') return now;
  const variable = dictionary.variables.get(fact.id);
  if (now.kind === 'choice' && variable?.kind === 'choice' && typeof later === 'object') {
    return choice(reachable(now.options, variable.options.map(String), later));
  }
  if (now.kind !== 'range' || all.kind !== 'range') return all;
  if (later === 'falls' && course === 'expected') return { ...all, high: now.high };
  return isSinceSameDate(fact.id, dictionary) ? { ...all, low: now.low } : all;
}

/** It counts from a date that stays the same: it only grows. From one that may come again it may start anew. */
function isSinceSameDate(id: FactId, dictionary: Dictionary): boolean {
  const grown = timedFacts(dictionary).growing.filter(({ fact }) => fact.id === id);
  return grown.some(({ since }) => dictionary.facts[since]?.later === 'same');
}

/** One step after the other: current, past, current again. */
function reachable(bits: number, options: readonly string[], steps: Readonly<Record<string, readonly string[]>>): number {
  let reached = bits;
  for (let before = 0; before !== reached;) {
    before = reached;
    for (const [index, option] of options.entries()) {
      if ((before & (1 << index)) !== 0) reached |= bitsOf(options, Object.hasOwn(steps, option) ? (steps[option] ?? []) : options);
    }
  }
  return reached;
}
