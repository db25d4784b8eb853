// Where a person stands: what was said, what that leaves possible, and the trials that it is looked at for.
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import type { Trial } from '#trials/trial.ts';

export type Situation = {
  readonly trials: readonly Trial[];
  readonly dictionary: Dictionary;
  readonly answers: Answers;
  /** What the answers leave possible. */
  readonly known: Known;
  /** A day number. */
  readonly today: number;
};

export function situationOf(trials: readonly Trial[], dictionary: Dictionary, answers: Answers, today: number): Situation {
  return { trials, dictionary, answers, known: knowledge(dictionary, answers, today).known, today };
}
