// Of several statements on one fact the newest is taken; where they differ and it cannot be told which is newer, none.
import { type Answer, isSilent, type PartialSet, possibleOf, type Value } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { FhirReading, Found, Left, LeftReason, Statement } from '#formats/fhir/reading.ts';
import type { Span } from '#formats/fhir/time.ts';
import { intersect, isSame, type Possible } from '#logic/possible.ts';

/** All of one fact. What a suspicious screening leaves in doubt, another screening does not clear. */
export function choose(statements: readonly Statement[], today: number): FhirReading {
  const isSuspicious = statements.some(({ screening }) => screening === 'suspicious');
  const counted = statements.filter(({ screening }) => screening === undefined || (screening === 'clear' && !isSuspicious));
  const { found, left } = weigh(counted, today);
  const doubtful = statements.filter((one) => !counted.includes(one));
  return { found, left: [...left, ...doubtful.map((one) => leftOf(one, one.screening === 'clear' ? 'disagree' : 'not-settled'))] };
}

function leftOf({ from, said, on, within }: Statement, why: LeftReason): Left {
  return { from, said, why, on, within };
}

function weigh(statements: readonly Statement[], today: number): FhirReading {
  const spoken = statements.filter(({ answer }) => !isSilent(answer));
  const heard = spoken.length > 0 ? spoken : statements;
  const isOlder = olderThanSome(heard);
  const newest = heard.filter(({ when }) => !isOlder(when));
  const whole = together(heard);
  if (whole !== undefined) return { found: [foundOf(whole, today)], left: [] };
  const taken = closest(newest);
  const left = statements.flatMap((one): readonly Left[] => {
    if (one === taken) return [];
    const isUnheard = spoken.length > 0 && isSilent(one.answer);
    const why = isUnheard ? 'no-value' : whyNot(one, taken, isOlder);
    return [leftOf(one, why)];
  });
  return { found: taken === undefined ? [] : [foundOf(taken, today)], left };
}

function whyNot({ when }: Statement, taken: Statement | undefined, isOlder: (when: Span) => boolean): LeftReason {
  if (isOlder(when)) return 'older';
  return taken === undefined ? 'disagree' : 'same';
}

function foundOf({ fact, answer, by, on, within, from, said, isOrdered }: Statement, today: number): Found {
  const isOld = fact.freshDays !== undefined && today - (on ?? -Infinity) > fact.freshDays;
  const marks = { isOld, isImplausible: isImplausible(fact, answer), isOutrun: false, ...(isOrdered && { isOrdered }) };
  return { fact: fact.id, answer, by, on, within, ...marks, from, said };
}

/** Nothing that is plausible is left: as a rule a unit that was mistaken. */
function isImplausible(fact: Fact, answer: Answer): boolean {
  const possible = possibleOf(fact, answer);
  return fact.type === 'number' && possible?.kind === 'range' && (possible.high < fact.plausible.min || possible.low > fact.plausible.max);
}

/**
 * Whether a span ends before another begins. To the second where both tell it; a day and a time of day were perhaps written in different
 * zones, so that a day must lie between them.
 */
function olderThanSome(statements: readonly Statement[]): (when: Span) => boolean {
  let [second, timed, dated] = [-Infinity, -Infinity, -Infinity];
  for (const { when } of statements) {
    if (when.second === undefined) dated = Math.max(dated, when.first);
    else {
      second = Math.max(second, when.second);
      timed = Math.max(timed, when.first);
    }
  }
  return (when) => (when.second === undefined ? dated > when.last || timed > when.last + 1 : second > when.second || dated > when.last + 1);
}

/** The one that says most, where it contradicts none of the others; the latest of those. */
function closest(statements: readonly Statement[]): Statement | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  return saying(inAll(statements), statements).reduce<Statement | undefined>(
    (best, one) => (best === undefined || (one.on ?? -Infinity) > (best.on ?? -Infinity) ? one : best),
    undefined,
  );
}

/** Those that leave just this possible; where nothing is said, all of them, if they do not say it in the same way none. */
function saying(all: Possible | undefined, statements: readonly Statement[]): readonly Statement[] {
  if (statements.every(({ answer }) => isSilent(answer)))
    return new Set(statements.map(({ answer }) => answer)).size === 1 ? statements : [];
  return statements.filter(({ fact, answer }) => {
    const possible = possibleOf(fact, answer);
    return all !== undefined && possible !== undefined && isSame(possible, all);
  });
}

/** What all of them leave possible; undefined where they contradict each other. */
function inAll(statements: readonly Statement[]): Possible | undefined {
  let all: Possible | undefined;
  for (const { fact, answer } of statements) {
    const possible = possibleOf(fact, answer);
    if (possible === undefined) continue;
    all = all === undefined ? possible : intersect(all, possible);
    if (all === undefined) return undefined;
  }
  return all;
}

/** Of a set each resource knows a part: they are put together, where they do not contradict each other. */
function together(statements: readonly Statement[]): Statement | undefined {
  const [first, ...others] = statements;
  const sets = statements.map(({ answer }) => partIn(answer)).filter((set) => set !== undefined);
  if (first === undefined || others.length === 0 || sets.length < statements.length || inAll(statements) === undefined) return undefined;
  const joined = (texts: readonly string[]) => [...new Set(texts)].slice(0, 5).join(', ');
  return {
    ...first,
    answer: { value: Object.fromEntries(sets.flatMap((set) => Object.entries(set))) },
    from: joined(statements.map(({ from }) => from)),
    said: joined(statements.map(({ said }) => said)),
  };
}

function partIn(answer: Answer): PartialSet | undefined {
  if (isSilent(answer) || !('value' in answer)) return undefined;
  return isPart(answer.value) ? answer.value : undefined;
}

function isPart(value: Value): value is PartialSet {
  return typeof value === 'object' && !Array.isArray(value);
}
