// The figures with decimals worth trying: where rules turn, and between. Whole numbers are tried one by one.
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId, NumberFact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import type { Known } from '#logic/possible.ts';
import type { Comparison } from '#logic/expression.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Situation } from '#questionnaire/situation.ts';
import { neighbours, partsOf, type Ties } from '#questionnaire/ties.ts';

/** For each figure with decimals the values worth trying, rising. */
export type Marks = ReadonlyMap<FactId, readonly number[]>;

/**
 * Facts that one comparison reads, or that follow from each other, share their marks. Between two marks lie three more: several figures
 * between the same two can still stand in any order.
 */
export function marksIn({ trials, dictionary, known }: Situation, ties: Ties): Marks {
  const comparisons = trials.flatMap(({ criteria }) =>
    criteria.flatMap(({ readings }) => readings.flatMap(({ rule }) => comparisonsIn(rule))),
  );
  const groups = [...comparisons.map(variablesOf), ...ties.groups(false)];
  const parts = partsOf(new Set(dictionary.byId.keys()), neighbours(groups));
  const marks = new Map<FactId, readonly number[]>();
  for (const part of parts) {
    const numbers = [...part].flatMap((id) => dictionary.byId.get(id) ?? []).filter((fact) => fact.type === 'number');
    if (numbers.every(({ integer }) => integer === true)) continue;
    const figures = [...figuresOf(part, comparisons, dictionary), ...numbers.flatMap((fact) => endsOf(fact, dictionary, known))];
    const isReckoned = numbers.length > 1 || comparisons.some((leaf) => isArithmetic(leaf) && variablesOf(leaf).some((id) => part.has(id)));
    const all = isReckoned ? joined(inEveryUnit(figures, numbers)) : figures;
    const rising = withQuarters([...new Set(all)].sort((a, b) => a - b));
    for (const { id } of numbers) marks.set(id, rising);
  }
  return marks;
}

function figuresOf(part: ReadonlySet<FactId>, comparisons: readonly Comparison[], { facts }: Dictionary): readonly number[] {
  return [
    ...comparisons.filter((leaf) => variablesOf(leaf).some((id) => part.has(id))).flatMap(constantsIn),
    ...facts.flatMap(({ id, derive, askedWhen }) => [...numbersIn(askedWhen), ...(part.has(id) ? numbersIn(derive) : [])]),
  ];
}

function numbersIn(raw: unknown): readonly number[] {
  if (typeof raw === 'number') return [raw];
  return typeof raw === 'object' && raw !== null ? Object.values(raw).flatMap(numbersIn) : [];
}

function endsOf(fact: NumberFact, { facts }: Dictionary, known: Known): readonly number[] {
  const now = known[facts.indexOf(fact)];
  return now?.kind === 'range' ? [now.low, now.high] : [];
}

function inEveryUnit(figures: readonly number[], numbers: readonly NumberFact[]): readonly number[] {
  const units = [...new Set(numbers.map(({ unit }) => unit))];
  if (units.length === 1) return figures;
  return figures.flatMap((figure) => units.flatMap((from) => units.flatMap((to) => convert(figure, from, to) ?? [])));
}

/** Not only a figure held against a bound. */
function isArithmetic(leaf: Comparison): boolean {
  return leaf.kind === 'compare' && (leaf.left.kind !== 'variable' || leaf.right.kind !== 'number');
}

/** Sums, differences and their halves too: where one figure turns may hang on where another does, and a figure may be added to itself. */
function joined(figures: readonly number[]): readonly number[] {
  const some = [...new Set(figures)];
  return some.flatMap((one) => [one, ...some.flatMap((other) => [one + other, one - other, (one - other) / 2])]);
}

function withQuarters(rising: readonly number[]): readonly number[] {
  return rising.flatMap((figure, index) => {
    const next = rising[index + 1];
    return next === undefined ? [figure] : [0, 1, 2, 3].map((quarter) => figure + ((next - figure) * quarter) / 4);
  });
}
