// Several long tasks, one after another and a slice at a time, so that one that is no longer wanted can be dropped in between.

type Task = {
  readonly id: number;
  /** One step; true when it is at its end. */
  readonly step: () => boolean;
};

export class TaskQueue {
  readonly #sliceMs: number;
  #tasks: readonly Task[] = [];
  #isGoing = false;

  /** The other tasks and all else have their turn after `sliceMs`, or after one step if that takes longer. */
  constructor(sliceMs: number) {
    this.#sliceMs = sliceMs;
  }

  /** Nothing comes once the task is cancelled. */
  async add<T>(id: number, steps: Iterator<undefined, T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const step = () => {
        try {
          const next = steps.next();
          if (next.done === true) resolve(next.value);
          return next.done === true;
        } catch (fault) {
          reject(fault instanceof Error ? fault : new Error(String(fault)));
          return true;
        }
      };
      this.#tasks = [...this.#tasks, { id, step }];
      this.#goOnSoon();
    });
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
    const end = performance.now() + this.#sliceMs;
    do {
      if (task?.step() !== false) {
        if (task !== undefined) this.cancel(task.id);
        return;
      }
    } while (performance.now() < end);
  }
}

/** One task alone; once `signal` is aborted nothing comes. */
export async function inSlices<T>(steps: Iterator<undefined, T>, sliceMs: number, signal: AbortSignal): Promise<T> {
  const tasks = new TaskQueue(sliceMs);
  signal.addEventListener('abort', () => tasks.cancel(0));
  return tasks.add(0, steps);
}
