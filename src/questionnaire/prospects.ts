// What can still come true once everything is answered: never too little, now and then too much.
import type { FactId } from '#facts/fact.ts';
import type { Known } from '#logic/possible.ts';
import { UNKNOWN } from '#logic/truth.ts';
import { Backwards } from '#questionnaire/backwards.ts';
import { isSelfRated, scoresInstead, withScores } from '#questionnaire/clinicScores.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';
import type { Criterion } from '#trials/criterion.ts';

/** A situation, and what may still be in the end. */
export type Prospect = Situation & { readonly inTheEnd: Known };

export class Prospects {
  readonly #backwards: Backwards | undefined;
  readonly #scores: readonly Question[];

  constructor(facts: readonly FactId[], questions: readonly Question[], situation: Situation) {
    this.#scores = scoresInstead(questions, situation);
    this.#backwards = isSelfRated(situation) ? undefined : new Backwards(situation.dictionary, facts);
  }

  /** Undefined where nobody can have given these answers. */
  of(situation: Situation): Prospect | undefined {
    const inTheEnd = this.#backwards === undefined ? withScores(this.#scores, situation).known : this.#backwards.narrowed(situation.known);
    return inTheEnd && { ...situation, inTheEnd };
  }
}

/** Each reading for itself. */
export function canPass({ readings, passesWhen }: Criterion, { inTheEnd }: Prospect): boolean {
  return readings.every(({ evaluate }) => {
    const truth = evaluate(inTheEnd);
    return truth === UNKNOWN || truth === passesWhen;
  });
}

export function canFail({ readings, passesWhen }: Criterion, { inTheEnd }: Prospect): boolean {
  return readings.every(({ evaluate }) => evaluate(inTheEnd) !== passesWhen);
}

/** Once every reading is decided it stays so, for good, even if they differ; but where a score can take the place of ratings. */
export function isUndecided({ readings }: Criterion, { known, inTheEnd }: Prospect): boolean {
  return readings.some(({ evaluate }) => evaluate(known) === UNKNOWN || evaluate(inTheEnd) === UNKNOWN);
}
