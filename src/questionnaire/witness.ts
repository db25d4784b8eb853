// Seeks somebody for whom some questions are not enough: a trial has no verdict by what they answer to these, and has one by all they answer.
import type { FactId } from '#facts/fact.ts';
import { scoresInstead, withScores } from '#questionnaire/clinicScores.ts';
import { canFail, canPass, isUndecided, type Prospect } from '#questionnaire/prospects.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Search } from '#questionnaire/search.ts';
import { type Situation, undecidedIn } from '#questionnaire/situation.ts';
import { exactAnswer, told } from '#questionnaire/told.ts';
import type { Ties } from '#questionnaire/ties.ts';
import { judge } from '#screening/judge.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

type Asked = ReadonlySet<Question>;

type Attempt = {
  readonly asked: Asked;
  /** What they are asked leaves this one open. */
  readonly criterion: Criterion;
  /** Questions on it. */
  readonly near: readonly Question[];
};

export class WitnessSeeker {
  readonly #start: Situation;
  readonly #questions: readonly Question[];
  readonly #criteria: readonly Criterion[];
  readonly #ties: Ties;
  readonly #search: Search;
  readonly #scores: readonly Question[];
  /** Somebody who meets the trial by answers to everything, ruled out or not; none when nobody can. */
  readonly fitting: Situation | undefined;

  /** `questions`: all that are left and have a part in the criteria of `start`. */
  constructor(questions: readonly Question[], start: Situation, ties: Ties, search: Search) {
    this.#start = start;
    this.#questions = questions;
    this.#criteria = start.trials.flatMap(({ criteria }) => criteria);
    this.#ties = ties;
    this.#search = search;
    this.#scores = scoresInstead(questions, start);
    const askedAlways = { ...start, dictionary: { ...start.dictionary, askedWhen: new Map() } };
    this.fitting = this.#met(askedAlways, new Set()) ?? this.#met(withScores(this.#scores, askedAlways), new Set());
  }

  /** With all they answer. Nobody is missed, but for figures with decimals between marks. */
  seek(asked: Asked): Situation | undefined {
    const start = withScores(among(this.#scores, asked), this.#start);
    for (const criterion of this.#criteria) {
      const near = this.#questionsOn(this.#ties.nearestFirst(factsOf(criterion)));
      // Whatever is answered to all of them, nothing more could come.
      if (near.every((question) => asked.has(question))) continue;
      const attempt = { asked, criterion, near };
      const found = (this.fitting === undefined ? undefined : this.#meeting(attempt, start)) ?? this.#losing(attempt, start);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #meeting({ asked, criterion, near }: Attempt, start: Situation): Situation | undefined {
    const isLeftOpen = (now: Prospect) => isUndecided(criterion, now) && this.#criteria.every((one) => canPass(one, now));
    return this.#search.inTurn(start, among(near, asked), isLeftOpen, (after) => this.#witness(this.#met(after, asked), asked));
  }

  #met(situation: Situation, asked: Asked): Prospect | undefined {
    const isReached = (one: Criterion, { known }: Prospect) => judge(one, known) === 'pass';
    return this.#search.apart(situation, [{ questions: this.#askedFirst(asked), isAlive: canPass, isReached }]);
  }

  /** Through this criterion alone: whoever loses the trial through another is found there. */
  #losing(attempt: Attempt, start: Situation): Situation | undefined {
    const { asked, criterion, near } = attempt;
    const isAlive = (now: Prospect) => canFail(criterion, now) && this.#criteria.every((one) => judge(one, now.known) !== 'fail');
    const isLeftOpen = (now: Prospect) => isUndecided(criterion, now) && isAlive(now);
    return this.#search.inTurn(start, among(near, asked), isLeftOpen, (after) => {
      if (this.#lost(attempt, after) === undefined) return undefined;
      return this.#search.inTurn(after, this.#beside(attempt, after), isAlive, (held) =>
        this.#witness(this.#filled(this.#lost(attempt, held), attempt), asked),
      );
    });
  }

  /**
   * What they are asked of other facts that touch the criterion; or that touch a score which is to take the place of ratings: these count until
   * it is asked.
   */
  #beside({ asked, near }: Attempt, after: Situation): readonly Question[] {
    const touched = [...near, ...this.#scores.filter((score) => !asked.has(score))];
    const parts = this.#search.partsLeft(after).filter((part) => touched.some(({ fact }) => part.has(fact.id)));
    return among(this.#questionsOn(parts.flatMap((part) => [...part])), asked);
  }

  #lost({ criterion, near }: Attempt, situation: Situation): Prospect | undefined {
    const isAlive = (now: Prospect) => canFail(criterion, now);
    const ifLost = (end: Prospect) => (judge(criterion, end.known) === 'fail' ? end : undefined);
    return this.#search.inTurn(situation, among(this.#questions, new Set(near)), isAlive, ifLost);
  }

  /** Answers all that is left, so that nothing else is lost as far as that can be; through what they are asked nothing must. */
  #filled(lost: Situation | undefined, { asked, criterion }: Attempt): Prospect | undefined {
    const always = () => true;
    const isKept = (one: Criterion, { known }: Prospect) => one === criterion || judge(one, known) !== 'fail';
    const keeping = { questions: this.#askedFirst(asked), isAlive: isKept, isReached: always };
    const held = lost && this.#search.apart(lost, [keeping, { ...keeping, questions: among(this.#questions, asked) }]);
    return held && this.#search.apart(held, [{ ...keeping, isAlive: always }]);
  }

  /** Where a score is to take the place of ratings, the trial may have had a verdict by these. */
  #witness(found: Prospect | undefined, asked: Asked): Prospect | undefined {
    if (found === undefined || this.#scores.every((score) => asked.has(score))) return found;
    const said = among(this.#questions, asked).flatMap((question) => {
      const answer = exactAnswer(question, found.known, found);
      return answer === undefined ? [] : [[question, answer] as const];
    });
    const before = told(said, this.#start);
    return before !== undefined && undecidedIn(before).trials.length > 0 ? found : undefined;
  }

  /** What is asked is answered before something else can rule it out. */
  #askedFirst(asked: Asked): readonly Question[] {
    return [...among(this.#questions, asked), ...this.#questions.filter((question) => !asked.has(question))];
  }

  #questionsOn(facts: readonly FactId[]): readonly Question[] {
    return facts.flatMap((id) => this.#questions.filter(({ fact }) => fact.id === id));
  }
}

function among(questions: readonly Question[], asked: Asked): readonly Question[] {
  return questions.filter((question) => asked.has(question));
}
