// json-logic-js reads the same rule once more. It is asked only where every variable is exact: it takes a blank for a value.
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { Known } from '#logic/possible.ts';
import { exactValue, type Variables } from '#logic/variable.ts';

/** What json-logic-js says of a rule; undefined when a variable is not exact. `raw` must have passed `parseRule`. */
export function reread(raw: unknown, names: readonly string[], variables: Variables, known: Known): boolean | undefined {
  const data: Record<string, number | string | boolean | string[]> = {};
  for (const name of names) {
    const variable = variables.get(name);
    const possible = variable === undefined ? undefined : known[variable.slot];
    if (variable === undefined || possible === undefined) return undefined;
    const value = exactValue(variable, possible);
    if (value === undefined) return undefined;
    data[name] = value;
  }
  return isLogic(raw) ? jsonLogic.truthy(jsonLogic.apply(raw, data)) : undefined;
}

function isLogic(raw: unknown): raw is RulesLogic {
  return typeof raw === 'object' && raw !== null;
}
