// The days on which criteria can come out otherwise than the day before, by time alone: where a fact that grows comes to a figure that a rule compares it with.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Derivation, FactId } from '#facts/fact.ts';
import { comparisonsIn } from '#logic/comparisons.ts';
import type { Comparison } from '#logic/expression.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import { variablesOf, variablesOfTerm } from '#logic/variables.ts';
import { type Following, timedFacts } from '#screening/growing.ts';
import { firstDay, type KnownLater } from '#screening/later.ts';
import type { Criterion } from '#trials/criterion.ts';

/** Ten years: what comes later is no news. */
export const HORIZON = 3653;

/** Comparisons that read one of these facts, each where it stands. */
export function comparisonsOf(criteria: readonly Criterion[], ids: ReadonlySet<FactId>): readonly Comparison[] {
  const all = criteria.flatMap(({ readings }) => readings.flatMap(({ rule }) => comparisonsIn(rule)));
  return all.filter((leaf) => variablesOf(leaf).some((id) => ids.has(id)));
}

/** Days of the horizon, rising; between two of them nothing turns. The day after today is always among them. */
export type Turns = (criteria: readonly Criterion[]) => readonly number[];

export function makeTurns(dictionary: Dictionary, later: KnownLater, today: number): Turns {
  const [from, to] = [today + 1, today + HORIZON];
  const kept = new Map<string, readonly number[]>();
  const turnsOf = (bound: Bound) => {
    const name = `${bound.slot} ${bound.value}`;
    const turns = kept.get(name) ?? turnsAt(bound, later, from, to);
    kept.set(name, turns);
    return turns;
  };
  return (criteria) => {
    const bounds = boundsOf(criteria, dictionary);
    if (bounds === undefined) return Array.from({ length: HORIZON }, (_, index) => from + index);
    return [...new Set([from, ...bounds.flatMap(turnsOf)])].sort((a, b) => a - b);
  };
}

/** A figure that a fact that grows is compared with. */
export type Bound = { readonly slot: number; readonly value: number };

/** Both ends of a fact only grow. */
function turnsAt({ slot, value }: Bound, later: KnownLater, from: number, to: number): readonly number[] {
  return (['low', 'high'] as const).flatMap((end) => {
    const at = (day: number) => {
      const now = later(day)[slot];
      return now?.kind === 'range' ? now[end] : Number.NaN;
    };
    return [firstDay(from, to, (day) => at(day) >= value) ?? [], firstDay(from, to, (day) => at(day) > value) ?? []].flat();
  });
}

/** Undefined: it can turn on any day. */
type Bounds = readonly Bound[] | undefined;

const BOUNDS = new WeakMap<Dictionary, WeakMap<Criterion, { readonly bounds: Bounds }>>();

/** The figures at which time can turn these criteria, worked out once for each of them. */
export function boundsOf(criteria: readonly Criterion[], dictionary: Dictionary): Bounds {
  const kept = BOUNDS.get(dictionary) ?? new WeakMap<Criterion, { readonly bounds: Bounds }>();
  BOUNDS.set(dictionary, kept);
  const { ids } = timedFacts(dictionary);
  return all(
    criteria.map((criterion) => {
      const { bounds } = kept.get(criterion) ?? { bounds: all(comparisonsOf([criterion], ids).map(makeBounds(dictionary))) };
      kept.set(criterion, { bounds });
      return bounds;
    }),
  );
}

function all(parts: readonly Bounds[]): Bounds {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** The figures on which a comparison depends: its own, and those in the conditions of what follows from facts that grow. */
function makeBounds(dictionary: Dictionary): (leaf: Comparison) => Bounds {
  const { growing, following, ids } = timedFacts(dictionary);
  const slots = new Map(growing.map(({ fact, slot }) => [fact.id, slot]));
  const ofLeaf = (leaf: Comparison): Bounds => {
    if (!variablesOf(leaf).some((id) => slots.has(id))) return [];
    if (leaf.kind !== 'compare' || leaf.left.kind !== 'variable' || leaf.right.kind !== 'number') return undefined;
    return [{ slot: slots.get(leaf.left.name) ?? -1, value: leaf.right.value }];
  };
  const ofDerivation = (derivation: Derivation): Bounds => {
    if ('elapsed' in derivation) return [];
    if ('converted' in derivation) return ids.has(derivation.converted.from) ? undefined : [];
    const terms = 'is' in derivation ? [derivation.is] : [derivation.from, derivation.to];
    if (terms.some((term) => readsAny(term, ids, dictionary))) return undefined;
    return derivation.when === undefined ? [] : all(comparisonsIn(parseRule(derivation.when, dictionary.variables)).map(ofLeaf));
  };
  const ofFact = ({ fact }: Following): Bounds => all((fact.derive ?? []).map(ofDerivation));
  return (leaf) => {
    const behind = new Set(variablesOf(leaf));
    for (const id of behind) {
      const moving = following.find(({ fact }) => fact.id === id)?.moving ?? [];
      for (const { inputs } of moving) for (const input of inputs) behind.add(input);
    }
    return all([ofLeaf(leaf), ...following.filter(({ fact }) => behind.has(fact.id)).map(ofFact)]);
  };
}

function readsAny(term: unknown, ids: ReadonlySet<FactId>, { variables }: Dictionary): boolean {
  return typeof term === 'object' && term !== null && variablesOfTerm(parseTerm(term, variables)).some((id) => ids.has(id));
}
