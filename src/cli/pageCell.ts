// Cells of a list that the page has written and that people write otherwise: dates of either calendar, and sets.
import type { Cell } from '#cli/cellSql.ts';
import { jalaliDayNumber } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { columnName, columnsOf, type FactColumn } from '#sql/factTable.ts';
import { textSql } from '#sql/literal.ts';

/** The page has a whole set in one column. */
export function setColumns({ facts }: Dictionary): readonly (readonly [name: string, column: FactColumn])[] {
  return facts
    .filter(({ type }) => type === 'any-of')
    .map((fact) => [columnName(fact.id), { name: columnName(fact.id), fact, part: 'value', type: 'text' }]);
}

/** A list says all; in an object, what is left out or not sure stays unknown. */
export function setCell(fact: Fact, text: string): Cell {
  const ids = fact.type === 'any-of' ? fact.options.map(({ id }) => id) : [];
  const some = (one: string) => `(?:${one}(?:,${one})*)?`;
  const id = `"(?:${ids.join('|')})"`;
  const isList = `regexp_full_match(${text}, ${textSql(`\\{"value":\\[${some(id)}\\]\\}`)})`;
  const isObject = `regexp_full_match(${text}, ${textSql(`\\{"value":\\{${some(`${id}:(?:true|false|"not sure"|"declined")`)}\\}\\}`)})`;
  const has = (part: string) => `contains(${text}, ${textSql(part)})`;
  const outputs = columnsOf(fact).flatMap(({ name, part }): readonly (readonly [string, string])[] => {
    if (typeof part === 'string') return [];
    const { option } = part;
    const inObject = `CASE WHEN ${has(`"${option}":true`)} THEN TRUE WHEN ${has(`"${option}":false`)} THEN FALSE END`;
    return [[name, `CASE WHEN ${isList} THEN ${has(`"${option}"`)} WHEN ${isObject} THEN ${inObject} END`]];
  });
  return { outputs, isUnreadable: `${text} IS NOT NULL AND NOT (${isList} OR ${isObject})` };
}

const [FIRST_YEAR, LAST_YEAR] = [1200, 1500];
/** The day number on which each Solar Hijri year begins. */
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, place) =>
  String(jalaliDayNumber({ year: FIRST_YEAR + place, month: 1, day: 1 })),
).join(', ');
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const PIECE = String.raw`\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|1[2-4]\d{2}/\d{1,2}|\d{4}`;

/** `2024-03-15`, `2024-03`, `2024`, `1392/8`, `1392`, `≥2024`, `≤2024-03`, `2001..2002-05`: its ends as days, NULL where there is none. */
export function pageDateValue(text: string): string {
  const piece = (pattern: string) => `nullif(regexp_extract(${text}, ${textSql(pattern)}, 1), '')`;
  const low = piece(`^(?:year |≥ ?)?(${PIECE})(?:\\.\\.(?:${PIECE})| ≤(?:${PIECE}))?$`);
  const high = piece(`^(?:year |≤ ?|(?:${PIECE})\\.\\.|≥(?:${PIECE}) ≤)?(${PIECE})$`);
  return `{'low': ${firstDay(low)}, 'high': ${lastDay(high)}, 'has_low': ${low} IS NOT NULL, 'has_high': ${high} IS NOT NULL}`;
}

function firstDay(piece: string): string {
  return dayIn(piece, { gregorian: (start) => start, jalali: (year, month) => jalaliStart(year, month) });
}

function lastDay(piece: string): string {
  return dayIn(piece, {
    gregorian: (start, length) => `CAST(${start} + INTERVAL 1 ${length} - INTERVAL 1 DAY AS DATE)`,
    jalali: (year, month) =>
      `(${month === undefined ? jalaliStart(`${year} + 1`, undefined) : `CASE WHEN ${month} = 12 THEN ${jalaliStart(`${year} + 1`, undefined)} ELSE ${jalaliStart(year, `${month} + 1`)} END`} - 1)`,
  });
}

type Ends = {
  readonly gregorian: (start: string, length: 'DAY' | 'MONTH' | 'YEAR') => string;
  readonly jalali: (year: string, month: string | undefined) => string;
};

function dayIn(piece: string, { gregorian, jalali }: Ends): string {
  const is = (pattern: string) => `WHEN regexp_full_match(${piece}, ${textSql(pattern)}) THEN`;
  const date = (text: string) => `TRY_CAST(${text} AS DATE)`;
  const year = `CAST(left(${piece}, 4) AS INTEGER)`;
  const month = `TRY_CAST(substr(${piece}, 6) AS INTEGER)`;
  return `CASE ${is(DAY)} ${gregorian(date(piece), 'DAY')}
    ${is(String.raw`\d{4}-\d{2}`)} ${gregorian(date(`${piece} || '-01'`), 'MONTH')}
    ${is(String.raw`1[2-4]\d{2}/\d{1,2}`)} CASE WHEN ${month} BETWEEN 1 AND 12 THEN ${jalali(year, month)} END
    ${is(String.raw`1[2-4]\d{2}`)} ${jalali(year, undefined)}
    ${is(String.raw`\d{4}`)} ${gregorian(date(`${piece} || '-01-01'`), 'YEAR')} END`;
}

function jalaliStart(year: string, month: string | undefined): string {
  const start = `list_extract([${YEARS}], ${year} - ${FIRST_YEAR - 1})`;
  const before = month === undefined ? '0' : `CASE WHEN ${month} <= 7 THEN 31 * (${month} - 1) ELSE 186 + 30 * (${month} - 7) END`;
  return `(DATE '1970-01-01' + CAST(${start} + ${before} AS INTEGER))`;
}

/** `value` is a column that holds `pageDateValue`. */
export function pageDateCell({ name, fact }: FactColumn, text: string, value: string, today: string): Cell {
  if (fact.type !== 'date') throw new TypeError(`${name} holds no dates`);
  const [min, max] = [`DATE '${fact.range.min}'`, `DATE '${today}'`];
  const [low, high] = [`${value}.low`, `${value}.high`];
  const isGood = `CASE WHEN ${value}.has_low THEN COALESCE(${low} <= ${max}, FALSE) ELSE ${value}.has_high END
    AND CASE WHEN ${value}.has_high THEN COALESCE(${high} >= ${min}, FALSE) ELSE TRUE END AND COALESCE(${low} <= ${high}, TRUE)`;
  return {
    outputs: [
      [`${name}_from`, `CASE WHEN ${isGood} THEN greatest(${low}, ${min}) END`],
      [`${name}_to`, `CASE WHEN ${isGood} THEN least(${high}, ${max}) END`],
    ],
    isUnreadable: `${text} IS NOT NULL AND NOT (${isGood})`,
  };
}
