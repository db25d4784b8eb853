// Long work in the worker: now and then everything else has its turn, and work that nobody waits for any more ends.

const SLICE_MS = 30;

/** What was asked for is not wanted any more. */
export class Superseded extends Error {}

export class Patience {
  readonly #isWanted: () => boolean;
  readonly #sliceMs: number;
  #since = performance.now();

  constructor(isWanted: () => boolean, sliceMs = SLICE_MS) {
    this.#isWanted = isWanted;
    this.#sliceMs = sliceMs;
  }

  /** Everything else has waited long enough. */
  get isDue(): boolean {
    return performance.now() - this.#since >= this.#sliceMs;
  }

  /** To be called often. Throws Superseded. */
  async breathe(): Promise<void> {
    if (!this.isDue) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (!this.#isWanted()) throw new Superseded('something newer was asked for');
    this.#since = performance.now();
  }
}

/** What comes of each, one after the other; everything else has its turn meanwhile. */
export async function eachInTurn<One, Made>(all: Iterable<One>, make: (one: One) => readonly Made[]): Promise<readonly Made[]> {
  const patience = new Patience(() => true);
  const made: Made[] = [];
  for (const one of all) {
    if (patience.isDue) await patience.breathe();
    for (const each of make(one)) made.push(each);
  }
  return made;
}
