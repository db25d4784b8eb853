// Looks for exact answers to questions under which something stays so, cutting what is possible until it is found or ruled out.
import type { FactId } from '#facts/fact.ts';
import { isExact } from '#logic/possible.ts';
import type { Marks } from '#questionnaire/marks.ts';
import { closerAnswers } from '#questionnaire/narrower.ts';
import type { Prospect, Prospects } from '#questionnaire/prospects.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';
import { isLeft, told } from '#questionnaire/told.ts';
import { neighbours, partsOf, type Ties } from '#questionnaire/ties.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

/** `isAlive` may only turn false as more is known: a range under which it is false is not looked into. */
export type Aim = {
  readonly questions: readonly Question[];
  readonly isAlive: (criterion: Criterion, now: Prospect) => boolean;
  readonly isReached: (criterion: Criterion, now: Prospect) => boolean;
};

type Then = (after: Prospect) => Prospect | undefined;

export class Search {
  readonly #facts: readonly FactId[];
  readonly #beside: ReadonlyMap<FactId, ReadonlySet<FactId>>;
  readonly #slots: ReadonlyMap<FactId, number>;
  readonly #marks: Marks;
  readonly #prospects: Prospects;

  /** `facts`: all that may come into play. */
  constructor(facts: readonly FactId[], { trials, dictionary }: Situation, ties: Ties, marks: Marks, prospects: Prospects) {
    this.#facts = facts;
    this.#beside = neighbours([...trials.flatMap(({ criteria }) => criteria.map(factsOf)), ...ties.groups(true)]);
    this.#slots = new Map(dictionary.facts.map(({ id }, slot) => [id, slot]));
    this.#marks = marks;
    this.#prospects = prospects;
  }

  /** Answers the questions one after another, and goes on with `then`, until that finds something. */
  inTurn(situation: Situation, questions: readonly Question[], isAlive: (now: Prospect) => boolean, then: Then): Prospect | undefined {
    const look: Then = (now) => {
      if (!isAlive(now)) return undefined;
      const next = questions.find((question) => isLeft(question, now));
      return next === undefined ? then(now) : this.#first(next, now, look);
    };
    const now = this.#prospects.of(situation);
    return now && look(now);
  }

  /**
   * Aims at every criterion, or at the next best. Parts that do not touch are answered apart: each by the first aim that it can reach, and where
   * one reaches none, no other is tried again.
   */
  apart(situation: Situation, aims: readonly Aim[], among: Iterable<FactId> = this.#facts): Prospect | undefined {
    let now = this.#prospects.of(situation);
    for (const part of now === undefined ? [] : this.partsLeft(now, among)) {
      const before: Prospect | undefined = now;
      now = undefined;
      for (const aim of aims) now ??= before && this.#within(part, before, aim);
    }
    return now;
  }

  /** Facts that are not exact, in parts that do not touch. */
  partsLeft({ known }: Situation, among: Iterable<FactId> = this.#facts): readonly ReadonlySet<FactId>[] {
    const left = [...among].filter((id) => {
      const now = known[this.#slots.get(id) ?? -1];
      return now !== undefined && !isExact(now);
    });
    return partsOf(new Set(left), this.#beside);
  }

  #within(part: ReadonlySet<FactId>, situation: Prospect, aim: Aim): Prospect | undefined {
    const criteria = situation.trials.flatMap((trial) => trial.criteria.filter((one) => factsOf(one).some((id) => part.has(id))));
    const reached = (now: Prospect | undefined) =>
      now !== undefined && criteria.every((criterion) => aim.isReached(criterion, now)) ? now : undefined;
    const next = aim.questions.find((question) => part.has(question.fact.id) && isLeft(question, situation));
    if (next === undefined) return reached(situation);
    return this.#first(next, situation, (closer) =>
      criteria.every((criterion) => aim.isAlive(criterion, closer)) ? reached(this.apart(closer, [aim], part)) : undefined,
    );
  }

  #first(question: Question, situation: Prospect, then: Then): Prospect | undefined {
    for (const answer of closerAnswers(question, situation, this.#marks)) {
      const closer = told([[question, answer]], situation);
      const now = closer && this.#prospects.of(closer);
      const found = now && then(now);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
