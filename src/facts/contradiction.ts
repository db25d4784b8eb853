// Which answers a contradiction is made of: no more than cannot all be true together, and whatever else disagrees with one of them.
import type { FactId } from '#facts/fact.ts';

/** Of answers that contradict each other so many that do so without the others, and not one fewer. Those that come first stay. */
export function leastContradicting(answers: readonly FactId[], contradicts: (some: ReadonlySet<FactId>) => boolean): readonly FactId[] {
  const left = new Set(answers);
  for (const id of answers.toReversed()) {
    left.delete(id);
    if (!contradicts(left)) left.add(id);
  }
  return [...left].toSorted((a, b) => answers.indexOf(a) - answers.indexOf(b));
}

/**
 * Any one of the `involved` may be the right one. So whatever of the others, which agree with each other, contradicts it alone is involved
 * too. `least`: the least of these answers that contradict each other; undefined where all agree.
 */
export function withDisagreeing(
  involved: readonly FactId[],
  others: readonly FactId[],
  least: (answers: readonly FactId[]) => readonly FactId[] | undefined,
): readonly FactId[] {
  const all = new Set(involved);
  for (const id of all) {
    for (;;) {
      const found = least([id, ...others.filter((other) => !all.has(other))]) ?? [];
      // What cannot be true by itself says nothing of the others.
      if (found.every((other) => all.has(other))) break;
      for (const other of found) all.add(other);
    }
  }
  return [...all];
}
