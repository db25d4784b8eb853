// Narrows the facts of one component again and again, as `facts/known` does, and on beyond the first contradiction: what they all are shows at the end.
import type { Component, Step } from '#sql/component.ts';
import type { Given } from '#sql/given.ts';
import type { Making } from '#sql/making.ts';
import { extreme } from '#sql/literal.ts';
import { stepSql } from '#sql/narrowed.ts';
import { chosen, isNothing, narrows, stored } from '#sql/possibleSql.ts';
import { Circumstances, type Facts, possibleIn } from '#sql/state.ts';

/** Our rules settle in three. Who is not settled by then counts as having answered nothing of this component: see `rounds`. */
const PASSES = 3;

/** A code is the pass times this, and the place of the step: the least is what `facts/known` meets first. */
export const PLACES = 1_000;
/** The place of no step. */
const UNSETTLED = PLACES - 1;

export type Narrowed = {
  readonly now: Facts;
  /** NULL where all is well. */
  readonly code: string;
  /** Whether a further pass would narrow something still; undefined where that cannot be. */
  readonly isUnsettled: string | undefined;
  readonly layer: number;
};

/** Undefined when nothing follows from anything in this component. After an earlier round only those are narrowed who contradicted themselves there. */
export function fixpoint({ steps }: Component, given: Facts, making: Making, earlier?: Narrowed): Narrowed | undefined {
  if (steps.length === 0) return undefined;
  if (steps.length >= UNSETTLED) throw new RangeError('too many facts follow from each other');
  const now = new Map(given);
  const circumstances = new Circumstances(given, making);
  const done = new Map<Step, string>();
  const codes: string[] = [];
  for (let pass = 1; pass <= PASSES; pass += 1) {
    for (const [place, step] of steps.entries()) {
      const reads = signature(step, now);
      if (done.get(step) === reads) continue;
      done.set(step, reads);
      const narrowed = take(step, now, circumstances, making, earlier);
      now.set(step.target.id, narrowed);
      codes.push(`CASE WHEN ${isNothing(narrowed.possible)} THEN ${pass * PLACES + place} END`);
    }
  }
  const top = Math.max(...[...now.values()].map((fact) => fact.layer)) + 1;
  const further = steps
    .filter((step) => done.get(step) !== signature(step, now))
    .map((step) => narrows(possibleIn(now, step.target.id), stepSql(step, circumstances.with(now))));
  const isUnsettled = further.length === 0 ? undefined : making.layers.add(top, `unsettled_${making.version()}`, further.join(' OR '));
  if (isUnsettled !== undefined) codes.push(`CASE WHEN ${isUnsettled} THEN ${(PASSES + 1) * PLACES + UNSETTLED} END`);
  const code = extreme('LEAST', codes);
  const ofThose = earlier === undefined ? code : `CASE WHEN ${earlier.code} IS NOT NULL THEN ${code} END`;
  return { now, code: making.layers.add(top + 1, `conflict_${making.version()}`, ofThose), isUnsettled, layer: top + 1 };
}

function take(step: Step, now: Facts, circumstances: Circumstances, making: Making, earlier: Narrowed | undefined): Given {
  const { id } = step.target;
  const before = now.get(id);
  if (before === undefined) throw new RangeError(`${id} is not among the facts`);
  // Sums that allow for self-rating stand in a layer of their own.
  const own = step.narrowings.some(({ allowance }) => allowance !== undefined) ? circumstances.layer : -1;
  const layer = 1 + Math.max(own, earlier?.layer ?? -1, before.layer, ...[...step.reads].map((read) => now.get(read)?.layer ?? -1));
  const narrowed = stepSql(step, circumstances.with(now));
  const settled = earlier?.now.get(id)?.possible;
  const possible = settled === undefined ? narrowed : chosen(`${earlier?.code} IS NULL`, settled, narrowed);
  return { ...before, possible: stored(possible, id, layer, making), layer };
}

/** What a step reads, as it stands now. */
function signature({ reads }: Step, now: Facts): string {
  return JSON.stringify([...reads].map((id) => now.get(id)?.possible));
}
