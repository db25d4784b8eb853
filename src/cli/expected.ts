// Words for an answer that was refused: what was given, what is wrong with it, and what is expected.
import type { AnswerFault } from '#facts/answers.ts';
import { isoDate } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import type { ProblemCode } from '#facts/readAnswer.ts';
import { nearest } from '#cli/nearest.ts';

const MOST_GIVEN = 80;
/** What JSON.stringify leaves as it is, though a terminal obeys it or breaks the line. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]/g;
const NOT_SURE = '"not sure"';
const RANGE = '{"from": …, "to": …}';
const UNITS: ReadonlyMap<string, string> = new Map([
  ['a', 'years'],
  ['mo', 'months'],
  ['{score}', 'points'],
]);

/** As `given 350, expected a number from 0 to 200 (%), a range {"from": …, "to": …}, or "not sure"`. */
export function sayAnswerFault({ fact: id, given, code }: AnswerFault, dictionary: Dictionary, today: number): string {
  const fact = dictionary.byId.get(id);
  if (fact === undefined) {
    const names = nearest(id, dictionary.byId.keys());
    const hint = names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;
    return `given ${show(given)}, expected a fact of the dictionary (screen --facts)${hint}`;
  }
  const why = whyNot(fact, code, given, today);
  return `given ${show(given)}${why === '' ? '' : ` (${why})`}, expected ${expected(fact, today)}`;
}

/** What a file may hold as the answer. */
export function expected(fact: Fact, today: number): string {
  const options = 'options' in fact ? fact.options.map(({ id }) => JSON.stringify(id)).join(', ') : '';
  switch (fact.type) {
    case 'number': {
      const { min, max } = fact.range;
      const kind = fact.integer === true ? 'whole number' : 'number';
      return `a ${kind} from ${min} to ${max} (${UNITS.get(fact.unit) ?? fact.unit}), a range ${RANGE}, or ${NOT_SURE}`;
    }
    case 'boolean':
      return `true, false or ${NOT_SURE}`;
    case 'one-of':
      return `one of ${options}, some of them {"among": [… , …]}, or ${NOT_SURE}`;
    case 'any-of':
      return `a list of any of ${options} ([] for none), {"<option>": true, false or ${NOT_SURE}, …}, or ${NOT_SURE}`;
    case 'date':
      return `a date "YYYY", "YYYY-MM" or "YYYY-MM-DD" from ${fact.range.min} to ${dayOr(today)}, a range ${RANGE}, or ${NOT_SURE}`;
  }
}

function whyNot(fact: Fact, code: ProblemCode, given: unknown, today: number): string {
  switch (code) {
    case 'reversed':
      return 'the range is reversed';
    case 'not-whole':
      return 'not whole';
    case 'impossible-date':
      return 'no such date';
    case 'in-the-future':
      return `after ${dayOr(today)}`;
    case 'no-such-option':
      return 'no such option';
    case 'malformed':
      return 'no range as expected';
    case 'wrong-type':
      return typeof given === 'string' && fact.type !== 'date' ? 'this is text' : '';
    case 'out-of-range':
    case 'unknown-fact':
      return '';
  }
}

/** What was given, on one line and short. */
export function show(given: unknown): string {
  if (given === undefined) return 'nothing';
  const text = (typeof given === 'number' ? String(given) : JSON.stringify(given)).replaceAll(UNSEEN, escaped);
  return text.length <= MOST_GIVEN ? text : `${text.slice(0, MOST_GIVEN)}…`;
}

function escaped(letter: string): string {
  return `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Without a day of screening there is no bound. */
function dayOr(today: number): string {
  return Number.isFinite(today) ? isoDate(today) : 'the day of screening';
}
