// How the text of a cell is read, as DuckDB SQL: what can be read goes into columns of the fact table, what cannot stays NULL and is told.
import { numberSql, textSql } from '#sql/literal.ts';
import type { NumberFact } from '#facts/fact.ts';
import type { FactColumn } from '#sql/factTable.ts';

export type Cell = {
  /** Columns of the fact table and what stands in them. */
  readonly outputs: readonly (readonly [name: string, expression: string])[];
  /** TRUE when something stands in the cell that cannot be read. */
  readonly isUnreadable: string;
};

/** What people write where they do not know. */
const BLANK = [
  '',
  '-',
  '–',
  '?',
  '؟',
  'na',
  'n/a',
  'n.a.',
  'nan',
  'null',
  'none given',
  'unknown',
  'not sure',
  'not known',
  'declined',
  'missing',
  'نامشخص',
  'نمی‌دانم',
];
/** In bytes: more than any of them. */
const LONGEST_BLANK = 40;
const YES = ['true', 't', 'yes', 'y', '1', 'بله', 'بلی'];
const NO = ['false', 'f', 'no', 'n', '0', 'خیر', 'نه'];
const FIGURE = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;

/** Half a step between two doubles, as `justBelow` takes it. */
const HALF_STEP = numberSql((Number.EPSILON / 2) * (1 + Number.EPSILON));

/** The text of a column without what stands around it, in Latin digits; NULL where nothing is said. (A long IN would become a join.) */
export function cellText(column: string): string {
  const text = `trim(CAST(${column} AS VARCHAR))`;
  const latin = `translate(${text}, '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫−٪', '01234567890123456789.-%')`;
  const isBlank = `strlen(${text}) < ${LONGEST_BLANK} AND list_contains([${BLANK.map(textSql).join(', ')}], lower(${text}))`;
  return `CASE WHEN ${isBlank} THEN NULL WHEN strlen(${text}) = length(${text}) THEN ${text} ELSE ${latin} END`;
}

/** What DuckDB itself makes of the text of a figure or a date: what most cells hold, and the rest is looked at more closely. */
export function cellValue({ type }: FactColumn, text: string): string | undefined {
  return type === 'number' || type === 'date' ? `TRY_CAST(${text} AS ${type === 'number' ? 'DOUBLE' : 'DATE'})` : undefined;
}

/** `text` is a column that holds `cellText`, `value` one that holds `cellValue`. */
export function readCell(column: FactColumn, text: string, value: string, today: string): Cell {
  switch (column.type) {
    case 'number':
      return numberCell(column, text, value);
    case 'date':
      return dateCell(column, text, value, today);
    case 'boolean':
      return chosenCell(column, `CASE ${among(text, YES)} THEN TRUE ${among(text, NO)} THEN FALSE END`, text);
    case 'text':
      return optionCell(column, text);
  }
}

function among(text: string, words: readonly string[]): string {
  return `WHEN list_contains([${words.map(textSql).join(', ')}], lower(${text}))`;
}

function chosenCell({ name }: FactColumn, value: string, text: string): Cell {
  return { outputs: [[name, value]], isUnreadable: `${text} IS NOT NULL AND (${value}) IS NULL` };
}

function optionCell(column: FactColumn, text: string): Cell {
  const options = column.fact.type === 'one-of' ? column.fact.options.map(({ id }) => id) : [];
  const one = `(?:${options.join('|')})`;
  const isSome = `${text} LIKE '%|%' AND regexp_full_match(lower(${text}), ${textSql(`${one}(?:\\|${one})*`)})`;
  return chosenCell(column, `CASE ${among(text, options)} THEN lower(${text}) WHEN ${isSome} THEN lower(${text}) END`, text);
}

/** `62`, `62.5`, `62,5`, `62 %`; in a column of values `<40`, `≥ 40`, `≥40 <50` and `40-50` too. A comma before three digits could part thousands. */
function numberCell({ name, fact, part }: FactColumn, text: string, value: string): Cell {
  if (fact.type !== 'number') throw new TypeError(`${name} holds no figures`);
  const { min, max } = fact.range;
  const allowed = (figure: string) => {
    const whole = fact.integer === true ? ` AND ${figure} = floor(${figure})` : '';
    return `CASE WHEN ${figure} BETWEEN ${numberSql(min)} AND ${numberSql(max)}${whole} THEN ${figure} END`;
  };
  const bare = `regexp_replace(${fact.unit === '%' ? `rtrim(rtrim(${text}, '%'))` : text}, '(\\d),(\\d{1,2}|\\d{4,})$', '\\1.\\2')`;
  const figure = (group: number, pattern: string) =>
    allowed(`TRY_CAST(nullif(regexp_extract(${bare}, ${textSql(`^${pattern}$`)}, ${group}), '') AS DOUBLE)`);
  const exact = `CASE WHEN ${value} IS NOT NULL THEN ${allowed(value)} ELSE ${figure(1, `(${FIGURE})`)} END`;
  if (part !== 'value') return chosenCell({ name, fact, part, type: 'number' }, exact, text);
  const span = String.raw`(${FIGURE})\s*(?:-|–|\.\.|to|تا)\s*(${FIGURE})`;
  const [lower, upper] = [String.raw`(?:>=?|≥)\s*${FIGURE}`, String.raw`(?:<=?|≤)\s*${FIGURE}`];
  const least = (sign: string) => figure(1, String.raw`(?:${sign})\s*(${FIGURE})(?:\s+${upper})?`);
  const most = (sign: string) => figure(1, String.raw`(?:${lower}\s+)?(?:${sign})\s*(${FIGURE})`);
  const [under, over] = [most('<'), least('>')];
  const [below, above] =
    fact.integer === true
      ? [`${under} - 1`, `${over} + 1`]
      : [`${under} - abs(${under}) * ${HALF_STEP}`, `${over} + abs(${over}) * ${HALF_STEP}`];
  const low = `COALESCE(${figure(1, span)}, ${least('>=|≥')}, ${above})`;
  const high = `COALESCE(${figure(2, span)}, ${most('<=|≤')}, ${below})`;
  const inOrder = isInOrder(fact, bare);
  const rough = (end: string) => `CASE WHEN ${value} IS NULL AND ${text} IS NOT NULL AND ${inOrder} THEN ${end} END`;
  const [from, to] = [rough(low), rough(high)];
  return {
    outputs: [
      [name, exact],
      [`${name}_from`, from],
      [`${name}_to`, to],
    ],
    isUnreadable: `${text} IS NOT NULL AND COALESCE(${exact}, ${from}, ${to}) IS NULL`,
  };
}

/** Of two ends both can be, and something lies between them. */
function isInOrder({ range: { min, max }, integer }: NumberFact, text: string): string {
  const two = String.raw`^(?:(?:>=?|≥)\s*)?(${FIGURE})(?:\s*(?:-|–|\.\.|to|تا)\s*|\s+(?:<=?|≤)\s*)(${FIGURE})$`;
  const end = (group: number) => `TRY_CAST(regexp_extract(${text}, ${textSql(two)}, ${group}) AS DOUBLE)`;
  const [low, high] = [end(1), end(2)];
  const isOpen = (signs: string) => `regexp_matches(${text}, '[${signs}][^=]')`;
  const isOrdered =
    integer === true
      ? `${low} + ${isOpen('<')}::INTEGER + ${isOpen('>')}::INTEGER <= ${high} AND ${low} = floor(${low}) AND ${high} = floor(${high})`
      : `CASE WHEN ${isOpen('<>')} THEN ${low} < ${high} ELSE ${low} <= ${high} END`;
  const isGood = `${low} >= ${numberSql(min)} AND ${high} <= ${numberSql(max)} AND ${isOrdered}`;
  return `CASE WHEN regexp_full_match(${text}, ${textSql(two)}) THEN COALESCE(${isGood}, FALSE) ELSE TRUE END`;
}

/** `2024-03-15`; in a column of dates `2024-03` and `2024` too. Other orders and calendars cannot be told apart here. */
function dateCell({ name, fact, part }: FactColumn, text: string, value: string, today: string): Cell {
  if (fact.type !== 'date') throw new TypeError(`${name} holds no dates`);
  const [min, max] = [`DATE '${fact.range.min}'`, `DATE '${today}'`];
  const exact = `CASE WHEN ${value} BETWEEN ${min} AND ${max} THEN ${value} END`;
  if (part !== 'value') return chosenCell({ name, fact, part, type: 'date' }, exact, text);
  const at = (suffix: string, pattern: string) => `TRY_CAST(nullif(regexp_extract(${text}, '^${pattern}$'), '') || '${suffix}' AS DATE)`;
  const [month, year] = [at('-01', String.raw`\d{4}-\d{2}`), at('-01-01', String.raw`\d{4}`)];
  const first = `COALESCE(${month}, ${year})`;
  const last = `CAST(COALESCE(${month} + INTERVAL 1 MONTH, ${year} + INTERVAL 1 YEAR) - INTERVAL 1 DAY AS DATE)`;
  const rough = (end: string) =>
    `CASE WHEN ${value} IS NULL AND ${text} IS NOT NULL AND ${first} <= ${max} AND ${last} >= ${min} THEN ${end} END`;
  const [from, to] = [rough(`greatest(${first}, ${min})`), rough(`least(${last}, ${max})`)];
  return {
    outputs: [
      [name, exact],
      [`${name}_from`, from],
      [`${name}_to`, to],
    ],
    isUnreadable: `${text} IS NOT NULL AND COALESCE(${exact}, ${from}, ${to}) IS NULL`,
  };
}
