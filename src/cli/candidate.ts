// Reads one candidate strictly: nothing is guessed, and every fault gets a line of its own.
import { type Answers, readAnswers } from '#facts/answers.ts';
import { dayNumber, isoDate, spanOf } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { type ReportedBy, REPORTERS } from '#facts/person.ts';
import { sayAnswerFault, show } from '#cli/expected.ts';
import { nearest } from '#cli/nearest.ts';

export type Reporter = ReportedBy;

export type Candidate = {
  readonly id: string;
  /** The day of screening, as a day number. */
  readonly today: number;
  readonly answers: Answers;
  readonly reportedBy?: Reporter;
};

const KEYS = ['id', 'today', 'answers', 'reportedBy'];
/** What a person saved by the page has besides; it bears on no verdict. */
const KNOWN_KEYS = [...KEYS, 'gharbal', 'path', 'itemsFromClinic', 'version', 'rules', 'reference', 'origins', 'ownReadings'];
const FORMATS: readonly unknown[] = [1, 2];
const MOST_LETTERS = 200;

export class CandidateReader {
  readonly #dictionary: Dictionary;
  readonly #machineDay: number;
  readonly #earliest: string;
  readonly #ids = new Set<string>();

  /** `machineDay` is the day of screening of candidates that name none. */
  constructor(dictionary: Dictionary, machineDay: number) {
    this.#dictionary = dictionary;
    this.#machineDay = machineDay;
    const floors = dictionary.facts.flatMap((fact) => (fact.type === 'date' ? [fact.range.min] : []));
    this.#earliest = floors.sort().at(-1) ?? '1900-01-01';
  }

  /** Undefined when anything is wrong; then `report` has been told, once for each fault. `place` is counted from 1. */
  read(raw: unknown, place: number, report: (line: string) => void): Candidate | undefined {
    let faults = 0;
    let name = `candidate number ${place}`;
    const refuse = (line: string) => {
      faults += 1;
      report(`${name}: ${line}`);
    };
    if (!isObject(raw)) {
      refuse(`given ${show(raw)}, expected {"id": "…", "answers": {…}}`);
      return undefined;
    }
    const { id, today, answers, reportedBy } = raw;
    if (refusesFile(raw, refuse)) return undefined;
    const ownId = this.#id(id, refuse);
    if (ownId !== undefined) name = `candidate ${ownId}`;
    for (const key of Object.keys(raw)) if (!KNOWN_KEYS.includes(key)) refuse(sayUnknownKey(key));
    const day = this.#day(today, refuse);
    const reporter = readReporter(reportedBy, refuse);
    const read = this.#answers(answers, day ?? Infinity, refuse);
    if (faults > 0 || ownId === undefined || day === undefined || read === undefined) return undefined;
    return { id: ownId, today: day, answers: read, ...(reporter === undefined ? {} : { reportedBy: reporter }) };
  }

  #id(id: unknown, refuse: (line: string) => void): string | undefined {
    if (typeof id !== 'string' || id.trim() === '' || id.length > MOST_LETTERS || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(id)) {
      refuse(`id: given ${show(id)}, expected a text of 1 to ${MOST_LETTERS} letters on one line`);
      return undefined;
    }
    if (this.#ids.has(id)) refuse(`id: given ${show(id)} a second time, expected an id of its own for each candidate`);
    this.#ids.add(id);
    return id;
  }

  #day(today: unknown, refuse: (line: string) => void): number | undefined {
    if (today === undefined) return this.#machineDay;
    const span = typeof today === 'string' ? spanOf(today) : undefined;
    if (span !== undefined && span.first === span.last && isoDate(span.first) >= this.#earliest) return span.first;
    const why = typeof today === 'string' && span === undefined ? ' (no such date)' : '';
    refuse(`today: given ${show(today)}${why}, expected the day of screening "YYYY-MM-DD", not before ${this.#earliest}`);
    return undefined;
  }

  #answers(answers: unknown, today: number, refuse: (line: string) => void): Answers | undefined {
    if (!isObject(answers)) {
      refuse(`answers: given ${show(answers)}, expected {"<fact>": <answer>, …}`);
      return undefined;
    }
    const { answers: read, faults } = readAnswers(this.#dictionary, answers, today);
    for (const fault of faults) refuse(`fact ${showId(fault.fact)}: ${sayAnswerFault(fault, this.#dictionary, today)}`);
    return read;
  }
}

/** A file saved by the page may be locked, or of a later format. */
function refusesFile(raw: object, refuse: (line: string) => void): boolean {
  if (!('gharbal' in raw)) return false;
  if (!FORMATS.includes(raw.gharbal)) {
    refuse(`gharbal: given ${show(raw.gharbal)}, expected ${FORMATS.join(' or ')}: a file of this version of Gharbal`);
    return true;
  }
  if (!('locked' in raw)) return false;
  refuse('is locked with a passphrase: open it in the page, and save it without one');
  return true;
}

function readReporter(given: unknown, refuse: (line: string) => void): Reporter | undefined {
  const reporter = REPORTERS.find((known) => known === given);
  if (reporter === undefined && given !== undefined) {
    refuse(`reportedBy: given ${show(given)}, expected ${REPORTERS.map((known) => JSON.stringify(known)).join(', ')} or nothing`);
  }
  return reporter;
}

function sayUnknownKey(key: string): string {
  const [meant] = nearest(key, KEYS);
  return `key ${showId(key)}: expected only ${KEYS.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

/** A name that is plainly one stands as it is; any other in quotes. */
function showId(id: string): string {
  return /^[\w-]{1,60}$/.test(id) ? id : show(id);
}

function isObject(raw: unknown): raw is { readonly [key: string]: unknown } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Today's date of the machine, where it stands. */
export function machineDay(now: Date): number {
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
