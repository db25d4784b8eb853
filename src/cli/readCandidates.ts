// Candidates from a source: all of them are checked before the first is handed out.
import type { Candidate } from '#cli/candidate.ts';
import { CandidateReader } from '#cli/candidate.ts';
import { Faults, InputFault } from '#cli/inputFault.ts';
import { decodeUtf8, JsonFault, parseJson } from '#cli/jsonText.ts';
import { formatOf, type Format, type Line, linesOf } from '#cli/lines.ts';
import type { Source } from '#cli/source.ts';
import type { Dictionary } from '#facts/dictionary.ts';

/** `done` is told the bytes that are behind. */
export type Reading = { readonly dictionary: Dictionary; readonly machineDay: number; readonly checked: (done: number) => void };

export type Candidates = {
  readonly format: Format;
  /** Each with the bytes that are behind it. */
  readonly all: () => Iterable<readonly [candidate: Candidate, done: number]>;
};

const MOST_BYTES = 256_000_000;

/** Throws InputFault, with every fault of every candidate. */
export function readCandidates(source: Source, reading: Reading): Candidates {
  const format = formatOf(source);
  return { format, all: format === 'lines' ? checkedLines(source, reading) : checkedDocument(source, reading) };
}

function checkedDocument(source: Source, { dictionary, machineDay }: Reading): Candidates['all'] {
  const raw = parseDocument(source);
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (list.length === 0) throw new InputFault([`${source.name}: the list is empty, expected candidates`]);
  const faults = new Faults();
  const reader = new CandidateReader(dictionary, machineDay);
  const candidates = list.flatMap((one, index) => reader.read(one, index + 1, (line) => faults.add(line)) ?? []);
  faults.settle();
  return () => candidates.map((candidate, index) => [candidate, (source.size * index) / candidates.length] as const);
}

function parseDocument(source: Source): unknown {
  if (source.size > MOST_BYTES) {
    throw new InputFault([`${source.name}: is too large for one JSON text; write one candidate a line (NDJSON)`]);
  }
  const text = decodeUtf8(Buffer.concat([...source.blocks()]));
  if (text === undefined) throw new InputFault([`${source.name}: is not UTF-8 text`]);
  if (text.trim() === '') throw new InputFault([`${source.name}: is empty, expected candidates`]);
  try {
    return parseJson(text);
  } catch (fault) {
    throw new InputFault([sayJsonFault(source, fault, 0)]);
  }
}

/** Twice through the lines, so that memory does not grow with them (but for their ids, which must differ). */
function checkedLines(source: Source, { dictionary, machineDay, checked }: Reading): Candidates['all'] {
  const faults = new Faults();
  const reader = new CandidateReader(dictionary, machineDay);
  let count = 0;
  for (const line of linesOf(source)) {
    count += 1;
    const raw = parseLine(source, line, faults);
    if (raw !== undefined) reader.read(raw, count, (fault) => faults.add(`${source.name}:${line.number}: ${fault}`));
    checked(line.end);
  }
  if (count === 0) throw new InputFault([`${source.name}: is empty, expected candidates`]);
  faults.settle();
  return () => again(source, dictionary, machineDay);
}

function* again(source: Source, dictionary: Dictionary, machineDay: number): Generator<readonly [Candidate, number]> {
  const reader = new CandidateReader(dictionary, machineDay);
  const refuse = (): never => {
    throw new InputFault([`${source.name}: was changed while it was being screened`]);
  };
  for (const line of linesOf(source)) {
    const candidate = reader.read(parsed(line.text, refuse), line.number, refuse);
    if (candidate !== undefined) yield [candidate, line.end];
  }
}

function parsed(text: string, refuse: () => never): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse();
  }
}

function parseLine(source: Source, { text, number }: Line, faults: Faults): unknown {
  try {
    return parseJson(text);
  } catch (fault) {
    faults.add(sayJsonFault(source, fault, number - 1));
    return undefined;
  }
}

function sayJsonFault({ name }: Source, fault: unknown, linesBefore: number): string {
  if (!(fault instanceof JsonFault)) throw fault;
  return `${name}:${fault.line + linesBefore}:${fault.column}: is not JSON: ${fault.message}`;
}
