// The screening log as rows for a spreadsheet: what was screened, in the fields of a pre-screening log, and every change.
import type { Happening, LogEntry } from '#cohort/logEntry.ts';
import type { Verdict } from '#screening/verdict.ts';

export type Site = { readonly site: string; readonly investigator: string };

/** As a pre-screening log of good clinical practice asks; nothing in it identifies anybody. */
export type ScreeningRow = Site & {
  /** Number of the log's entry. */
  readonly entry: number;
  /** Registry number of the trial. */
  readonly protocol: string;
  readonly subject: string;
  readonly consentDate: string;
  readonly consentVersion: string;
  readonly screened: string;
  readonly eligible: 'yes' | 'no' | 'unknown';
  /** Ids of criteria. */
  readonly reasons: readonly string[];
  readonly screener: string;
  readonly why: string;
  readonly version: string;
  readonly rules: string;
  readonly hash: string;
};

export const SCREENING_COLUMNS = [
  'entry',
  'investigator',
  'protocol',
  'site',
  'subject',
  'consentDate',
  'consentVersion',
  'screened',
  'eligible',
  'reasons',
  'screener',
  'why',
  'version',
  'rules',
  'hash',
] as const satisfies readonly (keyof ScreeningRow)[];

const ELIGIBLE: Readonly<Record<Verdict, ScreeningRow['eligible']>> = { eligible: 'yes', ineligible: 'no', undetermined: 'unknown' };

/** One for each verdict in the log, in its order, with the consent as it was then. A long log makes many: each comes when it is asked for. */
export function* screeningRows(log: readonly LogEntry[], site: Site): Generator<ScreeningRow> {
  const consents = new Map<string, Extract<Happening, { kind: 'consent' }>['after']>();
  for (const entry of log) {
    for (const one of entry.happenings) {
      if (one.kind === 'consent') consents.set(one.code, one.after);
      if (one.kind === 'verdict') yield { ...site, ...screened(entry, one), ...consentFields(consents.get(one.code)) };
    }
  }
}

function screened({ number, at, who, why = '', version, rules, hash }: LogEntry, one: Extract<Happening, { kind: 'verdict' }>) {
  const verdict = { protocol: one.trial, subject: one.code, screened: at, eligible: ELIGIBLE[one.after], reasons: one.because };
  return { entry: number, ...verdict, screener: who, why, version, rules, hash };
}

function consentFields(consent: Extract<Happening, { kind: 'consent' }>['after']) {
  return { consentDate: consent?.date ?? '', consentVersion: consent?.version ?? '' };
}

/** Every happening in a row of its own, as text. */
export type AuditRow = Readonly<Record<Exclude<(typeof AUDIT_COLUMNS)[number], 'kind'>, string>> & { readonly kind: Happening['kind'] };

export const AUDIT_COLUMNS = ['entry', 'at', 'who', 'kind', 'subject', 'of', 'before', 'after', 'why', 'version', 'rules', 'hash'] as const;

export function* auditRows(log: readonly LogEntry[]): Generator<AuditRow> {
  for (const { number, at, who, why = '', version, rules, hash, happenings } of log) {
    for (const one of happenings) yield { entry: `${number}`, at, who, kind: one.kind, ...told(one), why, version, rules, hash };
  }
}

function told(one: Happening): Pick<AuditRow, 'subject' | 'of' | 'before' | 'after'> {
  const row = { subject: 'code' in one ? (one.code ?? '') : '', of: '', before: '', after: '' };
  switch (one.kind) {
    case 'candidate':
      return { ...row, after: one.is };
    case 'answer':
      return { ...row, of: one.fact, before: plain(one.before), after: plain(one.after) };
    case 'verdict':
      return { ...row, of: one.trial, before: one.before ?? '', after: [one.after, ...one.because].join(' ') };
    case 'consent':
      return { ...row, before: plain(one.before), after: plain(one.after) };
    case 'tick':
      return { ...row, of: one.fact, after: one.isDone ? 'done' : 'open' };
    case 'import':
      return { ...row, of: one.file, after: plain({ rows: one.rows, unread: one.unread }) };
    case 'note':
      return { ...row, after: one.text };
  }
}

function plain(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
