// The same person on a later day, worked out without the code that looks ahead: from their dates, or as a whole person who grows older.
import type { Chance } from './chance.ts';
import { isoOf } from './elapsed.ts';
import { sinceOf, timeSince } from './limits.ts';
import { inputsOf } from './people.ts';
import { exactlyOne, type Whole } from './whole.ts';
import type { World } from './worlds.ts';
import { asRange, type Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import type { Possible } from '#logic/possible.ts';

/** Facts that change by time alone: whatever follows from a date, directly or through others. */
export function changingIn({ facts }: Dictionary): ReadonlySet<FactId> {
  const changing = new Set(facts.flatMap(({ id, type }) => (type === 'date' ? [id] : [])));
  for (const source of changing) for (const fact of facts) if (inputsOf(fact).includes(source)) changing.add(fact.id);
  return new Set([...changing].filter((id) => facts.some((fact) => fact.id === id && fact.type !== 'date')));
}

/** The same answers, but of what changes by time only the dates: as they were said today, so that none of them lies ahead. */
export function inDates(dictionary: Dictionary, answers: Answers, today: number): Answers {
  const changing = changingIn(dictionary);
  const kept = [...answers].filter(([id]) => !changing.has(id));
  const dates = dictionary.facts.flatMap(({ id, type }) => (type === 'date' ? [[id, untilToday(answers.get(id), today)] as const] : []));
  return new Map([...kept, ...dates]);
}

function untilToday(answer: Answer | undefined, today: number): Answer {
  const exact = typeof answer === 'object' && 'value' in answer && typeof answer.value === 'string' ? answer.value : undefined;
  const { from = exact, to = exact } = asRange(answer) ?? {};
  const last = typeof to === 'string' ? Math.min(today, spanOf(to)?.last ?? today) : today;
  return { ...(from === undefined ? {} : { from }), to: isoOf(last) };
}

/** The whole person on a later day: what need not change stays. Undefined where a time has outgrown its fact, so that nobody fits. */
export function grownTo({ dictionary, people }: World, whole: Whole, day: number, chance: Chance): Whole | undefined {
  try {
    const grown = people.redrawn(whole, new Set(), chance, day);
    return dictionary.facts.every(({ id, type }) => type !== 'date' || grown[id] === whole[id]) ? grown : undefined;
  } catch {
    return undefined;
  }
}

/** What a whole person's times come to, by slot, on each of so many days; fewer where one of them outgrows its fact. */
export function timesByDay(
  { facts }: Dictionary,
  whole: Whole,
  today: number,
  days: number,
): readonly (readonly [slot: number, times: readonly Possible[]])[] {
  return facts.flatMap((fact, slot) => {
    const since = sinceOf(fact);
    if (fact.type !== 'number' || since === undefined) return [];
    const times = Array.from({ length: days }, (_, index) => timeSince(fact, Number(whole[since]), today + index));
    return [[slot, times.filter((time) => time <= fact.range.max).map((time) => exactlyOne(fact, time))] as const];
  });
}
