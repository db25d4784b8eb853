// A figure as records write it, without what stands around it: its name before it, the most points and the date after it.
import { cleaned } from '#app/entry/cleaned.ts';
import { Slip } from '#app/entry/problem.ts';
import { type Taken, withoutDate } from '#app/entry/resultDate.ts';
import { scoreLine } from '#app/entry/scoreLine.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import type { Question } from '#questionnaire/question.ts';

export type Result = { readonly text: string; readonly taken?: Taken };

const SCORE = '{score}';

/** Reads a cleaned text. Throws Slip. */
export function bareResult({ fact, date }: Question, text: string, ground: Ground): Result {
  if (fact.type !== 'number') return { text };
  const figure = unnamed(text, fact) ?? text;
  const otherSum = fact.unit === SCORE ? scoreLine(figure)?.otherSum : undefined;
  if (otherSum !== undefined) throw new Slip({ code: 'other-sum', ...otherSum });
  // A time since a date has that date itself.
  const result = date === undefined ? withoutDate(figure, ground) : { text: figure };
  return { ...result, text: withoutMost(result.text, fact) };
}

const AFTER_NAME = /^(?: ?[:=] ?| (?=[\d۰-۹٠-٩~<>≤≥?؟]|about|حدود))/u;

/** What follows one of the names of the fact: “FVC: 62 %”, “Hb 13”. Undefined where none stands there. */
export function unnamed(text: string, { also }: Pick<NumberFact, 'also'>): string | undefined {
  const names = Object.values(also ?? {})
    .flat()
    .map(cleaned)
    .sort((a, b) => b.length - a.length);
  for (const name of names) {
    const rest = text.slice(name.length);
    const between = AFTER_NAME.exec(rest);
    if (text.startsWith(name) && between !== null) return rest.slice(between[0].length);
  }
  return undefined;
}

/** Whether the text begins with a name of this fact. */
export function isNamed(text: string, fact: Fact): boolean {
  return fact.type === 'number' && unnamed(text, fact) !== undefined;
}

const OUT_OF = /^(.*?[^ ]) ?(?:\/| out of | of | از ) ?([\d۰-۹٠-٩]+)$/u;

/** Of a score “42/48” is 42; out of another figure it is asked back: it may be another scale. */
function withoutMost(text: string, { unit, range }: NumberFact): string {
  const [, points, most] = unit === SCORE ? (OUT_OF.exec(text) ?? []) : [];
  if (points === undefined || most === undefined) return text;
  const typed = wholeNumber(latinDigits(most));
  if (typed === range.max) return points;
  throw new Slip({ code: 'other-scale', typed: typed ?? 0, most: range.max, examples: [points, `${points}/${range.max}`] });
}
