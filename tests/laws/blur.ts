// What a whole person may answer: some things exactly, some roughly, some not at all. And how they may answer more.
import type { Chance } from './chance.ts';
import { isoOf } from './elapsed.ts';
import { type Value, type Whole, valueOf } from './whole.ts';
import { type Answer, isSilent, type PartialSet, type RangeAnswer, type Silent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';

/** True answers, more or less exact; a fact that follows from others is seldom answered itself. */
export function blurred(dictionary: Dictionary, whole: Whole, chance: Chance): Answers {
  const left = chance.pick([0, 10, 40, 80]);
  const answers = new Map<FactId, Answer>();
  for (const fact of dictionary.facts) {
    if (chance.percent(fact.derive === undefined ? left : Math.max(left, 50))) continue;
    answers.set(fact.id, roughly(fact, valueOf(whole, fact.id), chance));
  }
  return answers;
}

/** The same answers and more: what was left is answered, what was rough is exact or less rough, what was exact stays. */
export function sharpened(dictionary: Dictionary, whole: Whole, answers: Answers, chance: Chance): Answers {
  const more = new Map<FactId, Answer>();
  for (const fact of dictionary.facts) {
    const old = answers.get(fact.id);
    const value = valueOf(whole, fact.id);
    if (old === undefined || isSilent(old)) {
      if (chance.percent(50)) more.set(fact.id, roughly(fact, value, chance));
    } else {
      more.set(fact.id, sharper(fact, old, value, chance));
    }
  }
  return more;
}

function sharper(fact: Fact, old: Exclude<Answer, Silent>, value: Value, chance: Chance): Answer {
  if (chance.percent(30)) return old;
  if ('value' in old || 'among' in old || fact.type !== 'number' || chance.percent(30)) return exact(fact, value);
  return tighter(fact, old, Number(value), chance);
}

function tighter(fact: NumberFact, { from, to, above, below }: RangeAnswer, value: number, chance: Chance): Answer {
  const low = between(fact, Number(from ?? above ?? fact.range.min), value, chance);
  const high = between(fact, value, Number(to ?? below ?? fact.range.max), chance);
  return { ...(low === above ? { above } : { from: low }), ...(high === below ? { below } : { to: high }) };
}

/** A true answer. */
export function exact(fact: Fact, value: Value): Answer {
  return { value: fact.type === 'date' && typeof value === 'number' ? isoOf(value) : value };
}

export function roughly(fact: Fact, value: Value, chance: Chance): Answer {
  if (chance.percent(10)) return 'not sure';
  if (chance.percent(45)) return exact(fact, value);
  if (fact.type === 'number') return roughNumber(fact, Number(value), chance);
  if (fact.type === 'date') return roughDate(isoOf(Number(value)), chance);
  if (fact.type === 'one-of') return { among: fact.options.map(({ id }) => id).filter((id) => id === value || chance.percent(30)) };
  if (fact.type === 'any-of' && typeof value === 'object') return { value: partly(fact, value, chance) };
  return exact(fact, value);
}

function roughNumber(fact: NumberFact, value: number, chance: Chance): RangeAnswer {
  const low = between(fact, fact.range.min, value, chance);
  const high = between(fact, value, fact.range.max, chance);
  const lower = chance.pick(['from', 'above', 'none']);
  const upper = chance.pick(['to', 'below']);
  return {
    ...(lower === 'none' ? {} : lower === 'above' && low < value ? { above: low } : { from: low }),
    ...(upper === 'below' && high > value ? { below: high } : { to: high }),
  };
}

/** A figure from `low` to `high`, mostly near one of them. */
function between(fact: NumberFact, low: number, high: number, chance: Chance): number {
  const whole = fact.integer === true;
  const step = whole ? 1 : chance.pick([1, 0.25]);
  const figure = chance.pick([low, high, low + step, high - step, low + (high - low) / 2]);
  const fitting = whole ? Math.round(figure) : figure;
  return fitting >= low && fitting <= high ? fitting : chance.pick([low, high].filter((end) => !whole || Number.isInteger(end)));
}

function roughDate(iso: string, chance: Chance): Answer {
  const text = chance.pick([iso.slice(0, 4), iso.slice(0, 7)]);
  const other = chance.pick([iso.slice(0, 4), iso.slice(0, 7), iso]);
  return chance.pick<Answer>([{ value: text }, { from: text }, { to: text }, { from: text, to: other }]);
}

function partly(fact: Extract<Fact, { type: 'any-of' }>, value: readonly string[], chance: Chance): PartialSet {
  const marks = fact.options.map(({ id }): [string, boolean | 'not sure'] => [id, chance.percent(30) ? 'not sure' : value.includes(id)]);
  return Object.fromEntries(marks.filter(([, mark]) => mark !== 'not sure' || chance.percent(50)));
}
