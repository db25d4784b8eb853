// Where a person stands: what was said, what that leaves possible, and the trials that it is looked at for.
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { screen } from '#screening/screen.ts';
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

/** The same, for the trials that have no verdict yet. */
export function undecidedIn(situation: Situation): Situation {
  return { ...situation, trials: situation.trials.filter((trial) => screen(trial, situation.known).verdict === 'undetermined') };
}

export function situationOf(trials: readonly Trial[], dictionary: Dictionary, answers: Answers, today: number): Situation {
  return { trials, dictionary, answers, known: knowledge(dictionary, answers, today).known, today };
}
