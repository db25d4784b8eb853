// A pasted line of values: split, and spread over the questions from one field on.
import { isOneValue } from '#app/entry/oneValue.ts';
import { readTyped } from '#app/entry/readTyped.ts';
import type { Ground } from '#app/entry/terms.ts';
import { areVersions } from '#app/entry/versions.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { FALSE } from '#logic/truth.ts';
import { type Question, withAnswerTo, withDateFor } from '#questionnaire/question.ts';

const MOST_VALUES = 100;
const MOST_READ = 20_000;

/** Split at tabs; else at semicolons; else at commas that are no decimals; else at spaces between bare figures. Empty places are kept. */
export function lineOf(text: string): readonly string[] {
  const rows = text.slice(0, MOST_READ).split(/\r\n|\r|\n/u);
  const isFilled = (row: string) => row.trim() !== '';
  const used = rows.slice(rows.findIndex(isFilled), rows.findLastIndex(isFilled) + 1);
  const split = used.map((row) => (text.includes('\t') ? row.split('\t') : valuesIn(row)));
  const isColumn = split.every(({ length }) => length === 1);
  const values = split.filter((_, place) => isColumn || isFilled(used[place] ?? '')).flat();
  return values.slice(0, MOST_VALUES).map((value) => value.trim());
}

const SEMICOLON = /[;؛]/u;
const COMMA = /،|(?<![\d۰-۹٠-٩]),|,(?![\d۰-۹٠-٩])/u;
const BARE = /^(?:[+-]?[\d۰-۹٠-٩][\d۰-۹٠-٩.,٫٬/-]*[%٪]?|[?؟])$/u;

function valuesIn(row: string): readonly string[] {
  if (isOneValue(row)) return [row];
  if (SEMICOLON.test(row)) return row.split(SEMICOLON);
  const listed = row.split(COMMA).flatMap(tightList);
  if (listed.length > 1) return listed;
  const pieces = row.trim().split(/\s+/u);
  return pieces.every((piece) => BARE.test(piece)) ? pieces : [row];
}

/** One comma between figures makes a decimal, two or more a list. */
function tightList(text: string): readonly string[] {
  const pieces = text.trim().split(',');
  return pieces.length > 2 && !/\s/u.test(text.trim()) ? pieces : [text];
}

export type Placed = { readonly question: Question; readonly value: string };

/**
 * Which value goes to which question, the first to the first. What the answers rule out, those of the line included, takes no value, and two
 * versions of one item are one place. An empty value leaves its question as it is.
 */
export function spread(values: readonly string[], questions: readonly Question[], ground: Ground, answers: Answers): readonly Placed[] {
  const placed: Placed[] = [];
  let now = answers;
  let rest = questions;
  for (const [place, value] of values.entries()) {
    const isAsked = askedBy(now, ground);
    const head = place === 0 ? rest : rest.slice(firstAsked(rest, isAsked));
    const versions = versionsAtHead(head, ground);
    const question = versions.find(isAsked) ?? versions[0];
    if (question === undefined) break;
    rest = head.slice(versions.length);
    if (value === '') continue;
    placed.push({ question, value });
    const typed = readTyped(question, value, ground);
    if (typed.kind === 'answer') now = (typed.fact === question.date ? withDateFor : withAnswerTo)(question, now, typed.answer);
  }
  return placed;
}

type IsAsked = (question: Question) => boolean;

function askedBy(answers: Answers, { dictionary, today }: Ground): IsAsked {
  const { known } = knowledge(dictionary, answers, today);
  return ({ fact }) => dictionary.askedWhen.get(fact.id)?.(known) !== FALSE;
}

function firstAsked(questions: readonly Question[], isAsked: IsAsked): number {
  const first = questions.findIndex(isAsked);
  return first < 0 ? questions.length : first;
}

function versionsAtHead(questions: readonly Question[], { dictionary }: Ground): readonly Question[] {
  const [first] = questions;
  if (first === undefined) return [];
  const other = questions.slice(1).findIndex(({ fact }) => !areVersions(first.fact, fact, dictionary));
  return questions.slice(0, other < 0 ? questions.length : other + 1);
}
