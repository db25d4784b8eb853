// A cell that could not be read, read once more with what the coordinator types in its place.
import type { Imported, Unread } from '#app/cohort/import/imported.ts';
import { marksOf } from '#app/cohort/import/marks.ts';
import { type CellReading, readCell } from '#app/cohort/import/readCell.ts';
import { readerOf } from '#app/cohort/import/readers.ts';
import { takenIn } from '#app/cohort/import/readRow.ts';
import type { Survey } from '#app/cohort/import/survey.ts';
import type { Table } from '#app/cohort/import/table.ts';
import type { Mapping } from '#app/cohort/import/target.ts';
import type { Taken } from '#app/entry/resultDate.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Answer } from '#facts/answer.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';

/** What the table was read with. */
export type ReadWith = {
  readonly table: Pick<Table, 'name' | 'format'>;
  readonly survey: Survey;
  readonly mapping: Mapping;
  readonly ground: Ground;
};

export type Mended = { readonly imported: Imported; readonly reading: CellReading };

/**
 * With another text, or with the same where `isConfirmed`: then an unusual value counts. An empty text says nothing, and takes the cell off
 * the list. What is typed here wins over other rows of the same candidate.
 */
export function mended(imported: Imported, cell: Unread, text: string, readWith: ReadWith, isConfirmed = false): Mended {
  const { table, survey, mapping, ground } = readWith;
  const column = mapping.get(cell.column);
  const unusual = isConfirmed ? { unusualToo: true as const } : {};
  const reader = column && readerOf(cell.column, { ...column, ...unusual }, table, survey, ground);
  if (reader === undefined) return { imported, reading: { kind: 'nothing' } };
  const reading = readCell(text, reader);
  if (reading.kind === 'problem') {
    const changed = imported.unread.map((one) => (one === cell ? { ...cell, text, problem: reading.problem } : one));
    return { imported: { ...imported, unread: changed }, reading };
  }
  const rest = imported.unread.filter((one) => one !== cell);
  const off = { ...imported, unread: rest, unreadCount: imported.unreadCount - (imported.unread.length - rest.length) };
  if (reading.kind === 'nothing') return { imported: off, reading };
  const from = `${table.name} row ${cell.row}`;
  if (column?.target.kind === 'taken-on') return { imported: withDay(off, cell, from, takenIn(reading.answer)), reading };
  if (column?.target.kind !== 'fact') return { imported: off, reading };
  const origin: Origin = { by: undefined, on: ground.today, from, ...(reading.taken ?? cell.taken) };
  // An option of a set leaves the others as they are.
  const inSet = ({ answers }: Candidate, answer: Answer): Answer =>
    reader.option === undefined ? answer : { value: { ...marksOf(answers.get(cell.fact)), ...marksOf(answer) } };
  const candidates = off.candidates.map((one) =>
    one.code === cell.code ? withMended(one, cell.fact, inSet(one, reading.answer), origin) : one,
  );
  return { imported: { ...off, candidates }, reading };
}

/** Of the answer that stands in the same row, and of what is still to be mended there. */
function withDay(imported: Imported, { code, row, fact }: Unread, from: string, taken: Taken | undefined): Imported {
  if (taken === undefined) return imported;
  const candidates = imported.candidates.map((one) => {
    const origin = one.code === code ? one.origins.get(fact) : undefined;
    if (origin?.from !== from) return one;
    return { ...one, origins: new Map(one.origins).set(fact, { by: origin.by, from, ...taken }) };
  });
  const unread = imported.unread.map((one) => (one.row === row && one.fact === fact ? { ...one, taken } : one));
  return { ...imported, candidates, unread };
}

function withMended(candidate: Candidate, fact: FactId, answer: Answer, origin: Origin): Candidate {
  return {
    ...candidate,
    answers: new Map(candidate.answers).set(fact, answer),
    origins: new Map(candidate.origins).set(fact, origin),
  };
}
