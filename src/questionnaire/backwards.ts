// What facts must be, seen from those that follow from them: where a sum is known, its last part is too.
import { onDay } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Derivation, Fact, FactId } from '#facts/fact.ts';
import { boundsOf, compile } from '#logic/evaluate.ts';
import type { Term } from '#logic/expression.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import type { Known } from '#logic/possible.ts';
import { TRUE } from '#logic/truth.ts';
import type { Variables } from '#logic/variable.ts';
import { Box, type Look } from '#questionnaire/box.ts';
import { matching } from '#questionnaire/matching.ts';

/** More rounds would find more, but seldom. */
const MOST_ROUNDS = 6;

export class Backwards {
  readonly #looks: readonly Look[];
  readonly #facts: readonly Fact[];

  /** Only with these facts and those that follow from them. */
  constructor({ facts, variables, narrowings }: Dictionary, ids: readonly FactId[]) {
    const some = new Set(ids);
    const slots = new Map(facts.map(({ id }, slot) => [id, slot]));
    const dates = new Set(facts.filter(({ type }) => type === 'date').map(({ id }) => id));
    const forwards = narrowings
      .filter(({ target, inputs }) => some.has(target) && !inputs.some((id) => dates.has(id)))
      .map(
        ({ slot, narrow }): Look =>
          (box) =>
            box.narrow(slot, narrow(box.now, onDay(0))),
      );
    const backwards = facts
      .filter(({ id }) => some.has(id))
      .flatMap((fact) => [
        ...(fact.derive ?? []).flatMap((derivation) => pressing(fact, slots.get(fact.id) ?? -1, derivation, variables)),
        ...matching(fact, facts, variables),
      ]);
    this.#facts = facts;
    this.#looks = [...forwards, ...backwards];
  }

  /** What may still be, once everything is answered; undefined where nothing may. Not for levels that a person rated: they fit only roughly. */
  narrowed(known: Known): Known | undefined {
    const box = new Box(known, this.#facts);
    for (let round = 0; round < MOST_ROUNDS && box.isFresh(); round += 1) for (const look of this.#looks) look(box);
    return box.isEmpty ? undefined : box.now;
  }
}

/** What a figure follows from must leave room for it. */
function pressing(fact: Fact, slot: number, derivation: Derivation, variables: Variables): readonly Look[] {
  if (fact.type !== 'number' || 'elapsed' in derivation || 'converted' in derivation) return [];
  const when = derivation.when === undefined ? undefined : compile(parseRule(derivation.when, variables), variables);
  const { from, to } = 'is' in derivation ? { from: derivation.is, to: derivation.is } : derivation;
  const [low, high] = [from, to].map((raw) => (raw === undefined ? undefined : pressOn(parseTerm(raw, variables), variables)));
  return [
    (box) => {
      const now = box.now[slot];
      if (now?.kind !== 'range' || (when !== undefined && when(box.now) !== TRUE)) return;
      low?.(box, -Infinity, now.high);
      high?.(box, now.low, Infinity);
    },
  ];
}

/** Presses what a term is made of, so that it comes to lie between two figures. */
type Press = (box: Box, low: number, high: number) => void;

function pressOn(term: Term, variables: Variables): Press {
  switch (term.kind) {
    case 'number':
      return () => {};
    case 'variable': {
      const slot = variables.get(term.name)?.slot ?? -1;
      return (box, low, high) => box.narrow(slot, { kind: 'range', low, high });
    }
    case 'sum': {
      const parts = term.parts.map((part) => ({ press: pressOn(part, variables), bounds: boundsOf(part, variables) }));
      return (box, low, high) => {
        for (const { press, bounds } of parts) {
          const others = parts.filter((part) => part.bounds !== bounds);
          const most = others.reduce((sum, part) => sum + part.bounds.high(box.now), 0);
          const least = others.reduce((sum, part) => sum + part.bounds.low(box.now), 0);
          press(box, low - most, high - least);
        }
      };
    }
    case 'difference': {
      const [left, right] = [pressOn(term.left, variables), pressOn(term.right, variables)];
      const [a, b] = [boundsOf(term.left, variables), boundsOf(term.right, variables)];
      return (box, low, high) => {
        left(box, low + b.low(box.now), high + b.high(box.now));
        right(box, a.low(box.now) - high, a.high(box.now) - low);
      };
    }
    case 'least':
    case 'greatest': {
      const parts = term.parts.map((part) => pressOn(part, variables));
      const isLeast = term.kind === 'least';
      return (box, low, high) => parts.forEach((press) => press(box, isLeast ? low : -Infinity, isLeast ? Infinity : high));
    }
  }
}
