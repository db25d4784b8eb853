// Facts that follow from each other, apart from all others: answers can contradict each other only within one component.
import type { FactId } from '#facts/fact.ts';
import type { Narrowing } from '#sql/narrowing.ts';

export type Component = { readonly facts: ReadonlySet<FactId>; readonly steps: readonly Step[] };

/** Narrowings of one fact that can be taken at once, since none of them reads that fact. */
export type Step = { readonly target: Narrowing['target']; readonly narrowings: readonly Narrowing[]; readonly reads: ReadonlySet<FactId> };

/** `marked`: facts whose being given at all says something of others, wherever they stand. */
export function componentsOf(narrowings: readonly Narrowing[], marked: readonly FactId[]): readonly Component[] {
  let groups: readonly ReadonlySet<FactId>[] = marked.length === 0 ? [] : [new Set(marked)];
  for (const { target, inputs } of narrowings) {
    const own = new Set([target.id, ...inputs]);
    const touched = groups.filter((group) => [...own].some((id) => group.has(id)));
    groups = [...groups.filter((group) => !touched.includes(group)), new Set([...own, ...touched.flatMap((group) => [...group])])];
  }
  return groups.map((facts) => ({ facts, steps: stepsOf(narrowings.filter(({ target }) => facts.has(target.id))) }));
}

function stepsOf(narrowings: readonly Narrowing[]): readonly Step[] {
  const steps: Narrowing[][] = [];
  for (const narrowing of narrowings) {
    const last = steps.at(-1);
    const { id } = narrowing.target;
    const isSame = last?.every(({ target, inputs }) => target.id === id && !inputs.includes(id)) === true;
    if (last !== undefined && isSame && !narrowing.inputs.includes(id)) last.push(narrowing);
    else steps.push([narrowing]);
  }
  return steps.flatMap((group) => {
    const [first] = group;
    const levels = group.flatMap(({ allowance }) => allowance?.levels.map(({ id }) => id) ?? []);
    return first === undefined
      ? []
      : [{ target: first.target, narrowings: group, reads: new Set([...group.flatMap(({ inputs }) => inputs), ...levels]) }];
  });
}
