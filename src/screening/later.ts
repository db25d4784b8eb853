// What would be known on a later day if nothing but time went by: facts that count the time since a date grow, what follows from them follows, all else stays.
import { onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { NumberFact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';
import { isExact, isSame, type Known, type Possible, type Range } from '#logic/possible.ts';
import { makeFollow } from '#screening/following.ts';
import { type Growing, timedFacts } from '#screening/growing.ts';

export type KnownLater = (day: number) => Known;

/** To one end of what a date may be that is not known to the day, and as far as the figure that it was taken back from may be rounded. */
export type Moved = 'earliest' | 'latest';

/** What is known today, as a function of the day; a figure given today is taken back to the dates that it may count from. */
export function knownLater(known: Known, dictionary: Dictionary, today: number, moved?: Moved): KnownLater {
  const { growing } = timedFacts(dictionary);
  const follow = makeFollow(known, dictionary, today);
  const start = [...known];
  const whole = dictionary.unanswered(today);
  for (const since of new Set(growing.map((one) => one.since))) {
    const counted = growing.filter((one) => one.since === since);
    const said = known[since];
    const dates = counted.reduce((so, one) => datesBehind(one, so, known, today), upTo(today, said));
    const isFromFigure = said !== undefined && whole[since] !== undefined && isSame(said, whole[since]);
    const rounding = isFromFigure ? Math.max(...counted.map((one) => roundingOf(one, known))) : 0;
    start[since] = moved === undefined || (said !== undefined && isExact(said)) ? dates : endOf(dates, moved, rounding, today);
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

function endOf({ low, high }: Range, moved: Moved, rounding: number, today: number): Range {
  const day = moved === 'earliest' ? low - rounding : Math.min(high + rounding, today);
  return { kind: 'range', low: day, high: day };
}

const DAYS_IN_MONTH = 31;

/** In days: half of the figure's last place. A whole-number fact counts what is completed, and its dates are as far apart as that. */
function roundingOf({ fact, slot }: Growing, known: Known): number {
  const now = known[slot];
  if (fact.integer === true || now?.kind !== 'range') return 0;
  const places = Number.isInteger(now.low) && Number.isInteger(now.high) ? 1 : 10;
  return Math.ceil(((convert(1, fact.unit, 'mo') ?? 0) * DAYS_IN_MONTH) / 2 / places);
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
