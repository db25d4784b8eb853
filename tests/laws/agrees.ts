// Whether a value agrees with an answer: a second opinion, made without the code that turns answers into knowledge.
import { isoOf } from './elapsed.ts';
import type { Value } from './whole.ts';
import { type Answer, isSilent, type PartialSet, type RangeAnswer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';

export function agrees(fact: Fact, answer: Answer | undefined, value: Value): boolean {
  if (answer === undefined || isSilent(answer)) return true;
  if ('among' in answer) return typeof value === 'string' && answer.among.includes(value);
  if (fact.type === 'date') return agreesAsDate('value' in answer ? spanOf(answer.value) : answer, isoOf(Number(value)));
  if ('value' in answer) return agreesExactly(answer.value, value);
  return agreesAsFigure(answer, Number(value));
}

const spanOf = (date: Value | PartialSet): RangeAnswer => (typeof date === 'string' ? { from: date, to: date } : {});

function agreesAsDate({ from, to }: RangeAnswer, iso: string): boolean {
  const isAfter = typeof from !== 'string' || iso.slice(0, from.length) >= from;
  return isAfter && (typeof to !== 'string' || iso.slice(0, to.length) <= to);
}

function agreesAsFigure({ from = -Infinity, to = Infinity, above = -Infinity, below = Infinity }: RangeAnswer, figure: number): boolean {
  return figure >= Number(from) && figure <= Number(to) && figure > above && figure < below;
}

function agreesExactly(given: unknown, value: Value): boolean {
  if (typeof value !== 'object' || typeof given !== 'object' || given === null) return given === value;
  if (Array.isArray(given)) return given.length === value.length && value.every((id) => given.includes(id));
  return Object.entries(given).every(([id, mark]) => mark === 'not sure' || mark === value.includes(id));
}
