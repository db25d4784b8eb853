// What the page asks of the worker about keeping the list on this device.
import type { Outcome } from '#app/cohort/api.ts';
import type { CohortSettings } from '#cohort/cohortFile.ts';
import type { LogFault } from '#cohort/log.ts';
import type { VerdictChange } from '#cohort/rescreened.ts';
import type { BackupProblem } from '#storage/cohort/backup.ts';
import type { NotMade, NotOpened } from '#storage/cohort/open.ts';
import type { ReadOnly, VaultProblem } from '#storage/cohort/vault.ts';

/**
 * `memory`: nothing is kept, and nothing was. `locked`: a list is kept, and its passphrase has not been given. `impossible`: this page or this
 * browser cannot keep anything. `lost`: a list was kept, and the browser has cleared it. `newer` and `damaged`: what lies there cannot be opened.
 */
export type Place = 'memory' | 'lost' | 'locked' | 'open' | 'impossible' | 'newer' | 'damaged';

/** What is to be said of a list that was opened. */
export type Found = {
  /** Records that could not be read, or are missing; the rest was read. */
  readonly damaged: number;
  /** Codes that by the log were on the list, and are not. */
  readonly lost: readonly string[];
  /** Where the log was changed from outside. */
  readonly logFault: LogFault | undefined;
  /** Verdicts that other rules changed since it was last screened; with the rules of then. */
  readonly verdictChanges: readonly VerdictChange[];
  readonly rulesBefore: string | undefined;
  /** Verdicts that the days since then changed; a day number. */
  readonly timeChanges: readonly VerdictChange[];
  readonly dayBefore: number | undefined;
};

export type KeepingState = {
  readonly place: Place;
  readonly readOnly: ReadOnly | undefined;
  readonly settings: CohortSettings;
  readonly found: Found | undefined;
};

export type Done = 'done' | NotMade['problem'] | NotOpened['problem'] | VaultProblem | BackupProblem;

export type KeepingHost = {
  readonly state: () => Promise<KeepingState>;
  /** Keeps the list from now on. */
  readonly keep: (passphrase: string) => Promise<Done>;
  /** Puts the kept list in place of the one in memory. */
  readonly unlock: (passphrase: string) => Promise<Done>;
  /** Drops the key. The page must drop the worker too, which still holds the list. `draft`: what stands in fields, to be kept; JSON. */
  readonly lock: (draft: unknown) => Promise<void>;
  /** What stood in fields when the list was locked, once. */
  readonly takeDraft: () => Promise<unknown>;
  readonly changePassphrase: (passphrase: string, next: string) => Promise<Done>;
  /** One encrypted file; where nothing is kept, under a passphrase of its own. */
  readonly backup: (passphrase: string | undefined) => Promise<Blob | Done>;
  /** Puts the list of a backup in place of this one, here and on the device when it is kept there. */
  readonly restore: (file: Blob, passphrase: string) => Promise<Done>;
  readonly wipe: () => Promise<'wiped' | Exclude<Done, 'done'>>;
  readonly setSettings: (settings: CohortSettings) => Promise<Outcome>;
};
