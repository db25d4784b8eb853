// What reads the cells of each column that is taken, made once from the mapping and kept for every row.
import { EARLIEST_RESULT } from '#app/cohort/import/cellFigure.ts';
import { optionsNamed } from '#app/cohort/import/cellWords.ts';
import { waysToRead } from '#app/cohort/import/headerText.ts';
import { type CellReader, type CellReading, readCell } from '#app/cohort/import/readCell.ts';
import type { Survey } from '#app/cohort/import/survey.ts';
import type { Table } from '#app/cohort/import/table.ts';
import type { ColumnMapping, Mapping } from '#app/cohort/import/target.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Fact, FactId } from '#facts/fact.ts';

export type FactColumn = {
  readonly column: number;
  readonly heading: string;
  readonly fact: FactId;
  readonly option: string | undefined;
  readonly read: (text: string) => CellReading;
};

export type Columns = {
  readonly width: number;
  readonly code: number;
  readonly facts: readonly FactColumn[];
  /** On which day a fact was measured, as `YYYY-MM-DD` in the answer of the date that is read. */
  readonly takenOn: readonly FactColumn[];
  readonly origins: number | undefined;
};

const MOST_KEPT = 20_000;
const LONGEST_KEPT = 60;

/** Undefined where no column is the code. */
export function columnsOf(table: Table, survey: Survey, mapping: Mapping, ground: Ground): Columns | undefined {
  const ofKind = (kind: ColumnMapping['target']['kind']) => [...mapping].filter(([, { target }]) => target.kind === kind);
  const [code] = ofKind('code');
  if (code === undefined) return undefined;
  const made = (kind: 'fact' | 'taken-on') => ofKind(kind).flatMap(([column, one]) => factColumn(column, one, table, survey, ground) ?? []);
  return {
    width: survey.width,
    code: code[0],
    facts: made('fact'),
    takenOn: made('taken-on'),
    origins: ofKind('origins')[0]?.[0],
  };
}

function factColumn(column: number, mapping: ColumnMapping, table: Table, survey: Survey, ground: Ground): FactColumn | undefined {
  const reader = readerOf(column, mapping, table, survey, ground);
  if (reader === undefined || !('fact' in mapping.target)) return undefined;
  const { fact } = mapping.target;
  return { column, heading: survey.columns[column]?.heading ?? '', fact, option: reader.option, read: remembering(reader) };
}

/** The day on which something was measured, read as a date of its own. */
function dayOf({ id, settledBy, effort, codes, question, help }: Fact): Fact {
  return { id, settledBy, effort, codes, question, help, type: 'date', range: { min: EARLIEST_RESULT } };
}

/** Undefined for a column that holds no fact of the dictionary. */
export function readerOf(
  column: number,
  mapping: ColumnMapping,
  table: Pick<Table, 'format'>,
  survey: Survey,
  ground: Ground,
): CellReader | undefined {
  const { target } = mapping;
  const known = 'fact' in target ? ground.dictionary.byId.get(target.fact) : undefined;
  if (known === undefined) return undefined;
  const fact = target.kind === 'taken-on' ? dayOf(known) : known;
  return {
    ...plainReader(fact, ground),
    option: target.kind === 'fact' ? target.option : undefined,
    mapping,
    values: new Map(mapping.values),
    only: onlyOptions(fact, survey.columns[column]?.heading ?? ''),
    isZeroOne: survey.columns[column]?.isZeroOne === true,
    hasPlus: survey.columns[column]?.hasPlus === true,
    hasSerials: table.format.kind === 'text' || !table.format.is1904,
  };
}

function onlyOptions(fact: Fact, heading: string): readonly string[] | undefined {
  if (fact.type !== 'one-of') return undefined;
  return waysToRead(heading)
    .map(({ key }) => optionsNamed(fact, key))
    .find((named) => named !== undefined);
}

/** Of figures in the fact's own unit, and of nothing that only a column could tell. */
export function plainReader(fact: Fact, ground: Ground): CellReader {
  const slot = ground.dictionary.facts.findIndex(({ id }) => id === fact.id);
  return {
    fact,
    question: { id: fact.id, fact, slot, group: '', option: undefined, date: undefined },
    option: undefined,
    only: undefined,
    mapping: fact.type === 'number' ? { unit: fact.unit } : {},
    values: new Map(),
    isZeroOne: false,
    hasPlus: false,
    hasSerials: true,
    ground,
  };
}

/** A list holds the same texts again and again: each is read once, and its answer shared. */
function remembering(reader: CellReader): (text: string) => CellReading {
  const readings = new Map<string, CellReading>();
  return (text) => {
    const kept = readings.get(text);
    if (kept !== undefined) return kept;
    const reading = readCell(text, reader);
    if (text.length <= LONGEST_KEPT && readings.size < MOST_KEPT) readings.set(text, reading);
    return reading;
  };
}
