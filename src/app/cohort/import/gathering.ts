// Rows gathered into candidates: rows of one code are one candidate, and where they disagree neither counts.
import type { Imported, LeftOut, Unread } from '#app/cohort/import/imported.ts';
import { alikeIn } from '#app/cohort/import/alikeCodes.ts';
import type { Columns, FactColumn } from '#app/cohort/import/readers.ts';
import type { RowProblem } from '#app/cohort/import/cellProblem.ts';
import { marksOf } from '#app/cohort/import/marks.ts';
import type { RowReading, Said } from '#app/cohort/import/readRow.ts';
import type { Row } from '#app/cohort/import/table.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';

type Gathering = { readonly add: (row: Row, reading: RowReading) => void; readonly gathered: () => Omit<Imported, 'rowCount'> };

type Entry = {
  readonly code: string;
  readonly answers: Map<FactId, Answer>;
  readonly origins: Map<FactId, Origin>;
  readonly rows: number[];
  /** Of what does not stand in the first row, in the first column of its fact: everything else need not be kept. */
  places: Map<string, Place> | undefined;
  contested: Set<string> | undefined;
};

type Place = { readonly row: number; readonly column: number; readonly heading: string };

const MOST_LISTED = 50_000;

export function makeGathering({ facts, width }: Columns): Gathering {
  const firstColumns = new Map([...facts].reverse().map((one) => [keyOf(one), one]));
  const entries = new Map<string, Entry>();
  const unread: Unread[] = [];
  const leftOut: LeftOut[] = [];
  let [unreadCount, leftOutCount] = [0, 0];
  const list = (one: Unread) => {
    unreadCount += 1;
    if (unread.length < MOST_LISTED) unread.push(one);
  };
  const add = (row: Row, reading: RowReading) => {
    if (reading.kind === 'left-out') {
      leftOutCount += 1;
      if (leftOut.length < MOST_LISTED) leftOut.push({ row: row.at, problem: reading.problem, cells: shown(row, reading.problem) });
      return;
    }
    const { code, said } = reading;
    const entry = entries.get(code) ?? newEntry(code);
    entries.set(code, entry);
    entry.rows.push(row.at);
    for (const one of reading.unread) list({ row: row.at, code, ...one });
    for (const one of said.flatMap(byOption)) for (const contradiction of joined(entry, one, row.at, firstColumns)) list(contradiction);
  };
  /** Only of columns that are taken: a name is not kept. */
  const shown = ({ cells }: Row, { code }: RowProblem) =>
    code === 'no-code' && cells.length === width ? facts.map(({ column }) => cells[column] ?? '') : [];
  const gathered = () => ({
    candidates: [...entries.values()].map(({ code, answers, origins }): Candidate => ({ code, answers, origins })),
    unread,
    unreadCount,
    leftOut,
    leftOutCount,
    repeated: [...entries.values()].filter(({ rows }) => rows.length > 1).map(({ code, rows }) => ({ code, rows })),
    alike: alikeIn([...entries.keys()]),
  });
  return { add, gathered };
}

function newEntry(code: string): Entry {
  return { code, answers: new Map(), origins: new Map(), rows: [], places: undefined, contested: undefined };
}

/** What is said of a set is said of each of its options. */
function byOption(said: Said): readonly Said[] {
  const { answer, option } = said;
  const isWhole = option !== undefined || isSilent(answer) || !('value' in answer) || Array.isArray(answer.value);
  const marks = isWhole ? [] : Object.entries(marksOf(answer));
  return marks.length === 0 ? [said] : marks.map(([id, mark]) => ({ ...said, option: id, answer: { value: { [id]: mark } } }));
}

const keyOf = ({ fact, option }: Pick<Said, 'fact' | 'option'>) => (option === undefined ? fact : `${fact}.${option}`);

/** The cells that contradict each other, where they do. Saying that it is not known contradicts nothing. */
function joined(entry: Entry, said: Said, row: number, firstColumns: ReadonlyMap<string, FactColumn>): readonly Unread[] {
  const key = keyOf(said);
  const first = firstColumns.get(key);
  const here = { ...said.place, row };
  if (entry.contested?.has(key) === true) return [contradicts(entry, said, here, placeOf(entry, key, first).row)];
  if (!isHeld(entry, said)) {
    keep(entry, said);
    if (row !== entry.rows[0] || here.column !== first?.column) entry.places = (entry.places ?? new Map<string, Place>()).set(key, here);
    return [];
  }
  if (isNotKnown(said) || isSameAnswer(entry.answers.get(said.fact), after(entry, said))) return [];
  const earlier = placeOf(entry, key, first);
  const before = entry.origins.get(said.fact);
  entry.contested = (entry.contested ?? new Set<string>()).add(key);
  takeOut(entry, said.fact, said.option);
  return [
    contradicts(entry, { ...said, origin: before ?? said.origin }, { ...earlier, text: '' }, row),
    contradicts(entry, said, here, earlier.row),
  ];
}

function contradicts(
  { code }: Entry,
  { fact, origin: { on, within } }: Said,
  cell: Place & { readonly text: string },
  row: number,
): Unread {
  return { ...cell, code, fact, problem: { code: 'contradicts', row }, taken: { on, ...(within !== undefined && { within }) } };
}

function placeOf({ rows, places }: Entry, key: string, first: FactColumn | undefined): Place {
  return places?.get(key) ?? { row: rows[0] ?? 0, column: first?.column ?? 0, heading: first?.heading ?? '' };
}

/** Whether something was said of the fact, or of the one option. */
function isHeld({ answers }: Entry, { fact, option }: Said): boolean {
  const before = answers.get(fact);
  if (before === undefined || isSilent(before) || option === undefined) return before !== undefined && !isSilent(before);
  return typeof marksOf(before)[option] === 'boolean';
}

function isNotKnown({ answer, option }: Said): boolean {
  return isSilent(answer) || (option !== undefined && Object.values(marksOf(answer)).every((mark) => typeof mark === 'string'));
}

function after({ answers }: Entry, { fact, option, answer }: Said): Answer {
  return option === undefined ? answer : { value: { ...marksOf(answers.get(fact)), ...marksOf(answer) } };
}

function keep(entry: Entry, said: Said): void {
  entry.answers.set(said.fact, after(entry, said));
  entry.origins.set(said.fact, said.origin);
}

function takeOut({ answers, origins }: Entry, fact: FactId, option: string | undefined): void {
  const others = Object.entries(marksOf(answers.get(fact))).filter(([id]) => id !== option);
  if (option !== undefined && others.length > 0) answers.set(fact, { value: Object.fromEntries(others) });
  else {
    answers.delete(fact);
    origins.delete(fact);
  }
}
