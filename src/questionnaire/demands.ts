// What one trial demands of the questions that are to decide it, learned from people for whom some of them are not enough.
import type { Known } from '#logic/possible.ts';
import { FALSE } from '#logic/truth.ts';
import { scoresInstead, withScores } from '#questionnaire/clinicScores.ts';
import type { Demand } from '#questionnaire/hittingSet.ts';
import type { Marks } from '#questionnaire/marks.ts';
import { Prospects } from '#questionnaire/prospects.ts';
import type { Question } from '#questionnaire/question.ts';
import { Search } from '#questionnaire/search.ts';
import { type Situation, undecidedIn } from '#questionnaire/situation.ts';
import { exactAnswer, isLeft, told } from '#questionnaire/told.ts';
import type { Ties } from '#questionnaire/ties.ts';
import { WitnessSeeker } from '#questionnaire/witness.ts';
import { judge } from '#screening/judge.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** What somebody would answer: all that is exact. */
type Person = Known;

export class Demands {
  readonly #start: Situation;
  readonly #ties: Ties;
  readonly #questions: readonly Question[];
  readonly #scores: readonly Question[];
  readonly #seeker: WitnessSeeker;
  readonly #search: Search;
  readonly #people: Person[] = [];
  readonly #enough = new Set<string>();

  constructor(trial: Trial, questions: readonly Question[], situation: Situation, ties: Ties, marks: Marks) {
    const { known: withoutRatings } = withScores(scoresInstead(questions, situation), situation);
    const criteria = trial.criteria.filter((one) => [situation.known, withoutRatings].some((known) => judge(one, known) === 'unknown'));
    const facts = ties.nearestFirst(criteria.flatMap(factsOf));
    this.#ties = ties;
    this.#start = { ...situation, trials: [{ ...trial, criteria }] };
    this.#questions = questions.filter((question) => facts.includes(question.fact.id) && isLeft(question, situation));
    this.#scores = scoresInstead(this.#questions, situation);
    this.#search = new Search(facts, this.#start, ties, marks, new Prospects(facts, this.#questions, situation));
    this.#seeker = new WitnessSeeker(this.#questions, this.#start, ties, this.#search);
    if (this.#seeker.fitting !== undefined) this.#keep(this.#seeker.fitting, []);
  }

  /** A demand that the chosen questions do not meet; undefined when they are enough. */
  unmetBy(chosen: ReadonlySet<Question>): Demand | undefined {
    const asked = this.#questions.filter((question) => chosen.has(question));
    const key = asked.map(({ id }) => id).join(' ');
    if (this.#enough.has(key)) return undefined;
    const known = this.#people.find((person) => this.#isLacking(person, asked));
    if (known !== undefined) return this.#demandOf(known, asked);
    const found = this.#seeker.seek(chosen);
    if (found === undefined) {
      this.#enough.add(key);
      return undefined;
    }
    const person = this.#keep(found, asked);
    if (person !== undefined) return this.#demandOf(person, asked);
    return { given: asked, anyOf: this.#questions.filter((question) => !chosen.has(question)) };
  }

  /** Keeps those of whom can be learned what holds whatever else is chosen: to them it does not matter what is asked first. */
  #keep(found: Situation, asked: readonly Question[]): Person | undefined {
    const others = this.#questions.filter((question) => !asked.includes(question));
    const partly = this.#completed(found, others);
    const people = [this.#completed(partly, this.#questions).known, partly.known].filter((person) => {
      const isRuledOut = ({ fact }: Question) => this.#start.dictionary.askedWhen.get(fact.id)?.(person) === FALSE;
      const after = this.#told(
        person,
        this.#questions.filter((question) => !isRuledOut(question)),
      );
      return after !== undefined && !isUndecided(after);
    });
    this.#people.push(...people);
    return people.find((person) => this.#isLacking(person, asked));
  }

  /** With answers even to those of the questions that are ruled out by others. */
  #completed(found: Situation, questions: readonly Question[]): Situation {
    const askedAlways: Situation = { ...found, dictionary: { ...found.dictionary, askedWhen: new Map() } };
    const always = () => true;
    return questions.reduce<Situation>((now, one) => this.#search.inTurn(now, [one], always, (then) => then) ?? now, askedAlways);
  }

  /** Has no verdict by these questions; those that they leave unanswered are ruled out by the others. */
  #isLacking(person: Person, asked: readonly Question[]): boolean {
    const after = this.#told(person, asked);
    return after !== undefined && isUndecided(after) && this.#unanswered(person, asked).every((question) => !isLeft(question, after));
  }

  #unanswered(person: Person, asked: readonly Question[]): readonly Question[] {
    return asked.filter((question) => exactAnswer(question, person, this.#start) === undefined);
  }

  #told(person: Person, asked: readonly Question[]): Situation | undefined {
    const said = asked.flatMap((question) => {
      const answer = exactAnswer(question, person, this.#start);
      return answer === undefined ? [] : [[question, answer] as const];
    });
    return told(said, this.#start);
  }

  /** As many as may be are asked: one of those that are left is demanded. */
  #demandOf(person: Person, asked: readonly Question[]): Demand {
    const more = this.#questions.filter(
      (question) =>
        !asked.includes(question) && !this.#scores.includes(question) && exactAnswer(question, person, this.#start) !== undefined,
    );
    const kept = this.#grown(person, asked, more);
    return { given: this.#conditions(person, asked, kept), anyOf: this.#questions.filter((question) => !kept.includes(question)) };
  }

  /** What is learned where a question was ruled out, or where a clinic's score took the place of ratings, may hold only there. */
  #conditions(person: Person, asked: readonly Question[], kept: readonly Question[]): readonly Question[] {
    const unanswered = this.#unanswered(person, asked);
    const before = this.#ties.nearestFirst(unanswered.map(({ fact }) => fact.id));
    const withoutScores = (some: readonly Question[]) => some.filter((question) => !this.#scores.includes(question));
    const isBoundToScores =
      this.#told(person, withoutScores(this.#questions)) === undefined || !this.#isLacking(person, withoutScores(kept));
    return asked.filter(
      (question) =>
        (isBoundToScores && this.#scores.includes(question)) || (before.includes(question.fact.id) && !unanswered.includes(question)),
    );
  }

  #grown(person: Person, kept: readonly Question[], more: readonly Question[]): readonly Question[] {
    const all = [...kept, ...more];
    if (this.#isLacking(person, all)) return all;
    if (more.length <= 1) return kept;
    const half = Math.floor(more.length / 2);
    return this.#grown(person, this.#grown(person, kept, more.slice(0, half)), more.slice(half));
  }
}

function isUndecided(situation: Situation): boolean {
  return undecidedIn(situation).trials.length > 0;
}
