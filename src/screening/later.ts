// What would be known on a later day if nothing but time went by: facts that count the time since a date grow, what follows from them follows, all else stays.
import { onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { NumberFact } from '#facts/fact.ts';
import type { Known, Possible, Range } from '#logic/possible.ts';
import { makeFollow } from '#screening/following.ts';
import { type Growing, timedFacts } from '#screening/growing.ts';

export type KnownLater = (day: number) => Known;

/** What is known today, as a function of the day; a figure given today is taken back to the dates that it may count from. */
export function knownLater(known: Known, dictionary: Dictionary, today: number): KnownLater {
  const { growing } = timedFacts(dictionary);
  const follow = makeFollow(known, dictionary, today);
  const start = [...known];
  for (const since of new Set(growing.map((one) => one.since))) {
    const counted = growing.filter((one) => one.since === since);
    start[since] = counted.reduce((dates, one) => datesBehind(one, dates, known, today), upTo(today, known[since]));
  }
  const days = new Map<number, Known>();
  return (day) => {
    const kept = days.get(day);
    if (kept !== undefined) return kept;
    const later = [...start];
    for (const { fact, slot, narrow } of growing) {
      const grown = narrow(start, onDay(day));
      if (grown?.kind === 'range') later[slot] = within(fact, grown);
    }
    follow(later, day);
    days.set(day, later);
    return later;
  };
}

function upTo(today: number, dates: Possible | undefined): Range {
  if (dates?.kind !== 'range') return { kind: 'range', low: today, high: today };
  return { kind: 'range', low: Math.min(dates.low, today), high: Math.min(dates.high, today) };
}

function within({ range }: NumberFact, { low, high }: Range): Range {
  return { kind: 'range', low: Math.min(low, range.max), high: Math.min(high, range.max) };
}

/** Of these dates those from which just so much time has gone by; where none fits to the day, the two around it. */
function datesBehind({ slot, since, narrow }: Growing, dates: Range, known: Known, today: number): Range {
  const now = known[slot];
  if (now?.kind !== 'range') return dates;
  const probe = [...known];
  const timeSince = (day: number) => {
    probe[since] = { kind: 'range', low: day, high: day };
    const time = narrow(probe, onDay(today));
    return time?.kind === 'range' ? time.low : Number.NaN;
  };
  const first = firstDay(dates.low, dates.high, (day) => timeSince(day) <= now.high) ?? dates.high;
  const last = (firstDay(dates.low, dates.high, (day) => timeSince(day) < now.low) ?? dates.high + 1) - 1;
  return { kind: 'range', low: Math.max(dates.low, Math.min(first, last)), high: Math.max(first, last) };
}

/** The first of these days on which it is so; once so, it stays so. Undefined when it never is. */
export function firstDay(from: number, to: number, isSo: (day: number) => boolean): number | undefined {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low > to ? undefined : low;
}
