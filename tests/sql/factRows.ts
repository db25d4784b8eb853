// A person's answers as a row of the fact table, as whoever fills the table would write them.
import { type Answer, isSilent, type PartialSet, rangeOf, type Silent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { isoDate } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { wholeNumbers } from '#facts/known.ts';
import { CODE, columnName, factColumns, SELF_RATED, TODAY } from '#sql/factTable.ts';

export type Cell = string | number | boolean | undefined;

/** All columns there are. */
export function tableColumns(dictionary: Dictionary): readonly string[] {
  return [CODE, TODAY, SELF_RATED, ...factColumns(dictionary).keys()];
}

/** `today` is a day number. */
export function factRow(dictionary: Dictionary, code: string, answers: Answers, today: number): ReadonlyMap<string, Cell> {
  const row = new Map<string, Cell>([
    [CODE, code],
    [TODAY, isoDate(today)],
  ]);
  for (const [id, answer] of answers) {
    const fact = dictionary.byId.get(id);
    if (fact !== undefined && !isSilent(answer)) fill(row, fact, answer, today);
  }
  return row;
}

function fill(row: Map<string, Cell>, fact: Fact, answer: Exclude<Answer, Silent>, today: number): void {
  if ('among' in answer) row.set(columnName(fact.id), answer.among.join('|'));
  else if (!('value' in answer)) fillRange(row, fact, answer, today);
  else if (typeof answer.value === 'object') fillSet(row, fact, answer.value);
  else if (fact.type === 'date') fillRange(row, fact, { from: String(answer.value), to: String(answer.value) }, today);
  else row.set(columnName(fact.id), answer.value);
  if ('selfRated' in answer) row.set(SELF_RATED, true);
}

function fillSet(row: Map<string, Cell>, fact: Fact, value: readonly string[] | PartialSet): void {
  for (const { id } of fact.type === 'any-of' ? fact.options : []) {
    const holds: unknown = Array.isArray(value) ? value.includes(id) : Object.entries(value).find(([key]) => key === id)?.[1];
    if (typeof holds === 'boolean') row.set(`${columnName(fact.id)}_${columnName(id)}`, holds);
  }
}

function fillRange(row: Map<string, Cell>, fact: Fact, range: Parameters<typeof rangeOf>[0], today: number): void {
  const ends = wholeNumbers(fact, rangeOf(range));
  if (ends.kind !== 'range') return;
  const name = columnName(fact.id);
  const cell = (end: number) => (fact.type === 'date' ? isoDate(end) : end);
  if (ends.low > -Infinity) row.set(`${name}_from`, cell(ends.low));
  if (ends.high < Infinity) row.set(`${name}_to`, cell(fact.type === 'date' ? Math.min(ends.high, today) : ends.high));
}

/** The rows as CSV with a header; an empty cell is NULL. */
export function csvOf(columns: readonly string[], rows: readonly ReadonlyMap<string, Cell>[]): string {
  const line = (row: ReadonlyMap<string, Cell>) => columns.map((column) => String(row.get(column) ?? '')).join(',');
  return [columns.join(','), ...rows.map(line), ''].join('\n');
}
