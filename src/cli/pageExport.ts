// A list that the page has written: which headings it has, and how its cells become such as people write.
import { textSql } from '#sql/literal.ts';
import type { Fact } from '#facts/fact.ts';

export const PAGE_CODE = 'gharbal:code';
export const PAGE_ORIGINS = 'gharbal:origins';
/** Stands in the column of the origins, in the row that says the headings in words. */
const LABELS_MARK = 'gharbal:labels';

export function isPageExport(names: readonly string[]): boolean {
  return names.some((name) => name.trim() === PAGE_CODE);
}

/** Whether a row is the one of labels; `origins` is the column of that name. */
export function isLabelsSql(origins: string): string {
  return `COALESCE(trim(CAST(${origins} AS VARCHAR)) = ${textSql(LABELS_MARK)}, FALSE)`;
}

/** White space as the page sees it; RE2 alone knows that of ASCII only. */
const SPACE = String.raw`\t\n\v\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const FORMULA = `(?s)(?:[${SPACE}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]).*`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const OF_EVERY_OBJECT = Object.getOwnPropertyNames(Object.prototype).map(textSql).join(', ');

/** What the page writes with an apostrophe before it, after any that stand there already. */
function isHarmful(text: string): string {
  const bare = `ltrim(${text}, '''')`;
  const isFormula = `regexp_full_match(${bare}, ${textSql(FORMULA)}) AND NOT regexp_full_match(${bare}, ${textSql(NUMBER)})`;
  return `((${isFormula}) OR list_contains([${OF_EVERY_OBJECT}], ${bare}))`;
}

export function withoutDefusingSql(column: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  return `CASE WHEN starts_with(${text}, '''') AND ${isHarmful(`substr(${text}, 2)`)} THEN substr(${text}, 2) ELSE ${text} END`;
}

export function defusedSql(text: string): string {
  return `CASE WHEN ${isHarmful(text)} THEN '''' || ${text} ELSE ${text} END`;
}

const SCALAR = String.raw`"?[\w.+-]*"?`;
const VALUE = String.raw`\{"value":${SCALAR}\}`;
const AMONG = String.raw`\{"among":\["[\w-]+"(?:,"[\w-]+")*\]\}`;
const RANGE = String.raw`\{(?:"roughly":true,)?"(?:from|to|above|below)":${SCALAR}(?:,"(?:from|to|above|below)":${SCALAR})?\}`;

/** `text` holds `cellText`. JSON as signs: `{"to":4,"above":1}` is `>1 ≤4`. What is in no form known here stays as it is, and is told. */
export function signsSql(fact: Fact, text: string): string {
  const matches = (pattern: string) => `regexp_full_match(${text}, ${textSql(pattern)})`;
  const replaced = (from: string, pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((sql, [word, sign]) => `replace(${sql}, ${textSql(word)}, ${textSql(sign)})`, from);
  const bare = `rtrim(ltrim(replace(${text}, '"', ''), '{'), '}')`;
  const signs = replaced(bare, [
    ['roughly:true,', ''],
    ['from:', '≥'],
    ['to:', '≤'],
    ['above:', '>'],
    ['below:', '<'],
    [',', ' '],
  ]);
  const lowFirst = `regexp_replace(${signs}, '^([<≤][^ ]+) ([>≥][^ ]+)$', '\\2 \\1')`;
  const unit = fact.type === 'number' ? replaced(text, [[` ${fact.unit}`, '']]) : text;
  return `CASE WHEN NOT starts_with(${text}, '{') THEN ${unit}
    WHEN ${matches(VALUE)} THEN ${replaced(bare, [['value:', '']])}
    WHEN ${matches(AMONG)} THEN ${replaced(`rtrim(${bare}, ']')`, [
      ['among:[', ''],
      [',', '|'],
    ])}
    WHEN ${matches(RANGE)} THEN ${lowFirst} ELSE ${text} END`;
}
