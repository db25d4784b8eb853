// Answers that contradict each other count as not given, and the rest is narrowed anew. Nothing that `facts/known` sets aside stays; now and then less stays.
import type { FactId } from '#facts/fact.ts';
import { behindOf } from '#facts/selfRating.ts';
import { type Component } from '#sql/component.ts';
import { fixpoint, type Narrowed } from '#sql/fixpoint.ts';
import type { Given } from '#sql/given.ts';
import { together } from '#sql/literal.ts';
import type { Making } from '#sql/making.ts';
import { chosen, isNothing, stored } from '#sql/possibleSql.ts';
import { type Facts, possibleIn } from '#sql/state.ts';

export type Settled = {
  readonly facts: Facts;
  /** The code of the first contradiction, and the facts that its places stand for. */
  readonly conflict: { readonly code: string; readonly targets: readonly FactId[] } | undefined;
};

/**
 * Narrowing only ever takes away, so answers that contradict each other at a fact do so among all others too: nothing is left of that fact.
 * Whatever stands behind such a fact is set aside. So no contradiction is left, unless the rest does not settle: then all is set aside.
 */
export function settle(component: Component, given: Facts, making: Making): Settled {
  const start = new Map([...given].filter(([id]) => component.facts.has(id)));
  const first = fixpoint(component, start, making);
  if (first === undefined) return { facts: start, conflict: undefined };
  // Where nothing can be said, nothing can contradict.
  if ([...start.values()].every(({ possible, whole }) => possible === whole)) return { facts: first.now, conflict: undefined };
  const targets = component.steps.map(({ target }) => target.id);
  const isOut = settingAside(first, start, new Set(targets), making);
  const rest = new Map([...start].map(([id, fact]) => [id, cleared(id, fact, isOut, first, making)]));
  const second = fixpoint(component, rest, making, first) ?? first;
  const settled = [...second.now].map(([id, fact]): [FactId, Given] => [id, blanked(id, fact, second, making)]);
  return { facts: new Map(settled), conflict: { code: first.code, targets } };
}

/** Whether the answer to a fact is set aside; a column for each set of facts that it stands behind. */
function settingAside(
  { now, code, isUnsettled, layer }: Narrowed,
  start: Facts,
  targets: ReadonlySet<FactId>,
  making: Making,
): (id: FactId) => string {
  const { layers, version, dictionary } = making;
  const behind = new Map([...targets].map((id) => [id, behindOf([id], dictionary.narrowings)]));
  const always = [isUnsettled, isRatedAndScored(start, making)].flatMap((one) => one ?? []);
  const columns = new Map<string, string>();
  return (id) => {
    const met = [...behind].flatMap(([target, facts]) => (facts.has(id) ? [isNothing(possibleIn(now, target))] : []));
    const whether = together(['FALSE', ...always, ...met], ' OR ');
    const column =
      columns.get(whether) ?? layers.add(layer + 1, `cleared_${version()}`, `CASE WHEN ${code} IS NULL THEN FALSE ELSE ${whether} END`);
    columns.set(whether, column);
    return column;
  };
}

/** A clinic's score hides what the person's own ratings say: were it set aside alone, they would say more than they do now. */
function isRatedAndScored(start: Facts, { dictionary }: Making): string | undefined {
  const marks = (isScore: boolean) =>
    dictionary.facts.flatMap((fact) =>
      fact.type === 'number' && (fact.selfRating !== undefined) === isScore ? (start.get(fact.id)?.mark ?? []) : [],
    );
  const [scores, levels] = [marks(true), marks(false)];
  return scores.length === 0 || levels.length === 0 ? undefined : together([together(scores, ' OR '), together(levels, ' OR ')], ' AND ');
}

function cleared(id: FactId, fact: Given, isOut: (id: FactId) => string, { layer: last }: Narrowed, making: Making): Given {
  if (fact.possible === fact.whole) return fact;
  const layer = last + 2;
  const out = isOut(id);
  const possible = stored(chosen(out, fact.whole, fact.possible), id, layer, making);
  if (fact.mark === undefined) return { ...fact, possible, layer };
  const mark = making.layers.add(layer, `marked_${making.version()}`, `CASE WHEN ${out} THEN FALSE ELSE ${fact.mark} END`);
  return { ...fact, possible, layer, mark };
}

function blanked(id: FactId, fact: Given, { code, layer: last }: Narrowed, making: Making): Given {
  if (fact.possible === fact.whole || !making.dictionary.variables.has(id)) return fact;
  const layer = last + 1;
  return { ...fact, possible: stored(chosen(`${code} IS NOT NULL`, fact.whole, fact.possible), id, layer, making), layer };
}
