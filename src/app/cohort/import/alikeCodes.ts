// Codes that may be one candidate's, mistyped: they differ only in case, spaces, signs or the script of their digits.
import { wordKey } from '#app/cohort/import/cellWords.ts';

const PLAIN = /^[\w.-]*$/;

/** In groups. */
export function alikeIn(codes: readonly string[]): readonly (readonly string[])[] {
  const first = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const key = PLAIN.test(code) ? code.toLowerCase().replaceAll(/[_.-]/g, '') : wordKey(code).replaceAll(/[.,-]/g, '');
    const other = first.get(key);
    if (other === undefined) first.set(key, code);
    else groups.set(key, [...(groups.get(key) ?? [other]), code]);
  }
  return [...groups.values()];
}
