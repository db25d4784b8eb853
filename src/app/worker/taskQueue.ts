// Several long tasks, one after another and a slice at a time, so that one that is no longer wanted can be dropped in between.

type Task<T> = {
  readonly id: number;
  readonly steps: Iterator<undefined, T>;
};

export class TaskQueue<T> {
  readonly #sliceMs: number;
  readonly #done: (id: number, result: T) => void;
  readonly #failed: (id: number, fault: unknown) => void;
  #tasks: readonly Task<T>[] = [];
  #isGoing = false;

  /** The other tasks and all else have their turn after `sliceMs`, or after one step if that takes longer. */
  constructor(sliceMs: number, done: (id: number, result: T) => void, failed: (id: number, fault: unknown) => void) {
    this.#sliceMs = sliceMs;
    this.#done = done;
    this.#failed = failed;
  }

  add(id: number, steps: Iterator<undefined, T>): void {
    this.#tasks = [...this.#tasks, { id, steps }];
    this.#goOnSoon();
  }

  cancel(id: number): void {
    this.#tasks = this.#tasks.filter((task) => task.id !== id);
  }

  #goOnSoon(): void {
    if (this.#isGoing || this.#tasks.length === 0) return;
    this.#isGoing = true;
    setTimeout(() => {
      this.#isGoing = false;
      this.#slice();
      this.#goOnSoon();
    });
  }

  #slice(): void {
    const [task] = this.#tasks;
    if (task === undefined) return;
    const end = performance.now() + this.#sliceMs;
    try {
      do {
        const step = task.steps.next();
        if (step.done !== true) continue;
        this.cancel(task.id);
        return this.#done(task.id, step.value);
      } while (performance.now() < end);
    } catch (fault) {
      this.cancel(task.id);
      this.#failed(task.id, fault);
    }
    return undefined;
  }
}

/** One task alone; once `signal` is aborted nothing comes. */
export async function inSlices<T>(steps: Iterator<undefined, T>, sliceMs: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (_: number, fault: unknown) => reject(fault instanceof Error ? fault : new Error(String(fault)));
    const tasks = new TaskQueue<T>(sliceMs, (_, result) => resolve(result), failed);
    tasks.add(0, steps);
    signal.addEventListener('abort', () => tasks.cancel(0));
  });
}
