// Where each question stands on the page for clinicians, and why one of them need not be asked.
import type { Dictionary, FactGroup } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { explain } from '#logic/explain.ts';
import { parseRule } from '#logic/parse.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { answerTo, type Question } from '#questionnaire/question.ts';
import { factsBehind, FIRST_FACT } from '#questionnaire/relevance.ts';
import type { Answers } from '#facts/answers.ts';
import type { Trial } from '#trials/trial.ts';

/** `no-trial`: no trial that the illness leaves open reads it. `ruled-out`: these facts say that it cannot be. `first`: the illness comes first. */
export type Idle = { readonly why: 'no-trial' | 'first' } | { readonly why: 'ruled-out'; readonly by: readonly Fact[] };

/** `idle`: why it need not be asked; undefined: it is worth an answer. */
export type Place = { readonly question: Question; readonly idle: Idle | undefined };

export type Section = { readonly group: FactGroup; readonly places: readonly Place[] };

type Ground = {
  readonly dictionary: Dictionary;
  /** Trials that the illness does not rule out. */
  readonly trials: readonly Trial[];
  readonly answers: Answers;
  readonly known: Known;
};

/** Every section with all its questions, in the dictionary's order. What is answered is never idle: it can be seen and taken back. */
export function sectionsOf(questions: readonly Question[], ground: Ground): readonly Section[] {
  const { dictionary, trials, answers } = ground;
  const wanted = factsBehind(trials, dictionary).add(FIRST_FACT);
  return dictionary.sections
    .map((group) => ({
      group,
      places: questions
        .filter(({ fact }) => group.facts.includes(fact))
        .map((question) => ({
          question,
          idle: answerTo(question, answers) === undefined ? idleness(question.fact, wanted, ground) : undefined,
        })),
    }))
    .filter(({ places }) => places.length > 0);
}

function idleness(fact: Fact, wanted: ReadonlySet<FactId>, { dictionary, answers, known }: Ground): Idle | undefined {
  if (fact.id === FIRST_FACT) return undefined;
  if (!answers.has(FIRST_FACT)) return { why: 'first' };
  if (!wanted.has(fact.id)) return { why: 'no-trial' };
  if (dictionary.askedWhen.get(fact.id)?.(known) !== FALSE) return undefined;
  return { why: 'ruled-out', by: decidersOf(fact, dictionary, known) };
}

function decidersOf({ askedWhen }: Fact, { variables, facts }: Dictionary, known: Known): readonly Fact[] {
  if (askedWhen === undefined) return [];
  const explanation = explain(parseRule(askedWhen, variables), variables, known);
  if (explanation.truth === UNKNOWN) return [];
  const names = new Set(explanation.because.flatMap(({ comparison }) => variablesOf(comparison)));
  return facts.filter(({ id }) => names.has(id));
}
