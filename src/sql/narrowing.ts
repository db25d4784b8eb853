// How facts follow from each other, as data: what `facts/derive` compiles to closures, in the same order.
import type { Allowance } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Derivation, Fact, FactId, NumberFact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';
import type { Rule, Term } from '#logic/expression.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import { bitsOf } from '#logic/variable.ts';
import { variablesOf, variablesOfTerm } from '#logic/variables.ts';

/** What a fact becomes. `elapsed`: months since a date, divided by `scale`. A missing end of a `span` stays as it is. */
export type Becomes =
  | { readonly kind: 'elapsed'; readonly since: FactId; readonly scale: number }
  | { readonly kind: 'converted'; readonly from: NumberFact; readonly times: number; readonly per: number }
  | { readonly kind: 'span'; readonly low: Term | undefined; readonly high: Term | undefined }
  | { readonly kind: 'options'; readonly bits: number };

export type Narrowing = {
  readonly target: Fact;
  readonly when: Rule | undefined;
  readonly becomes: Becomes;
  readonly inputs: readonly FactId[];
  readonly allowance: Allowance | undefined;
};

/** Throws RangeError for a unit that cannot be converted. */
export function narrowingsOf(dictionary: Dictionary): readonly Narrowing[] {
  const all = dictionary.facts.flatMap((fact) => (fact.derive ?? []).map((derivation) => narrowingOf(fact, derivation, dictionary)));
  return all.map((narrowing, place) => ({ ...narrowing, allowance: dictionary.narrowings[place]?.allowance }));
}

type Plain = Omit<Narrowing, 'allowance'>;

function narrowingOf(target: Fact, derivation: Derivation, dictionary: Dictionary): Plain {
  if ('elapsed' in derivation) return elapsed(target, derivation.elapsed.since);
  if ('converted' in derivation) return converted(target, dictionary.byId.get(derivation.converted.from));
  const { variables } = dictionary;
  const when = derivation.when === undefined ? undefined : parseRule(derivation.when, variables);
  const becomes = 'is' in derivation ? valueOf(target, derivation.is, dictionary) : spanOf(derivation.from, derivation.to, dictionary);
  const terms = becomes.kind === 'span' ? [becomes.low, becomes.high].flatMap((end) => end ?? []) : [];
  const inputs = [...(when === undefined ? [] : variablesOf(when)), ...terms.flatMap((term) => variablesOfTerm(term))];
  return { target, when, becomes, inputs: [...new Set(inputs)] };
}

function elapsed(target: Fact, since: FactId): Plain {
  const scale = target.type === 'number' ? convert(1, target.unit, 'mo') : undefined;
  if (scale === undefined) throw new RangeError(`${target.id}: is no time in months or years`);
  return { target, when: undefined, becomes: { kind: 'elapsed', since, scale }, inputs: [since] };
}

/** Multiplied and then divided as `convert` does it, so that the figures come out the same to the last bit. */
function converted(target: Fact, from: Fact | undefined): Plain {
  if (target.type !== 'number' || from?.type !== 'number') throw new RangeError(`${target.id}: cannot be converted`);
  return { target, when: undefined, becomes: { kind: 'converted', from, times: scaleOf(from), per: scaleOf(target) }, inputs: [from.id] };
}

/** Units of which others are multiples. */
const BASES = ['{score}', '%', 'mo', 'd', 'mg/dL', 'mmol/L', 'g'];

function scaleOf({ id, unit }: NumberFact): number {
  const [scale] = BASES.flatMap((base) => convert(1, unit, base) ?? []);
  if (scale === undefined) throw new RangeError(`${id}: ${unit} is a multiple of no unit that is known here`);
  return scale;
}

function valueOf(target: Fact, raw: unknown, { variables }: Dictionary): Becomes {
  if (target.type === 'number') {
    const term = parseTerm(raw, variables);
    return { kind: 'span', low: term, high: term };
  }
  const variable = variables.get(target.id);
  const options = variable?.kind === 'choice' ? variable.options : [];
  return { kind: 'options', bits: bitsOf(options, typeof raw === 'string' || typeof raw === 'boolean' ? [raw] : []) };
}

function spanOf(from: unknown, to: unknown, { variables }: Dictionary): Becomes {
  const term = (raw: unknown): Term | undefined => (raw === undefined ? undefined : parseTerm(raw, variables));
  return { kind: 'span', low: term(from), high: term(to) };
}
