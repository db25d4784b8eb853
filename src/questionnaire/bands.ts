// A figure cut into bands, only as finely as the rules of the trials still undecided need.
import { asRange, type RangeAnswer } from '#facts/answer.ts';
import { withAnswer } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId, NumberFact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { compile, type Evaluate } from '#logic/evaluate.ts';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import type { Comparison } from '#logic/expression.ts';
import { justAbove, justBelow, type Known, type Range } from '#logic/possible.ts';
import { UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Situation } from '#questionnaire/situation.ts';
import { judge } from '#screening/judge.ts';

export type Band = {
  readonly answer: RangeAnswer;
  /** What the answer leaves possible. */
  readonly range: Range;
  /** Where in the band the figure lies may still matter, through what follows from it: the exact figure says more. */
  readonly isCoarse: boolean;
};

/** Whole numbers are looked at one by one up to this many; beyond it only bounds that rules name cut. */
const MOST_CELLS = 200;

/** Bands of what the figure may still be, rising; one alone when no bound of these trials cuts it. */
export function bandsOf(fact: NumberFact, { trials, dictionary, answers, known, today }: Situation): readonly Band[] {
  const slot = dictionary.facts.indexOf(fact);
  const whole = known[slot];
  if (whole?.kind !== 'range') return [];
  const reached = following(fact.id, dictionary);
  const leaves = openComparisons({ trials, known }).filter((leaf) => variablesOf(leaf).some((name) => reached.has(name)));
  const follows = leaves.map((leaf) => variablesOf(leaf).some((name) => name !== fact.id));
  const isAlone = !follows.includes(true);
  const bounds = boundsIn(leaves, fact);
  const evaluators = leaves.map((leaf) => compile(leaf, dictionary.variables));
  const signOf = (range: Range) => {
    const then = isAlone
      ? known.map((now, at) => (at === slot ? range : now))
      : knowledge(dictionary, withAnswer(answers, fact.id, { from: range.low, to: range.high }), today).known;
    return signature(evaluators, then);
  };
  const own = asRange(answers.get(fact.id)) ?? {};
  const cells = isAlone || fact.integer !== true || whole.high - whole.low > MOST_CELLS ? cut(whole, bounds, fact) : each(whole);
  return merged(cells.map((range) => ({ range, sign: signOf(range) }))).map(({ range, sign }) => ({
    range,
    answer: answerOf(range, fact, whole, bounds, own),
    isCoarse: range.low < range.high && sign.some((truth, index) => truth === UNKNOWN && follows[index] === true),
  }));
}

function signature(evaluators: readonly Evaluate[], known: Known): readonly number[] {
  return evaluators.map((evaluate) => evaluate(known));
}

/** Whether an open criterion cuts what the figure may still be: then a closer answer says more. */
export function isCut(fact: NumberFact, situation: Situation): boolean {
  const { dictionary, known } = situation;
  return openComparisons(situation).some((leaf) => {
    const isAlone = variablesOf(leaf).every((name) => name === fact.id) && boundsIn([leaf], fact).length > 0;
    return isAlone && compile(leaf, dictionary.variables)(known) === UNKNOWN;
  });
}

function openComparisons({ trials, known }: Pick<Situation, 'trials' | 'known'>): readonly Comparison[] {
  return trials
    .flatMap(({ criteria }) => criteria.filter((criterion) => judge(criterion, known) === 'unknown'))
    .flatMap(({ readings }) => readings.flatMap(({ rule }) => comparisonsIn(rule)));
}

/** The fact and all that follow from it. */
function following(id: FactId, { narrowings }: Dictionary): ReadonlySet<FactId> {
  const reached = new Set([id]);
  for (const source of reached) for (const { target, inputs } of narrowings) if (inputs.includes(source)) reached.add(target);
  return reached;
}

/** A bound that nobody can be near, as one in a mistyped unit, is not worth a band. */
function boundsIn(leaves: readonly Comparison[], { plausible: { min, max } }: NumberFact): readonly number[] {
  const bounds = leaves.flatMap(constantsIn);
  return [...new Set(bounds)].filter((bound) => bound >= min && bound <= max).sort((a, b) => a - b);
}

/** The bounds themselves and what lies between them. */
function cut({ low, high }: Range, bounds: readonly number[], { integer }: NumberFact): readonly Range[] {
  const step =
    integer === true ? { up: (x: number) => Math.floor(x) + 1, down: (x: number) => Math.ceil(x) - 1 } : { up: justAbove, down: justBelow };
  const inside = bounds.filter((bound) => bound >= low && bound <= high);
  const starts = [low, ...inside.map(step.up)];
  const ends = [...inside.map(step.down), high];
  const between = starts.map((start, index): Range => ({ kind: 'range', low: start, high: ends[index] ?? high }));
  const cells = [...between, ...inside.map((bound): Range => ({ kind: 'range', low: bound, high: bound }))];
  return cells.filter((range) => range.low <= range.high).sort((a, b) => a.low - b.low);
}

function each({ low, high }: Range): readonly Range[] {
  return Array.from({ length: high - low + 1 }, (_, index) => ({ kind: 'range', low: low + index, high: low + index }));
}

type Cell = { readonly range: Range; readonly sign: readonly number[] };

function merged(cells: readonly Cell[]): readonly Cell[] {
  const bands: Cell[] = [];
  for (const cell of cells) {
    const last = bands.at(-1);
    if (last !== undefined && last.sign.every((truth, index) => truth === cell.sign[index])) {
      bands.splice(-1, 1, { sign: last.sign, range: { ...last.range, high: cell.range.high } });
    } else bands.push(cell);
  }
  return bands;
}

/** In the ends that a person reads: a bound of a rule, met or not; at the very ends those that were given before, or none. */
function answerOf({ low, high }: Range, { integer }: NumberFact, whole: Range, bounds: readonly number[], own: RangeAnswer): RangeAnswer {
  const [isFirst, isLast] = [low <= whole.low, high >= whole.high];
  const isMet = (end: number) => integer === true || bounds.includes(end);
  const { from, above, to, below } = own;
  const givenStart = { ...(from === undefined ? {} : { from }), ...(above === undefined ? {} : { above }) };
  const givenEnd = { ...(to === undefined ? {} : { to }), ...(below === undefined ? {} : { below }) };
  const start = isFirst ? givenStart : isMet(low) ? { from: low } : { above: justBelow(low) };
  const end = isLast ? givenEnd : isMet(high) ? { to: high } : { below: justAbove(high) };
  const answer = { ...start, ...end };
  return Object.keys(answer).length === 0 ? { from: low, to: high } : answer;
}
