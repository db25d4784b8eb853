// What the page asks its worker, and waits for.
import type { FromPage, FromWorker, Job } from '#app/worker/messages.ts';

type Waiting = { readonly resolve: (result: readonly string[]) => void; readonly reject: (fault: Error) => void };

const waiting = new Map<number, Waiting>();
let last = 0;
let started: Promise<Worker> | undefined;

/** Rejects when no worker can be started here, and when it finds a fault. Once `signal` is aborted nothing comes. */
export async function askWorker(job: Job, signal: AbortSignal): Promise<readonly string[]> {
  started ??= start();
  const worker = await started;
  const id = (last += 1);
  const tell = (message: FromPage) => worker.postMessage(message);
  return new Promise((resolve, reject) => {
    if (signal.aborted) return;
    waiting.set(id, { resolve, reject });
    signal.addEventListener('abort', () => {
      if (waiting.delete(id)) tell({ kind: 'cancel', id });
    });
    tell({ kind: 'job', id, job });
  });
}

async function start(): Promise<Worker> {
  const { startWorker } = await import('#app/worker/ownWorker.ts');
  const worker = startWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'done') asked?.resolve(data.result);
    else asked?.reject(new Error(data.message));
  });
  // It did not start, or found a fault outside any job.
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return worker;
}
