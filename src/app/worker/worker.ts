// Works beside the page at what may take longer than a frame. It knows the same rules and keeps nothing.
import '#app/zodConfig.ts';
import { expose, proxy } from 'comlink';
import { type PageData, readPageData } from '#app/catalogue.ts';
import { type Hosts, makeHosts } from '#app/cohort/host/cohortHost.ts';
import type { Enough, Start, WorkerApi } from '#app/worker/api.ts';
import { TaskQueue } from '#app/worker/taskQueue.ts';
import { enoughInSteps } from '#questionnaire/enough.ts';
import { type Question, questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';

const SLICE_MS = 50;

type Told = Start & PageData & { readonly questions: readonly Question[] };

let told: Told | undefined;
let made: Hosts | undefined;
const tasks = new TaskQueue(SLICE_MS);

const api: WorkerApi = {
  start(start) {
    const data = readPageData(start.dataBlock);
    told = { ...start, ...data, questions: questionsOf(data.catalogue.dictionary) };
  },
  enough: (id, asked) => tasks.add(id, stepsOf(asked)),
  cancelEnough: (id) => tasks.cancel(id),
  get cohort() {
    return proxy(hosts().cohort);
  },
  get keeping() {
    return proxy(hosts().keeping);
  },
  get importing() {
    return proxy(hosts().importing);
  },
};
expose(api);

function* stepsOf({ trials, answers, today }: Enough): Generator<undefined, readonly string[]> {
  const { catalogue, questions } = whatWasTold();
  const asked = catalogue.trials.filter(({ number }) => trials.includes(number));
  const found = yield* enoughInSteps(questions, situationOf(asked, catalogue.dictionary, answers, today));
  return found.map(({ id }) => id);
}

function hosts(): Hosts {
  const { program, ...ground } = whatWasTold();
  made ??= makeHosts(ground, program);
  return made;
}

function whatWasTold(): Told {
  if (told === undefined) throw new Error('the worker was asked before it was told the rules');
  return told;
}
