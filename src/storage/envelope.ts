// The outside of all that is saved: JSON text that says it is Gharbal's, and in which format.
import type { Refused } from '#storage/opened.ts';

/** Raised with every change of what a file may hold, so that an older program says `newer` and not `damaged`. */
export const FORMAT = 1;

/** About fifty times a person who answered everything. */
export const MOST_BYTES = 1_048_576;

export type Raw = { readonly [key: string]: unknown };

/** Own properties of a JSON object of this format; nothing else of it is checked. */
export function readEnvelope(text: string): Refused | { readonly problem?: undefined; readonly raw: Raw } {
  if (text.length > MOST_BYTES) return { problem: 'too-large' };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'not-json' };
  }
  if (!isRaw(raw) || !Object.hasOwn(raw, 'gharbal')) return { problem: 'foreign' };
  const format = raw['gharbal'];
  if (format === FORMAT) return { raw };
  return { problem: Number.isInteger(format) && typeof format === 'number' && format > FORMAT ? 'newer' : 'damaged' };
}

export function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
