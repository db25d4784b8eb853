// Every fact there is, by id and by slot, with the narrowings that hold between them.
import { spanOf } from '#facts/calendar.ts';
import { allowingForSelfRating, compileDerivation, type Narrowing } from '#facts/derive.ts';
import type { Fact, FactFile, FactId, Limits } from '#facts/fact.ts';
import { allowanceOf } from '#facts/selfRating.ts';
import type { Text } from '#facts/text.ts';
import { compile, type Evaluate } from '#logic/evaluate.ts';
import { parseRule } from '#logic/parse.ts';
import { choice, type Known, type Possible } from '#logic/possible.ts';
import type { Variable, Variables } from '#logic/variable.ts';
import { variablesOf } from '#logic/variables.ts';

export type FactGroup = { readonly id: string; readonly title: Text; readonly facts: readonly Fact[] };

/** What is so of nearly everyone. */
export type Expectation = {
  readonly id: string;
  /** Where it is not so. */
  readonly says: Text;
  readonly reads: readonly FactId[];
  readonly holds: Evaluate;
};

export type Dictionary = {
  readonly groups: readonly FactGroup[];
  /** The same facts as a clinician looks for them. */
  readonly sections: readonly FactGroup[];
  /** In slot order. */
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<FactId, Fact>;
  /** What rules may read: every fact but the dates, which are read through the durations derived from them. */
  readonly variables: Variables;
  readonly narrowings: readonly Narrowing[];
  readonly expectations: readonly Expectation[];
  /** The plausible range of a figure, where it depends on other facts: the first that holds. */
  readonly plausibleWhen: ReadonlyMap<FactId, readonly { readonly holds: Evaluate; readonly limits: Limits }[]>;
  /** When a fact is worth asking: unless its rule is certainly false. Facts without a rule are not in it. */
  readonly askedWhen: ReadonlyMap<FactId, Evaluate>;
  /** Nothing known: the whole range of every fact, on a day. */
  readonly unanswered: (today: number) => Known;
};

/** Throws RuleFault or RangeError, naming the fact, when the files do not fit together. */
export function makeDictionary(files: readonly FactFile[]): Dictionary {
  const groups = [...files].sort((a, b) => a.order - b.order).map(({ group, title, facts }) => ({ id: group, title, facts }));
  const facts = groups.flatMap((group) => group.facts);
  const slots = new Map(facts.map((fact, slot) => [fact.id, slot]));
  if (slots.size !== facts.length) throw new RangeError(`a fact id is used twice: ${firstTwice(facts)}`);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const variables: Variables = new Map(facts.flatMap((fact, slot) => variableOf(fact, slot)));
  const slotOf = (id: FactId): number => {
    const slot = slots.get(id);
    if (slot === undefined) throw new RangeError(`“${id}” is not in the dictionary of facts`);
    return slot;
  };
  const whole = facts.map(wholeRange);
  return {
    groups,
    sections: sectionsOf(files, groups),
    facts,
    byId,
    variables,
    narrowings: narrowingsOf(facts, { variables, slotOf, facts: byId }),
    expectations: files.flatMap(({ expected = [] }) => expected.map((one) => expectationOf(one, variables))),
    plausibleWhen: new Map(
      facts.flatMap((fact) =>
        fact.type === 'number' && fact.plausibleWhen !== undefined
          ? [
              [
                fact.id,
                fact.plausibleWhen.map(({ when, min, max }) => ({ holds: compiled(when, variables), limits: { min, max } })),
              ] as const,
            ]
          : [],
      ),
    ),
    askedWhen: new Map(
      facts.flatMap((fact) => (fact.askedWhen === undefined ? [] : [[fact.id, compiled(fact.askedWhen, variables)] as const])),
    ),
    unanswered: (today) =>
      whole.map((possible) => (possible.kind === 'range' && possible.high === Infinity ? { ...possible, high: today } : possible)),
  };
}

function compiled(raw: unknown, variables: Variables): Evaluate {
  return compile(parseRule(raw, variables), variables);
}

function expectationOf({ id, rule: raw, says }: NonNullable<FactFile['expected']>[number], variables: Variables): Expectation {
  const rule = parseRule(raw, variables);
  return { id, says, reads: variablesOf(rule), holds: compile(rule, variables) };
}

function sectionsOf(files: readonly FactFile[], groups: readonly FactGroup[]): readonly FactGroup[] {
  const given = files.flatMap(({ sections = [] }) => sections);
  const own = files.map(({ group, order, title }) => ({ id: group, order, title })).filter(({ id }) => given.every((one) => one.id !== id));
  const sections = [...own, ...given].sort((a, b) => a.order - b.order);
  const placed = groups.flatMap(({ id: group, facts }) => facts.map((fact) => ({ fact, section: fact.section ?? group })));
  const lost = placed.find(({ section }) => sections.every(({ id }) => id !== section));
  if (lost !== undefined) throw new RangeError(`${lost.fact.id}: there is no section “${lost.section}”`);
  return sections
    .map(({ id, title }) => ({ id, title, facts: placed.flatMap(({ fact, section }) => (section === id ? [fact] : [])) }))
    .filter(({ facts }) => facts.length > 0);
}

type Context = Parameters<typeof compileDerivation>[2];

function narrowingsOf(facts: readonly Fact[], context: Context): readonly Narrowing[] {
  const exact = facts.flatMap((fact) => (fact.derive ?? []).map((derivation) => compileDerivation(fact, derivation, context)));
  return exact.map((narrowing) => {
    const allowance = allowanceOf(narrowing, exact, facts);
    return allowance === undefined ? narrowing : allowingForSelfRating(narrowing, allowance);
  });
}

function firstTwice(facts: readonly Fact[]): string {
  return facts.find((fact, index) => facts.findIndex((other) => other.id === fact.id) !== index)?.id ?? '';
}

function variableOf(fact: Fact, slot: number): readonly (readonly [FactId, Variable])[] {
  switch (fact.type) {
    case 'number':
      return [[fact.id, { kind: 'range', slot }]];
    case 'boolean':
      return [[fact.id, { kind: 'choice', slot, options: [false, true] }]];
    case 'one-of':
      return [[fact.id, { kind: 'choice', slot, options: fact.options.map(({ id }) => id) }]];
    case 'any-of':
      return [[fact.id, { kind: 'subset', slot, options: fact.options.map(({ id }) => id) }]];
    case 'date':
      return [];
  }
}

/** A date has no upper end but today. */
function wholeRange(fact: Fact): Possible {
  switch (fact.type) {
    case 'number':
      return { kind: 'range', low: fact.range.min, high: fact.range.max };
    case 'boolean':
      return choice(0b11);
    case 'one-of':
      return choice(2 ** fact.options.length - 1);
    case 'any-of':
      return { kind: 'subset', certain: 0, possible: 2 ** fact.options.length - 1 };
    case 'date':
      return { kind: 'range', low: spanOf(fact.range.min)?.first ?? -Infinity, high: Infinity };
  }
}
