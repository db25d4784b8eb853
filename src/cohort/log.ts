// The screening log: it only grows, and what was changed in it afterwards is found.
import { type Happening, type LogEntry, type LogStamp, sealedText } from '#cohort/logEntry.ts';

/** SHA-256 in hexadecimal digits; it comes from outside, since the browser gives it only with waiting. */
export type Hash = (text: string) => Promise<string>;

/** The first entry that is not as it was. `missing`: it, and perhaps more after it. `unlinked`: the entry before it is another. */
export type LogFault = { readonly number: number; readonly is: 'changed' | 'missing' | 'unlinked' };

/** More in one entry could not be read by a person. */
const MOST = 200;

/** The log with these happenings at its end, in one entry or in several of one stamp. One call after the other. */
export async function logged(
  log: readonly LogEntry[],
  happenings: readonly Happening[],
  stamp: LogStamp,
  hash: Hash,
): Promise<readonly LogEntry[]> {
  const grown = [...log];
  for (let at = 0; at < happenings.length; at += MOST) {
    const previous = grown.at(-1)?.hash ?? '';
    const bare = { number: grown.length + 1, ...stamp, happenings: happenings.slice(at, at + MOST), previous, hash: '' };
    grown.push({ ...bare, hash: await hash(sealedText(bare)) });
  }
  return grown;
}

/**
 * Undefined: every entry is as it was written. Whether entries are missing at the end only another copy, or the vault, can tell. `sound`: of so many
 * at the beginning it is known.
 */
export async function verifyLog(log: readonly LogEntry[], hash: Hash, sound = 0): Promise<LogFault | undefined> {
  let previous = log[sound - 1]?.hash ?? '';
  for (const [index, entry] of log.slice(sound).entries()) {
    const number = sound + index + 1;
    if (entry.number !== number) return { number, is: 'missing' };
    if (entry.previous !== previous) return { number, is: 'unlinked' };
    if ((await hash(sealedText(entry))) !== entry.hash) return { number, is: 'changed' };
    previous = entry.hash;
  }
  return undefined;
}

/** Codes that by the log are on the list, and are not: after damage, those that were lost. */
export function lostCodes(log: readonly LogEntry[], present: ReadonlySet<string>): readonly string[] {
  const listed = new Set<string>();
  for (const one of log.flatMap(({ happenings }) => happenings)) {
    if (one.kind !== 'candidate') continue;
    if (one.is === 'added') listed.add(one.code);
    else listed.delete(one.code);
  }
  return [...listed].filter((code) => !present.has(code));
}
