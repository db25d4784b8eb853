// Which open questions could still settle a comparison, directly or through the facts that follow from them.
import type { Narrowing } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { compile } from '#logic/evaluate.ts';
import type { Cited, Need } from '#logic/explain.ts';
import { intersect, isExact, type Known, type Possible } from '#logic/possible.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Question } from '#questionnaire/question.ts';

/** Questions that could have a part in it; none when no answer to them can bring it about any more. */
export type Reach = ReadonlySet<Question>;

/**
 * The best that could still be known of a fact, and the questions it would come from. Of a range: the greatest lower end and the least upper
 * end; they cross where any value could come, since each of them may be hoped for.
 */
type Hope = { readonly possible: Possible; readonly questions: Reach };

const NOTHING: Reach = new Set();

/** What the open questions can still do about a need. `known` is what the answers so far leave possible. */
export class Reaching {
  readonly #open: ReadonlyMap<FactId, readonly Question[]>;
  readonly #slots: ReadonlyMap<FactId, number>;
  readonly #narrowings: ReadonlyMap<FactId, readonly Narrowing[]>;
  readonly #sources = new Map<FactId, ReadonlySet<FactId>>();
  readonly #dictionary: Dictionary;
  readonly #known: Known;

  constructor(open: readonly Question[], dictionary: Dictionary, known: Known) {
    this.#open = grouped(open, ({ fact }) => fact.id);
    this.#slots = new Map(dictionary.facts.map(({ id }, slot) => [id, slot]));
    this.#narrowings = grouped(dictionary.narrowings, ({ target }) => target);
    this.#dictionary = dictionary;
    this.#known = known;
  }

  of(need: Need): Reach {
    if (need.kind === 'cited') return this.#ofCited(need.cited);
    const parts = need.parts.map((part) => this.of(part));
    if (need.kind === 'together' && parts.some(({ size }) => size === 0)) return NOTHING;
    return new Set(parts.flatMap((part) => [...part]));
  }

  #ofCited({ comparison, truth }: Cited): Reach {
    const evaluate = compile(comparison, this.#dictionary.variables);
    const names = variablesOf(comparison);
    const reached = names.flatMap((name) => {
      const asked = this.#open.get(name) ?? [];
      const own = comparison.kind === 'includes' ? asked.filter(({ option }) => option === comparison.option) : asked;
      const slot = this.#slots.get(name) ?? -1;
      // Of two facts in one comparison, the other could still come to meet this one.
      const settles = ({ possible }: Hope) =>
        names.length > 1 || eitherEnd(this.#known[slot], possible).some((one) => evaluate(withSlot(this.#known, slot, one)) === truth);
      const through = this.#throughOthers(name, []).filter(settles);
      return [...own, ...through.flatMap(({ questions }) => [...questions])];
    });
    return new Set(reached);
  }

  /** What could still come of each narrowing of a fact that some open question stands behind. `path`: facts that it is wanted for. */
  #throughOthers(id: FactId, path: readonly FactId[]): readonly Hope[] {
    const slot = this.#slots.get(id) ?? -1;
    const now = this.#known[slot];
    if (now === undefined || isExact(now)) return [];
    const further = [...path, id];
    return (this.#narrowings.get(id) ?? []).flatMap(({ inputs, best }) => {
      if (inputs.some((input) => further.includes(input))) return [];
      const hopes = this.#apart(inputs, further);
      const questions = new Set([...hopes.values()].flatMap((hope) => [...hope.questions]));
      if (questions.size === 0) return [];
      const hoped = this.#known.map((possible, at) => hopes.get(at)?.possible ?? possible);
      const come = best(this.#known, hoped);
      if (come === 'none') return [];
      const possible = come === 'any' ? crossed(now) : bettered(now, come);
      return possible === undefined ? [] : [{ possible, questions }];
    });
  }

  /** Hopes for several facts at once, by slot. Where two follow from the same facts, the wider one must do without: one answer cannot be both. */
  #apart(ids: readonly FactId[], path: readonly FactId[]): ReadonlyMap<number, Hope> {
    const sources = ids.map((id) => this.#sourcesOf(id));
    const isShared = (at: number) =>
      sources.some(
        (others, other) =>
          other !== at && others.size <= (sources[at]?.size ?? 0) && [...others].some((id) => sources[at]?.has(id) === true),
      );
    return new Map(ids.map((id, at) => [this.#slots.get(id) ?? -1, isShared(at) ? this.#ownHope(id) : this.#hope(id, path)]));
  }

  #sourcesOf(id: FactId): ReadonlySet<FactId> {
    const kept = this.#sources.get(id);
    if (kept !== undefined) return kept;
    const sources = new Set([id]);
    for (const source of sources)
      for (const { inputs } of this.#narrowings.get(source) ?? []) for (const input of inputs) sources.add(input);
    this.#sources.set(id, sources);
    return sources;
  }

  #ownHope(id: FactId): Hope {
    const questions = new Set(this.#open.get(id));
    const now = this.#known[this.#slots.get(id) ?? -1] ?? { kind: 'choice', options: 0 };
    return { questions, possible: questions.size > 0 ? crossed(now) : now };
  }

  #hope(id: FactId, path: readonly FactId[]): Hope {
    const own = this.#ownHope(id);
    const through = this.#throughOthers(id, path);
    return {
      possible: through.reduce((best, { possible }) => bettered(best, possible) ?? best, own.possible),
      questions: new Set([...own.questions, ...through.flatMap(({ questions }) => [...questions])]),
    };
  }
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => FactId): ReadonlyMap<FactId, readonly T[]> {
  const groups = new Map<FactId, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function withSlot(known: Known, slot: number, possible: Possible): Known {
  return known.map((now, at) => (at === slot ? possible : now));
}

/** Any value could come: as high, and as low, as the fact may still be. */
function crossed(now: Possible): Possible {
  return now.kind === 'range' ? { kind: 'range', low: now.high, high: now.low } : now;
}

/** What is known, or already hoped, made better by what could come; undefined where that adds nothing. */
function bettered(now: Possible, come: Possible): Possible | undefined {
  if (now.kind !== 'range' || come.kind !== 'range') return intersect(now, come);
  if (come.low <= now.low && come.high >= now.high) return undefined;
  return { kind: 'range', low: Math.max(now.low, come.low), high: Math.min(now.high, come.high) };
}

/** The fact at its best from below, and at its best from above. */
function eitherEnd(now: Possible | undefined, hoped: Possible): readonly Possible[] {
  if (now?.kind !== 'range' || hoped.kind !== 'range') return [hoped];
  return [
    { kind: 'range', low: Math.min(Math.max(now.low, hoped.low), now.high), high: now.high },
    { kind: 'range', low: now.low, high: Math.max(Math.min(now.high, hoped.high), now.low) },
  ];
}
