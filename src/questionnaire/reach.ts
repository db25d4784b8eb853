// Which open questions could still settle a comparison, directly or through the facts that follow from them.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Best } from '#facts/derive.ts';
import type { FactId } from '#facts/fact.ts';
import type { Question } from '#questionnaire/question.ts';
import { compile } from '#logic/evaluate.ts';
import type { Cited, Need } from '#logic/explain.ts';
import { intersect, type Known, type Possible } from '#logic/possible.ts';
import { variablesOf } from '#logic/variables.ts';

/** Questions that could have a part in it; none when no answer to them can bring it about any more. */
export type Reach = ReadonlySet<Question>;

const NOTHING: Reach = new Set();

/** What the open questions can still do about a need. `known` is what the answers so far leave possible. */
export class Reaching {
  readonly #open: ReadonlyMap<FactId, readonly Question[]>;
  readonly #dictionary: Dictionary;
  readonly #known: Known;
  readonly #behind = new Map<FactId, Reach>();

  constructor(open: readonly Question[], dictionary: Dictionary, known: Known) {
    this.#open = grouped(open);
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
    const { variables } = this.#dictionary;
    const evaluate = compile(comparison, variables);
    const names = variablesOf(comparison);
    // Of two facts in one comparison, the other could still come to meet this one.
    const isReached = (slot: number, possible: Possible) =>
      names.length > 1 || evaluate(this.#known.map((now, at) => (at === slot ? possible : now))) === truth;
    const reached = names.flatMap((name) => {
      const asked = this.#open.get(name) ?? [];
      const own = comparison.kind === 'includes' ? asked.filter(({ option }) => option === comparison.option) : asked;
      return [...own, ...this.#throughOthers(name, isReached)];
    });
    return new Set(reached);
  }

  /** Questions behind those narrowings of a fact whose best outcome would do. */
  #throughOthers(name: FactId, isReached: (slot: number, possible: Possible) => boolean): readonly Question[] {
    return this.#dictionary.narrowings
      .filter(({ target }) => target === name)
      .flatMap(({ slot, inputs, best }) => {
        const behind = new Set(inputs.flatMap((input) => [...this.#questionsBehind(input)]));
        const now = this.#known[slot];
        if (behind.size === 0 || now === undefined) return [];
        return bestCases(now, best(this.#known)).some((possible) => possible === 'any' || isReached(slot, possible)) ? [...behind] : [];
      });
  }

  #questionsBehind(fact: FactId): Reach {
    const kept = this.#behind.get(fact);
    if (kept !== undefined) return kept;
    const facts = new Set([fact]);
    for (const id of facts) {
      for (const { target, inputs } of this.#dictionary.narrowings) if (target === id) for (const input of inputs) facts.add(input);
    }
    const behind = new Set([...facts].flatMap((id) => this.#open.get(id) ?? []));
    this.#behind.set(fact, behind);
    return behind;
  }
}

function grouped(questions: readonly Question[]): ReadonlyMap<FactId, readonly Question[]> {
  const groups = new Map<FactId, Question[]>();
  for (const question of questions) groups.set(question.fact.id, [...(groups.get(question.fact.id) ?? []), question]);
  return groups;
}

/** The fact as high, and as low, as exact inputs could still put it. */
function bestCases(now: Possible, best: Best): readonly (Possible | 'any')[] {
  if (best === 'none') return [];
  if (best === 'any') return ['any'];
  if (now.kind !== 'range' || best.kind !== 'range') return [intersect(now, best) ?? []].flat();
  const { low, high } = now;
  const highest = Math.max(low, Math.min(best.low, high));
  const lowest = Math.min(high, Math.max(best.high, low));
  return [
    { kind: 'range', low: highest, high },
    { kind: 'range', low, high: lowest },
  ];
}
