// Two facts of which one brings about values of the other: what is left of either must match what is left of both.
import type { Fact } from '#facts/fact.ts';
import { compile } from '#logic/evaluate.ts';
import { parseRule } from '#logic/parse.ts';
import { choice, intersect, type Possible } from '#logic/possible.ts';
import { TRUE } from '#logic/truth.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Look } from '#questionnaire/box.ts';

/** For each fact that alone says when this one has which value. */
export function matching(fact: Fact, facts: readonly Fact[], variables: Variables): readonly Look[] {
  const target = variables.get(fact.id);
  if (target?.kind !== 'choice') return [];
  const rules = (fact.derive ?? []).flatMap((derivation) => {
    if (!('is' in derivation) || derivation.when === undefined) return [];
    const rule = parseRule(derivation.when, variables);
    const { is } = derivation;
    const bits = typeof is === 'string' || typeof is === 'boolean' ? bitsOf(target.options, [is]) : 0;
    return [{ names: variablesOf(rule), when: compile(rule, variables), bits }];
  });
  return [...new Set(rules.flatMap(({ names }) => names))].flatMap((name): readonly Look[] => {
    const source = facts.findIndex(({ id }) => id === name);
    const own = rules.filter(({ names }) => names.length === 1 && names[0] === name);
    const pairs = valuesOf(facts[source]).map((value) => {
      const at: Possible[] = [];
      at[source] = value;
      return { value, bits: own.reduce((left, { when, bits }) => (when(at) === TRUE ? left & bits : left), ~0) };
    });
    if (pairs.length === 0) return [];
    return [
      (box) => {
        const [now, then] = [box.now[source], box.now[target.slot]];
        if (now === undefined || then?.kind !== 'choice') return;
        const left = pairs.filter(({ value, bits }) => (bits & then.options) !== 0 && intersect(now, value) !== undefined);
        box.narrow(target.slot, choice(left.reduce((all, { bits }) => all | bits, 0) & then.options));
        box.narrow(source, hullOf(left.map(({ value }) => value)) ?? choice(0));
      },
    ];
  });
}

/** More are not told apart. */
const MOST_VALUES = 64;

/** All values of a choice, or of a small whole number. */
function valuesOf(fact: Fact | undefined): readonly Possible[] {
  if (fact?.type === 'boolean') return [choice(0b01), choice(0b10)];
  if (fact?.type === 'one-of') return fact.options.map((_, bit) => choice(1 << bit));
  if (fact?.type !== 'number' || fact.integer !== true || fact.range.max - fact.range.min > MOST_VALUES) return [];
  const { min, max } = fact.range;
  return Array.from({ length: max - min + 1 }, (_, index) => ({ kind: 'range', low: min + index, high: min + index }));
}

function hullOf(values: readonly Possible[]): Possible | undefined {
  return values.reduce<Possible | undefined>((hull, value) => {
    if (hull?.kind === 'choice' && value.kind === 'choice') return choice(hull.options | value.options);
    if (hull?.kind === 'range' && value.kind === 'range')
      return { kind: 'range', low: Math.min(hull.low, value.low), high: Math.max(hull.high, value.high) };
    return value;
  }, undefined);
}
