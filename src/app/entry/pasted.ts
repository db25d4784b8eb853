// Where each part of a pasted text goes: a line of values from one field on, the items of a scale to their places, a named figure to its own.
import { cleaned } from '#app/entry/cleaned.ts';
import { lineOf, type Placed, spread } from '#app/entry/line.ts';
import { isNamed, unnamed } from '#app/entry/result.ts';
import { itemsOf, type ScoreLine, scoreLine } from '#app/entry/scoreLine.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Answers } from '#facts/answers.ts';
import type { Question } from '#questionnaire/question.ts';

type Desk = {
  /** The field that it is pasted into. */
  readonly first: Question;
  /** Those that stand on the page, in order. */
  readonly shown: readonly Question[];
  /** Every question there can be. */
  readonly all: readonly Question[];
  readonly answers: Answers;
  readonly ground: Ground;
};

/** None where it is a single value for the field itself. */
export function placesOf(text: string, desk: Desk): readonly Placed[] {
  const { first, shown, ground, answers } = desk;
  const items = scoreIn(text, desk);
  if (items !== undefined) return items;
  const values = lineOf(text);
  const named = values.flatMap((value) => ownPlace(value, desk) ?? []);
  if (named.length > 0 && named.length === values.length) return named.length === 1 && named[0]?.question.id === first.id ? [] : named;
  const inOrder = values.length < 2 ? [] : spread(values, shown.slice(shown.findIndex(({ id }) => id === first.id)), ground, answers);
  const isInOrder = named.every(({ question, value }) => inOrder.some((one) => one.question.id === question.id && one.value === value));
  const rest = values.filter((value) => named.every((one) => one.value !== value));
  if (isInOrder || named.some(({ question }) => question.id === first.id)) return inOrder;
  // What bears no name stays together in the field that it was pasted into.
  return [...named, { question: first, value: rest.join('; ') }];
}

function ownPlace(value: string, { all }: Desk): Placed | undefined {
  const question = namedIn(value, all);
  return question && { question, value };
}

function namedIn(text: string, all: readonly Question[]): Question | undefined {
  return all.find(({ fact }) => isNamed(cleaned(text), fact));
}

/** The items go to their own places; so many that it is not certain which they are, to none. */
function scoreIn(text: string, desk: Desk): readonly Placed[] | undefined {
  const named = namedIn(text, desk.all);
  const line = scoreLine(withoutName(text, named));
  const total = line && (named ?? totalOf(desk.first, desk));
  if (line === undefined || total === undefined) return undefined;
  // To be mended in the field of the total.
  if (line.otherSum !== undefined) return [{ question: total, value: text }];
  const isBare = named === undefined && line.total === undefined;
  const found = (isBare ? itemsFrom(line, placesIn(total, desk), desk) : undefined) ?? wholeScore(line, total, desk);
  if (found !== undefined || named === undefined || named.id === desk.first.id) return found;
  return [{ question: named, value: text }];
}

function withoutName(text: string, named: Question | undefined): string {
  return (named?.fact.type === 'number' ? unnamed(cleaned(text), named.fact) : undefined) ?? text;
}

/** Undefined where the field is no item itself. */
function itemsFrom({ items }: ScoreLine, places: readonly Question[], desk: Desk): readonly Placed[] | undefined {
  const at = places.findIndex(({ id }) => id === desk.first.id);
  return at < 0 ? undefined : spread(items, places.slice(at), desk.ground, desk.answers);
}

const MORE_THAN_ANY = 100;

/** Undefined where an item is lacking. The total says more only where an item is not known. */
function wholeScore(line: ScoreLine, total: Question, desk: Desk): readonly Placed[] | undefined {
  const { ground, answers } = desk;
  const places = placesIn(total, desk);
  const most = spread(
    Array.from({ length: MORE_THAN_ANY }, () => '0'),
    places,
    ground,
    answers,
  ).length;
  if (most === 0 || line.items.length !== most) return undefined;
  const placed = spread(line.items, places, ground, answers);
  const isAllKnown = line.items.every((item) => !/[?؟]/u.test(item));
  return isAllKnown || line.total === undefined ? placed : [...placed, { question: total, value: line.total }];
}

function placesIn({ fact }: Question, { all, ground }: Desk): readonly Question[] {
  const ids = itemsOf(fact, ground.dictionary);
  return all.filter((question) => ids.has(question.fact.id));
}

/** The score that the field is, or is an item of: the one with the most items. */
function totalOf(first: Question, desk: Desk): Question | undefined {
  if (placesIn(first, desk).length > 0) return first;
  const totals = desk.all.filter((question) => placesIn(question, desk).some(({ id }) => id === first.id));
  return totals.sort((a, b) => placesIn(b, desk).length - placesIn(a, desk).length)[0];
}
