// Works beside the page at what may take longer than a frame. It knows the same rules and keeps nothing.
import '#app/zodConfig.ts';
import { type PageData, readPageData } from '#app/catalogue.ts';
import type { FromPage, FromWorker, Job } from '#app/worker/messages.ts';
import { TaskQueue } from '#app/worker/taskQueue.ts';
import { enoughInSteps } from '#questionnaire/enough.ts';
import { type Question, questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import type { Catalogue } from '#trials/catalogue.ts';

type Ground = { readonly catalogue: Catalogue; readonly questions: readonly Question[] };

let ground: Ground | undefined;
const tell = (message: FromWorker) => self.postMessage(message);
const SLICE_MS = 50;
const tasks = new TaskQueue<readonly string[]>(
  SLICE_MS,
  (id, result) => tell({ kind: 'done', id, result }),
  (id, fault) => tell({ kind: 'fault', id, message: String(fault) }),
);

self.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
  switch (data.kind) {
    case 'start':
      ground = groundOf(readPageData(data.catalogue));
      break;
    case 'job':
      tasks.add(data.id, stepsOf(data.job));
      break;
    case 'cancel':
      tasks.cancel(data.id);
      break;
  }
});

function groundOf({ catalogue }: PageData): Ground {
  return { catalogue, questions: questionsOf(catalogue.dictionary) };
}

function* stepsOf({ trials, answers, today }: Job): Generator<undefined, readonly string[]> {
  if (ground === undefined) throw new Error('the worker was asked before it was told the rules');
  const { catalogue, questions } = ground;
  const asked = catalogue.trials.filter(({ number }) => trials.includes(number));
  const found = yield* enoughInSteps(questions, situationOf(asked, catalogue.dictionary, answers, today));
  return found.map(({ id }) => id);
}
