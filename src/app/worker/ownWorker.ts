// Starts a worker of the page's own. Its code travels in the page: so it is bound by the page's policy, which a worker out of a file is not.
import { type Remote, wrap } from 'comlink';
import { dataBlock } from '#app/dataBlock.ts';
import { todayHere } from '#app/page.ts';
import { trustingOwnWorker } from '#app/trustedTypes.ts';
import type { WorkerApi } from '#app/worker/api.ts';
import WorkerOfThisPage from './worker.ts?worker&inline';

export type OwnWorker = { readonly api: Remote<WorkerApi>; /** With all that it holds. */ readonly stop: () => void };

/** Rejects when it cannot be started here. */
export async function startWorker(): Promise<OwnWorker> {
  const worker = trustingOwnWorker(() => new WorkerOfThisPage());
  const api = wrap<WorkerApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  const program = { version: __APP_VERSION__, rules: __RULES_HASH__ };
  await Promise.race([api.start({ dataBlock: dataBlock(), today: todayHere(), program }), broken]);
  return { api, stop: () => worker.terminate() };
}
