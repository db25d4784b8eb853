// Starts the page's own worker. Its code travels in the page: so it is bound by the page's policy, which a worker out of a file is not.
import { dataBlock } from '#app/dataBlock.ts';
import { trustingOwnWorker } from '#app/trustedTypes.ts';
import type { FromPage } from '#app/worker/messages.ts';
import OwnWorker from './worker.ts?worker&inline';

export function startWorker(): Worker {
  const worker = trustingOwnWorker(() => new OwnWorker());
  const start: FromPage = { kind: 'start', catalogue: dataBlock() };
  worker.postMessage(start);
  return worker;
}
