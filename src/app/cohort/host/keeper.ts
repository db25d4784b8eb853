// Keeps the list on the device while a vault is open. Without one, memory is all there is, and nothing is amiss.
import type { RecordChange } from '#cohort/recordKey.ts';
import { type KeptScreening, screeningChanges } from '#cohort/screeningRecord.ts';
import type { Vault } from '#storage/cohort/vault.ts';

export type Kept = 'kept' | 'not-kept' | 'refused';

export class Keeper {
  #vault: Vault | undefined;
  /** The last one that was handed over to be kept. */
  #screening: KeptScreening | undefined;

  get vault(): Vault | undefined {
    return this.#vault;
  }

  /** With the screening that it holds. */
  use(vault: Vault | undefined, screening?: KeptScreening): void {
    this.#vault = vault;
    this.#screening = screening;
  }

  /** What must be written so that this screening is the one that is kept. */
  screened(screening: KeptScreening | undefined): readonly RecordChange[] {
    if (screening === undefined || this.#vault === undefined) return [];
    const changes = screeningChanges(this.#screening, screening);
    this.#screening = screening;
    return changes;
  }

  /** Another page writes, or what is kept is damaged: then nothing may be changed. */
  get isReadOnly(): boolean {
    return this.#vault?.readOnly !== undefined;
  }

  /** They are made only where they are kept. */
  async keep(changes: () => readonly RecordChange[] | Promise<readonly RecordChange[]>): Promise<Kept> {
    if (this.#vault === undefined) return 'kept';
    return (await this.#vault.append(await changes())) === 'kept' ? 'kept' : 'not-kept';
  }
}
