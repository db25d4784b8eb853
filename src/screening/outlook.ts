// When a criterion's result would change by time alone: the day, or the span of days, on which it opens or closes.
import { onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { NumberFact } from '#facts/fact.ts';
import { compile } from '#logic/evaluate.ts';
import type { Comparison } from '#logic/expression.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { judge } from '#screening/judge.ts';
import { type Growing, timedFacts } from '#screening/growing.ts';
import { knownLater } from '#screening/later.ts';
import { comparisonsOf, makeTurns } from '#screening/turns.ts';
import type { Result } from '#screening/verdict.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

export type Outlook = {
  readonly criterion: Criterion;
  /** Opens: it fails or is not known today, and is sure to pass later. Closes: it passes today, and is sure to fail later. */
  readonly turns: 'opens' | 'closes';
  /** The fact whose growing turns it. */
  readonly fact: NumberFact;
  /** The figure in the rule; undefined where no single figure is compared with. */
  readonly bound: number | undefined;
  /** What the fact comes to on that day: 61 where the rule says at most 60 completed years. */
  readonly reaches: number | undefined;
  /**
   * Day numbers: not before `earliest`, and on `latest` at the latest. `earliest` is today where it may have turned already.
   * Where it opens and only the readings differ, both are the day on which it passes by every reading.
   */
  readonly earliest: number;
  readonly latest: number;
  /** Counted from a date that is known to the day: the two are one, and exact. */
  readonly isToTheDay: boolean;
};

/** A span that is longer than a year tells nobody when. */
const LONGEST_SPAN = 366;

/** The next change of any criterion, for one person: all readings must agree, so that what another failed comparison keeps closed never opens. */
export function makeOutlook(known: Known, dictionary: Dictionary, today: number): (criterion: Criterion) => Outlook | undefined {
  const { growing } = timedFacts(dictionary);
  const later = knownLater(known, dictionary, today);
  const turnsOf = makeTurns(dictionary, later, today);
  const on = (day: number) => (day === today ? known : later(day));
  return (criterion) => {
    const read = factsOf(criterion);
    const own = growing.filter(({ fact }) => read.includes(fact.id));
    if (own.length === 0) return undefined;
    const days = turnsOf([criterion]);
    const span = certain(
      spanOfChange(judge(criterion, known), days, (day) => judge(criterion, on(day)), today),
      criterion,
      days,
      on,
    );
    if (span === undefined || span.latest - span.earliest > LONGEST_SPAN) return undefined;
    const turn = span.turns === 'opens' ? span.latest : span.earliest;
    const leaf = comparisonsOf([criterion], new Set(own.map(({ fact }) => fact.id))).find((one) => {
      const truth = compile(one, dictionary.variables);
      return truth(on(turn)) !== truth(on(turn - 1));
    });
    const cause = own.find(({ fact }) => leaf !== undefined && variablesOf(leaf).includes(fact.id));
    if (leaf === undefined || cause === undefined) return undefined;
    if (span.earliest === today && isWhole(cause, known, dictionary.unanswered(today), today)) return undefined;
    const since = known[cause.since];
    const isToTheDay = span.earliest === span.latest && since !== undefined && isExact(since);
    return { criterion, ...span, fact: cause.fact, ...figureIn(leaf, cause.fact), isToTheDay };
  };
}

type Span = Pick<Outlook, 'turns' | 'earliest' | 'latest'>;

/** Undefined while nothing is sure to change within the horizon. */
function spanOfChange(before: Result, days: readonly number[], resultOn: (day: number) => Result, today: number): Span | undefined {
  const results = days.map((day) => ({ day, result: resultOn(day) }));
  const [first] = results.filter(({ result }) => result !== before);
  const end = results.find(({ result }) => result === (before === 'pass' ? 'fail' : 'pass'));
  if (first === undefined || end === undefined) return undefined;
  if (before !== 'unknown') return { turns: before === 'pass' ? 'closes' : 'opens', earliest: first.day, latest: end.day };
  return first.result === 'pass' ? { turns: 'opens', earliest: today, latest: end.day } : undefined;
}

/** While every reading is decided, only the readings differ: it opens on the day on which all of them pass. */
function certain(span: Span | undefined, { readings }: Criterion, days: readonly number[], on: (day: number) => Known): Span | undefined {
  if (span?.turns !== 'opens') return span;
  const isDecided = (day: number) => readings.every(({ evaluate }) => evaluate(on(day)) !== UNKNOWN);
  const isSure = isDecided(span.earliest) && days.every((day) => day < span.earliest || day >= span.latest || isDecided(day));
  return isSure ? { ...span, earliest: span.latest } : span;
}

/** Nothing was said of it, so that it is not worth saying when it would do. */
function isWhole({ slot, fact, narrow }: Growing, known: Known, unanswered: Known, today: number): boolean {
  const now = known[slot];
  const whole = narrow(unanswered, onDay(today));
  return now?.kind === 'range' && whole?.kind === 'range' && now.low <= whole.low && now.high >= Math.min(whole.high, fact.range.max);
}

function figureIn(leaf: Comparison, { integer }: NumberFact): Pick<Outlook, 'bound' | 'reaches'> {
  if (leaf.kind !== 'compare' || leaf.left.kind !== 'variable' || leaf.right.kind !== 'number') {
    return { bound: undefined, reaches: undefined };
  }
  const { value } = leaf.right;
  const isPassed = leaf.operator === '<=' || leaf.operator === '>';
  return { bound: value, reaches: integer === true && isPassed ? Math.floor(value) + 1 : value };
}
