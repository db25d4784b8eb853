// Which sums are off by some points where a person rated their levels, and which give way to a clinic's whole score.
import type { Allowance } from '#facts/derive.ts';
import type { Fact, FactId } from '#facts/fact.ts';

/** A fact that follows from others. */
type Following = { readonly target: FactId; readonly inputs: readonly FactId[] };

/** `all` that follow from others; `facts` in slot order. Undefined where levels that were rated make no difference. */
export function allowanceOf({ target, inputs }: Following, all: readonly Following[], facts: readonly Fact[]): Allowance | undefined {
  const byId = new Map(facts.map((fact, slot) => [fact.id, { fact, slot }]));
  const numberAt = (id: FactId) => {
    const fact = byId.get(id)?.fact;
    return fact?.type === 'number' ? fact : undefined;
  };
  const margin = numberAt(target)?.selfRating?.margin;
  const behind = [...behindOf(inputs, all)];
  if (margin === undefined || behind.some((id) => numberAt(id)?.selfRating !== undefined)) return undefined;
  const levels = behind.flatMap((id) => {
    const [fact, slot] = [numberAt(id), byId.get(id)?.slot];
    return fact?.levels === undefined || slot === undefined ? [] : [{ id, slot, most: fact.range.max }];
  });
  // A score that is asked for itself, or that follows from one: then a clinic can say it without the levels.
  const isAskedScore = (id: FactId) => numberAt(id)?.selfRating !== undefined && numberAt(id)?.asked !== false;
  const givesWay = isAskedScore(target) || all.some((other) => other.target === target && other.inputs.some(isAskedScore));
  return levels.length === 0 ? undefined : { margin, levels, givesWay };
}

/** These facts, and all that they follow from. */
export function behindOf(ids: Iterable<FactId>, all: readonly Following[]): ReadonlySet<FactId> {
  const behind = new Set(ids);
  for (const id of behind) for (const { target, inputs } of all) if (target === id) for (const input of inputs) behind.add(input);
  return behind;
}
