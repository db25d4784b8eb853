// The fewest questions that decide trials: worked out beside the page, or in it where a browser starts no worker.
import type { Page } from '#app/page.ts';
import { askEnough } from '#app/worker/askEnough.ts';
import { inSlices } from '#app/worker/taskQueue.ts';
import type { Answers } from '#facts/answers.ts';
import { enoughInSteps } from '#questionnaire/enough.ts';
import type { Question } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import type { Trial } from '#trials/trial.ts';

/** A slice of the page's own time: half a frame. */
const SLICE_MS = 8;

type Ground = Pick<Page, 'catalogue' | 'questions' | 'today'>;

export async function fewestFacts(
  trials: readonly Trial[],
  answers: Answers,
  { catalogue, questions, today }: Ground,
  signal: AbortSignal,
): Promise<readonly Question[]> {
  try {
    const ids = await askEnough({ trials: trials.map(({ number }) => number), answers, today }, signal);
    return ids.flatMap((id) => questions.get(id) ?? []);
  } catch {
    return inSlices(enoughInSteps([...questions.values()], situationOf(trials, catalogue.dictionary, answers, today)), SLICE_MS, signal);
  }
}
