// Every way in which open questions can be answered, tried one by one: a second opinion on questionnaire/enough.
import type { Answer, PartialSet } from '#facts/answer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { type Known, isExact } from '#logic/possible.ts';
import { comparisonsIn } from '#logic/comparisons.ts';
import { FALSE } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';

type Value = number | string | boolean;
type State = { readonly answers: Answers; readonly known: Known };

/** Whole figures of so many are all tried; of more those at the figures of the rules and beside them. */
const MOST_WHOLE = 500;

export class EveryAnswer {
  readonly open: readonly Question[];
  readonly #start: State;
  readonly #trials: readonly Trial[];
  readonly #dictionary: Dictionary;
  readonly #today: number;
  readonly #isRated: boolean;
  readonly #isScored: boolean;
  readonly #figures: readonly number[];
  readonly #comparisons: readonly (readonly FactId[])[];
  readonly #states = new Map<string, State | undefined>();
  readonly #gained = new Map<string, ReadonlySet<Trial>>();

  constructor(questions: readonly Question[], { trials, dictionary, answers, today }: Situation) {
    this.#trials = trials;
    this.#dictionary = dictionary;
    this.#today = today;
    this.#isRated = [...answers.values()].some((answer) => typeof answer === 'object' && 'selfRated' in answer);
    this.#isScored = dictionary.facts.some(
      (fact) => fact.type === 'number' && fact.selfRating !== undefined && typeof answers.get(fact.id) === 'object',
    );
    this.#start = { answers, known: knowledge(dictionary, answers, today).known };
    this.open = questions.filter((question) => this.#isLeft(question, this.#start.known));
    this.#comparisons = trials.flatMap(({ criteria }) =>
      criteria.flatMap(({ readings }) => readings.flatMap(({ rule }) => comparisonsIn(rule).map(variablesOf))),
    );
    const rules = trials.flatMap(({ criteria }) => criteria.flatMap(({ readings }) => readings.map(({ raw }) => raw)));
    this.#figures = figuresIn([rules, dictionary.facts.map(({ derive, askedWhen }) => [derive, askedWhen])]);
  }

  /** In how many ways all of them can be answered, at most. */
  get ways(): number {
    return this.open.reduce((product, question) => product * this.#valuesOf(question, this.#start.known).length, 1);
  }

  /** Not so where a figure with decimals must fit another one to a hair: that is not met by trying. */
  get isExhaustive(): boolean {
    const { narrowings, byId } = this.#dictionary;
    const isDecimal = (id: FactId) => {
      const fact = byId.get(id);
      return fact?.type === 'number' && fact.integer !== true;
    };
    const isTied = (id: FactId) =>
      narrowings.some(({ target, inputs }) => [target, ...inputs].includes(id) && [target, ...inputs].filter(isDecimal).length > 1);
    const isJoined = (id: FactId) => this.#comparisons.some((names) => names.includes(id) && names.length > 1);
    return this.open.every(({ fact }) => !isDecimal(fact.id) || !(isTied(fact.id) || isJoined(fact.id)));
  }

  /** Whether each trial, whatever is answered to these, has a verdict, or cannot get one by answers to all the others. */
  isEnough(asked: readonly Question[]): boolean {
    return this.#always(asked, this.#start);
  }

  #always(asked: readonly Question[], state: State): boolean {
    const undecided = this.#undecided(state);
    // A verdict stays, but where a clinic's score can take the place of ratings.
    if (undecided.length === 0 && !this.#isRated) return true;
    const next = asked.find((question) => this.#isLeft(question, state.known));
    if (next !== undefined) return this.#after(next, state).every((later) => this.#always(asked, later));
    const gained = undecided.length === 0 ? new Set() : this.#gain(state);
    return !undecided.some((trial) => gained.has(trial));
  }

  /** Trials that have a verdict after some answers to everything. */
  #gain(state: State): ReadonlySet<Trial> {
    const key = JSON.stringify([...state.answers]);
    const kept = this.#gained.get(key);
    if (kept !== undefined) return kept;
    const next = this.open.find((question) => this.#isLeft(question, state.known));
    const undecided = new Set(this.#undecided(state));
    const gained =
      next === undefined
        ? new Set(this.#trials.filter((trial) => !undecided.has(trial)))
        : new Set(this.#after(next, state).flatMap((later) => [...this.#gain(later)]));
    this.#gained.set(key, gained);
    return gained;
  }

  #undecided({ known }: State): readonly Trial[] {
    return this.#trials.filter((trial) => screen(trial, known).verdict === 'undetermined');
  }

  #after(question: Question, state: State): readonly State[] {
    return this.#valuesOf(question, state.known).flatMap((value) => this.#told(question, value, state) ?? []);
  }

  /** Undefined where the answer contradicts the others. */
  #told({ fact, option }: Question, value: Value, { answers }: State): State | undefined {
    const whole = option === undefined ? value : { ...marksIn(answers.get(fact.id)), [option]: value === true };
    const told = withAnswer(answers, fact.id, { value: whole });
    const key = JSON.stringify([...told].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (this.#states.has(key)) return this.#states.get(key);
    const { known, conflicts } = knowledge(this.#dictionary, told, this.#today);
    const state = conflicts.length > 0 ? undefined : { answers: told, known };
    this.#states.set(key, state);
    return state;
  }

  #isLeft({ fact, slot, option }: Question, known: Known): boolean {
    const now = known[slot];
    if (now === undefined || this.#dictionary.askedWhen.get(fact.id)?.(known) === FALSE) return false;
    if (now.kind !== 'subset' || fact.type !== 'any-of') return !isExact(now);
    const bit = 1 << fact.options.findIndex(({ id }) => id === option);
    return ((now.certain ^ now.possible) & bit) !== 0;
  }

  #valuesOf({ fact, slot, option }: Question, known: Known): readonly Value[] {
    const now = known[slot];
    if (option !== undefined || fact.type === 'boolean') return [false, true];
    if (fact.type === 'number' && fact.selfRating !== undefined && this.#isRated && !this.#isScored)
      return this.#valuesIn(fact.range.min, fact.range.max, true);
    if (fact.type === 'one-of')
      return fact.options.map(({ id }) => id).filter((_, bit) => now?.kind === 'choice' && (now.options & (1 << bit)) !== 0);
    return now?.kind === 'range' && fact.type === 'number' ? this.#valuesIn(now.low, now.high, fact.integer === true) : [];
  }

  #valuesIn(low: number, high: number, isWhole: boolean): readonly number[] {
    if (isWhole && high - low < MOST_WHOLE) return Array.from({ length: high - low + 1 }, (_, index) => low + index);
    const within = (values: readonly number[]) =>
      [...new Set(values)].filter((value) => value >= low && value <= high).sort((a, b) => a - b);
    if (isWhole) return within([low, high, ...this.#figures.flatMap((figure) => [figure - 1, figure, figure + 1]).map(Math.floor)]);
    const turns = within([low, high, ...this.#figures]);
    return turns.flatMap((turn, index) => [turn, ...turns.slice(index + 1, index + 2).map((next) => (turn + next) / 2)]);
  }
}

function marksIn(answer: Answer | undefined): PartialSet {
  const value = typeof answer === 'object' && 'value' in answer ? answer.value : {};
  return typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}

function figuresIn(raw: unknown): readonly number[] {
  if (typeof raw === 'number') return [raw];
  return typeof raw === 'object' && raw !== null ? Object.values(raw).flatMap(figuresIn) : [];
}
