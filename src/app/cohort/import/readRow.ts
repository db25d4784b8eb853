// One row of a table -> a code and what was said of it, with every cell that could not be read.
import type { CellProblem, RowProblem } from '#app/cohort/import/cellProblem.ts';
import { withoutDefusing } from '#app/cohort/defused.ts';
import { originsIn } from '#app/cohort/originsText.ts';
import type { Columns } from '#app/cohort/import/readers.ts';
import type { Row } from '#app/cohort/import/table.ts';
import { cleaned } from '#app/entry/cleaned.ts';
import type { Taken } from '#app/entry/resultDate.ts';
import { asRange, type Answer } from '#facts/answer.ts';
import { spanOf, withinOf } from '#facts/calendar.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin, ReportedBy } from '#facts/person.ts';

export type Said = {
  readonly fact: FactId;
  readonly option: string | undefined;
  readonly answer: Answer;
  readonly origin: Origin;
  readonly place: Place;
};
export type Place = { readonly column: number; readonly heading: string; readonly text: string };

export type RowReading =
  | { readonly kind: 'left-out'; readonly problem: RowProblem }
  | {
      readonly kind: 'row';
      readonly code: string;
      readonly said: readonly Said[];
      readonly unread: readonly NotRead[];
    };

type NotRead = Place & { readonly fact: FactId; readonly problem: CellProblem; readonly taken?: Taken | undefined };

type Context = { readonly name: string; readonly today: number; readonly by?: ReportedBy; readonly takesShortRows?: boolean };

const LONGEST_CODE = 100;
/** Below a table: what is worked out of its rows, and nobody’s code. */
const SUMMARY = /^(?:(?:grand |sub)?totals?|sum|mean|average|median|جمع(?: کل)?|مجموع|میانگین|میانه)\s*:?$/iu;
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

export function rowReader(columns: Columns, context: Context): (row: Row) => RowReading {
  const isOurs = columns.origins !== undefined;
  return (row) => {
    const cells = isOurs ? row.cells.map(withoutDefusing) : row.cells;
    const code = (cells[columns.code] ?? '').trim();
    const problem = rowProblem(row, code, columns, context);
    return problem === undefined ? { kind: 'row', code, ...read(cells, row.at, columns, context) } : { kind: 'left-out', problem };
  };
}

/** Where a row is not as wide as the headings, what stands in which cell is not certain. */
function rowProblem({ cells, isBroken }: Row, code: string, { width }: Columns, { takesShortRows }: Context): RowProblem | undefined {
  if (isBroken === true) return { code: 'quotes' };
  if (cells.length > width) return { code: 'too-many-cells' };
  if (cells.length < width && takesShortRows !== true) return { code: 'too-few-cells' };
  if (code === '' || SUMMARY.test(cleaned(code))) return { code: 'no-code' };
  if (code.length > LONGEST_CODE) return { code: 'code-too-long' };
  if (/[\uFFFD\p{Cc}]/u.test(code)) return { code: 'damaged-text' };
  return ROUNDED.test(code) ? { code: 'code-rounded' } : undefined;
}

function read(cells: readonly string[], at: number, columns: Columns, { name, today, by }: Context) {
  const kept = columns.origins === undefined ? undefined : originsIn(cells[columns.origins] ?? '');
  const here: Origin = { by, on: today, from: `${name} row ${at}` };
  const days = daysIn(cells, at, columns);
  const said: Said[] = [];
  const unread: NotRead[] = [...days.unread];
  for (const { column, heading, fact, option, read } of columns.facts) {
    const text = cells[column] ?? '';
    const reading = text === '' ? undefined : read(text);
    if (reading === undefined || reading.kind === 'nothing') continue;
    const place = { column, heading, text };
    const day = days.found.get(fact);
    if (reading.kind === 'problem') unread.push({ ...place, fact, problem: reading.problem, taken: day });
    else
      said.push({
        fact,
        option,
        answer: reading.answer,
        place,
        origin: kept?.get(fact) ?? { ...here, ...(reading.taken ?? day) },
      });
  }
  return { said, unread };
}

function daysIn(cells: readonly string[], at: number, { takenOn }: Columns) {
  const found = new Map<FactId, Taken>();
  const unread: NotRead[] = [];
  for (const { column, heading, fact, read } of takenOn) {
    const reading = read(cells[column] ?? '');
    if (reading.kind === 'problem') unread.push({ column, heading, text: cells[column] ?? '', fact, problem: reading.problem });
    const day = reading.kind === 'answer' ? takenIn(reading.answer) : undefined;
    const before = found.get(fact);
    if (day === undefined) continue;
    // The earlier day makes nothing newer than it is.
    if (before !== undefined && before.on !== day.on) {
      unread.push({ column, heading, text: cells[column] ?? '', fact, problem: { code: 'contradicts', row: at } });
    }
    if (before === undefined || day.on < before.on) found.set(fact, day);
  }
  return { found, unread };
}

/** A day, a month or a year; of what is said less closely nothing can be told. */
export function takenIn(answer: Answer): Taken | undefined {
  const value = typeof answer === 'object' && 'value' in answer && asRange(answer) === undefined ? answer.value : undefined;
  const span = typeof value === 'string' ? spanOf(value) : undefined;
  if (typeof value !== 'string' || span === undefined) return undefined;
  const within = withinOf(value);
  return { on: span.first, ...(within !== undefined && { within }) };
}
