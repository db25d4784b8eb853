// json-logic-js taught the third value the way its users do: added operations that give true, false or null, and rules rewritten to use them.
import jsonLogic, { type RulesLogic } from 'json-logic-js';

type Kleene = boolean | null;

/** A comparison of two or three figures that is null as soon as one of them is. */
const comparing =
  (holds: (a: number, b: number) => boolean) =>
  (a: number | null, b: number | null, c?: number | null): Kleene => {
    if (a === null || b === null || c === null) return null;
    return holds(a, b) && (c === undefined || holds(b, c));
  };

const reckoning =
  (reckon: (...figures: number[]) => number) =>
  (...figures: (number | null)[]): number | null =>
    figures.includes(null) ? null : reckon(...(figures as number[]));

const OPERATIONS: readonly (readonly [string, (...values: never[]) => unknown])[] = [
  ['k_and', (...values: Kleene[]): Kleene => (values.includes(false) ? false : values.includes(null) ? null : true)],
  ['k_or', (...values: Kleene[]): Kleene => (values.includes(true) ? true : values.includes(null) ? null : false)],
  ['k_!', (value: Kleene): Kleene => (value === null ? null : !value)],
  ['k_<', comparing((a, b) => a < b)],
  ['k_<=', comparing((a, b) => a <= b)],
  ['k_>', comparing((a, b) => a > b)],
  ['k_>=', comparing((a, b) => a >= b)],
  ['k_==', (a: unknown, b: unknown): Kleene => (a === null || b === null ? null : a === b)],
  ['k_!=', (a: unknown, b: unknown): Kleene => (a === null || b === null ? null : a !== b)],
  ['k_in', (item: unknown, among: readonly unknown[] | null): Kleene => (item === null || among === null ? null : among.includes(item))],
  ['k_+', reckoning((...figures) => figures.reduce((sum, figure) => sum + figure, 0))],
  ['k_-', reckoning((a = 0, b = 0) => a - b)],
  ['k_min', reckoning(Math.min)],
  ['k_max', reckoning(Math.max)],
];

export function addThreeValuedOperations(): void {
  for (const [name, operation] of OPERATIONS) jsonLogic.add_operation(name, operation);
}

/** The same rule with every operator but `var` in its three-valued form. */
export function threeValued(raw: unknown): RulesLogic {
  return rewritten(raw) as RulesLogic;
}

function rewritten(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(rewritten);
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([operator, operands]) => (operator === 'var' ? [operator, operands] : [`k_${operator}`, rewritten(operands)])),
  );
}
