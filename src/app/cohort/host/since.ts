// What has become of verdicts since a list was last screened: by other rules, or by the days that have passed.
import type { LogEntry } from '#cohort/logEntry.ts';
import { type VerdictChange, verdictChanges } from '#cohort/rescreened.ts';
import type { KeptScreening } from '#cohort/screeningRecord.ts';
import type { Verdict } from '#screening/verdict.ts';

export type Since = { readonly byRules: readonly VerdictChange[]; readonly byTime: readonly VerdictChange[] };

const NOTHING: Since = { byRules: [], byTime: [] };

/** What the answers have changed is in the log already, and none of these. */
export function changesSince(before: KeptScreening | undefined, now: Omit<KeptScreening, 'version'>, log: readonly LogEntry[]): Since {
  if (before === undefined || (before.rules === now.rules && before.day === now.day)) return NOTHING;
  const all = verdictChanges(before, now);
  const isByRules = ({ criteria }: VerdictChange) => before.rules !== now.rules && criteria.some(({ isRuleChanged }) => isRuleChanged);
  const rest = all.filter((change) => !isByRules(change));
  const logged = lastLogged(rest, log);
  return { byRules: all.filter(isByRules), byTime: rest.filter((change) => logged.get(keyOf(change)) === change.before) };
}

const keyOf = ({ code, trial }: Pick<VerdictChange, 'code' | 'trial'>) => JSON.stringify([trial, code]);

/** The last verdict that the log has for each of these. */
function lastLogged(changes: readonly VerdictChange[], log: readonly LogEntry[]): ReadonlyMap<string, Verdict> {
  const last = new Map<string, Verdict>();
  const wanted = new Set(changes.map(keyOf));
  if (wanted.size === 0) return last;
  for (const { happenings } of log) {
    for (const one of happenings) if (one.kind === 'verdict' && wanted.has(keyOf(one))) last.set(keyOf(one), one.after);
  }
  return last;
}
