// Asks the worker for the fewest questions that decide trials. It is started when it is first needed, and stays.
import type { Remote } from 'comlink';
import type { Enough, WorkerApi } from '#app/worker/api.ts';

let started: Promise<Remote<WorkerApi>> | undefined;
let last = 0;

/** Rejects when no worker can be started here. Once `signal` is aborted nothing comes. */
export async function askEnough(asked: Enough, signal: AbortSignal): Promise<readonly string[]> {
  started ??= import('#app/worker/ownWorker.ts').then(({ startWorker }) => startWorker()).then(({ api }) => api);
  const worker = await started;
  const id = (last += 1);
  signal.addEventListener('abort', () => void worker.cancelEnough(id));
  return signal.aborted ? new Promise(() => {}) : worker.enough(id, asked);
}
