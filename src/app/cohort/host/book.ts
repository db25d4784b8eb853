// What belongs to a list besides its candidates: the log, the calls that were made, profiles and settings.
import { type Profile, readProfile } from '#app/cohort/import/profile.ts';
import type { Consent, Happening, LogEntry, LogStamp } from '#cohort/logEntry.ts';
import { logged, type LogFault, verifyLog } from '#cohort/log.ts';
import {
  type CohortFile,
  type CohortSettings,
  dropTick,
  logChanges,
  putProfile,
  putSettings,
  putTick,
  type Tick,
} from '#cohort/cohortFile.ts';
import type { RecordChange } from '#cohort/recordKey.ts';
import type { FactId } from '#facts/fact.ts';

/** SHA-256 as the log writes it. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A call is made once, whatever trials wait for it. */
type Called = { readonly code: string; readonly fact: FactId };

export class Book {
  #log: readonly LogEntry[] = [];
  /** So many entries at its beginning are as they were written: they were looked at, or were written here. */
  #sound = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #settings: CohortSettings = {};
  readonly #ticks = new Map<string, Tick>();
  readonly #profiles = new Map<string, Profile>();

  get log(): readonly LogEntry[] {
    return this.#log;
  }

  get settings(): CohortSettings {
    return this.#settings;
  }

  get profiles(): readonly Profile[] {
    return [...this.#profiles.values()];
  }

  /** All that a file holds of it. */
  contents(): Pick<CohortFile, 'log' | 'ticks' | 'settings' | 'profiles'> {
    return { log: this.#log, ticks: [...this.#ticks.values()], settings: this.#settings, profiles: new Map(this.#profiles) };
  }

  open({ log, ticks, settings, profiles }: Pick<CohortFile, 'log' | 'ticks' | 'settings' | 'profiles'>): void {
    this.#log = log;
    this.#sound = 0;
    this.#settings = settings;
    this.#profiles.clear();
    for (const raw of profiles.values()) {
      const profile = readProfile(raw);
      if (profile !== undefined) this.#profiles.set(profile.name, profile);
    }
    this.#ticks.clear();
    for (const tick of ticks) this.#ticks.set(keyOf(tick), tick);
  }

  /** Gives the records to be kept. After all that was entered before: each entry is linked to the one before it. */
  enter(happenings: readonly Happening[], stamp: LogStamp): Promise<readonly RecordChange[]> {
    const entered = this.#turn.then(async () => {
      if (happenings.length === 0) return [];
      const before = this.#log;
      const after = await logged(before, happenings, stamp, sha256);
      // Another list was opened meanwhile.
      if (this.#log !== before) return [];
      if (this.#sound === before.length) this.#sound = after.length;
      this.#log = after;
      return logChanges(before, after);
    });
    this.#turn = entered.catch(() => undefined);
    return entered;
  }

  /** The first entry that is not as it was written. */
  async fault(): Promise<LogFault | undefined> {
    const log = this.#log;
    const fault = await verifyLog(log, sha256, this.#sound);
    if (fault === undefined && log === this.#log) this.#sound = log.length;
    return fault;
  }

  putProfile(profile: Profile): readonly RecordChange[] {
    this.#profiles.set(profile.name, profile);
    return [putProfile(profile.name, profile)];
  }

  set(settings: CohortSettings): readonly RecordChange[] {
    this.#settings = settings;
    return [putSettings(settings)];
  }

  /** As the log has it. */
  consentOf(code: string): Consent | undefined {
    for (const { happenings } of this.#log.toReversed()) {
      const last = happenings.findLast((one) => one.kind === 'consent' && one.code === code);
      if (last?.kind === 'consent') return last.after;
    }
    return undefined;
  }

  isTicked(called: Called): boolean {
    return this.#ticks.has(keyOf(called));
  }

  tick(called: Called, isTicked: boolean, { who, at }: LogStamp): readonly RecordChange[] {
    if (!isTicked) {
      this.#ticks.delete(keyOf(called));
      return [dropTick(called)];
    }
    const tick = { ...called, by: who, at };
    this.#ticks.set(keyOf(called), tick);
    return [putTick(tick)];
  }
}

function keyOf({ code, fact }: Called): string {
  return JSON.stringify([code, fact]);
}
