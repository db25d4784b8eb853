// The outside of all that is saved: JSON text that says it is Gharbal's, and in which format.
import type { Refused } from '#storage/opened.ts';

/** Raised with every change of what a file may hold, so that an older program says `newer` and not `damaged`. */
export const FORMAT = 2;

/** The oldest that can still be read: it lacks what was added later. */
export const OLDEST = 1;

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
  if (typeof format !== 'number' || !Number.isInteger(format) || format < OLDEST) return { problem: 'damaged' };
  return format > FORMAT ? { problem: 'newer' } : { raw };
}

export function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
