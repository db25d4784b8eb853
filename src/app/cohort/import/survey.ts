// A table looked over once before it is read: its headings, and of each column samples, what its dates tell, whether it is all 0 and 1.
import { hasYearLast, orderIn } from '#app/cohort/import/cellDate.ts';
import { isNothing, isPlus, zeroOrOne } from '#app/cohort/import/cellWords.ts';
import { type Header, HEADER_WITHIN, headerIn } from '#app/cohort/import/header.ts';
import type { DateOrder } from '#app/cohort/import/target.ts';
import { isBlankRow, type Row, type Table } from '#app/cohort/import/table.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import type { Dictionary } from '#facts/dictionary.ts';

export type ColumnSurvey = {
  readonly column: number;
  readonly heading: string;
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Every different value and how often it stands there, while there are few of them. */
  readonly distinct: ReadonlyMap<string, number> | undefined;
  /** Cells in which something stands. */
  readonly filled: number;
  /** Which orders some of its dates can only have; both where they disagree. */
  readonly orders: readonly DateOrder[];
  /** Some of its dates have their year last. */
  readonly hasYearLast: boolean;
  readonly isZeroOne: boolean;
  readonly hasPlus: boolean;
};

export type Survey = {
  readonly header: Header;
  readonly columns: readonly ColumnSurvey[];
  /** Of every row, where all are wider than the headings; else of the headings. */
  readonly width: number;
  /** Below the headings, blank ones left out. */
  readonly rowCount: number;
};

const SAMPLES = 5;
const MOST_DISTINCT = 50;
const MOST_REMEMBERED = 20_000;

/** `headerRow` as in `headerIn`. Throws TableRefused. */
export async function surveyOf(table: Table, dictionary: Dictionary, headerRow?: number): Promise<Survey> {
  const head: Row[] = [];
  for await (const rows of table.rows()) {
    head.push(...rows.slice(0, HEADER_WITHIN - head.length));
    if (head.length >= HEADER_WITHIN) break;
  }
  const header = headerIn(head, dictionary, headerRow);
  const gatherers = header.headings.map(() => makeGatherer());
  const widths = { least: Infinity, most: 0 };
  let rowCount = 0;
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.at <= header.last || isBlankRow(row)) continue;
      rowCount += 1;
      widths.least = Math.min(widths.least, row.cells.length);
      widths.most = Math.max(widths.most, row.cells.length);
      for (const [column, cell] of row.cells.entries()) gatherers[column]?.add(cell.trim());
    }
  }
  const columns = gatherers.map(({ gathered }, column) => ({ column, heading: header.headings[column] ?? '', ...gathered() }));
  const width = widths.least === widths.most ? Math.max(columns.length, widths.most) : columns.length;
  return { header, columns, width, rowCount };
}

type Gathered = Omit<ColumnSurvey, 'column' | 'heading'>;
type Gatherer = { readonly add: (cell: string) => void; readonly gathered: () => Gathered };

function makeGatherer(): Gatherer {
  const counts = new Map<string, number>();
  const orders = new Set<DateOrder>();
  const bits = new Set<boolean | undefined>();
  let filled = 0;
  let isYearLast = false;
  let hasPlus = false;
  const addNew = (cell: string) => {
    const order = orderIn(cell);
    isYearLast ||= hasYearLast(cell);
    hasPlus ||= isPlus(cell);
    if (order !== undefined) orders.add(order);
    if (!bits.has(undefined) && !isNothing(cell) && silenceOf(cell) === undefined) bits.add(zeroOrOne(cell));
  };
  const add = (cell: string) => {
    if (cell === '') return;
    filled += 1;
    const before = counts.get(cell);
    if (before === undefined) addNew(cell);
    if (before !== undefined || counts.size < MOST_REMEMBERED) counts.set(cell, (before ?? 0) + 1);
  };
  const gathered = (): Gathered => ({
    samples: [...counts.keys()].slice(0, SAMPLES),
    distinct: counts.size > MOST_DISTINCT ? undefined : counts,
    filled,
    orders: [...orders],
    hasYearLast: isYearLast,
    // A column of nothing but 1 may count from 1.
    hasPlus,
    isZeroOne: bits.has(false) && !bits.has(undefined),
  });
  return { add, gathered };
}
