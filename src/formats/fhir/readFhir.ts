// Reads the FHIR file of one person: a Bundle of R4 or R5, or one resource alone. What is not there is not known; it is never a no.
import type { Dictionary } from '#facts/dictionary.ts';
import { type Entry, openBundle } from '#formats/fhir/bundle.ts';
import { choose } from '#formats/fhir/choose.ts';
import { makeCodeIndex } from '#formats/fhir/codeIndex.ts';
import { hearCondition } from '#formats/fhir/condition.ts';
import { conceptSchema } from '#formats/fhir/elements.ts';
import { makeFindCodes } from '#formats/fhir/items.ts';
import { hearMedication } from '#formats/fhir/medication.ts';
import { hearObservation } from '#formats/fhir/observation.ts';
import { hearPatient } from '#formats/fhir/patient.ts';
import { isRaw, listIn, own } from '#formats/fhir/raw.ts';
import {
  type FhirProblem,
  type FhirReading,
  type Found,
  type Heard,
  isLeft,
  isStatement,
  type Left,
  type Statement,
} from '#formats/fhir/reading.ts';
import { makeResolve } from '#formats/fhir/references.ts';
import { hearResponse } from '#formats/fhir/response.ts';
import { type Context, leave, type Source } from '#formats/fhir/statement.ts';
import { isOtherCalendar } from '#formats/fhir/time.ts';
import { isOtherVersion } from '#formats/fhir/version.ts';
import { type IsTheirs, personOf } from '#formats/fhir/whose.ts';
import { conceptInWords, makeSay, type Say } from '#formats/fhir/wording.ts';

type Hear = (source: Source, context: Context) => readonly Heard[];

const READERS: ReadonlyMap<string, Hear> = new Map<string, Hear>([
  ['Patient', hearPatient],
  ['Condition', hearCondition],
  ['Observation', hearObservation],
  ['MedicationStatement', hearMedication],
  ['MedicationRequest', hearMedication],
  ['QuestionnaireResponse', hearResponse],
]);

/** Read beside another, or about the file itself. */
const HELPING: ReadonlySet<string> = new Set(['Medication', 'Questionnaire', 'Composition', 'OperationOutcome']);

/** `today` is a day number. Never throws. */
export function readFhir(text: string, dictionary: Dictionary, today: number): FhirReading | { readonly problem: FhirProblem } {
  const opened = openBundle(text);
  if ('problem' in opened) return opened;
  const { entries, missing } = opened;
  if (entries.some(isOtherVersion)) return { problem: 'newer-or-older' };
  const isTheirs = personOf(entries);
  if (isTheirs === undefined) return { problem: 'several-people' };
  if (!entries.some(({ type }) => READERS.has(type))) return { problem: 'nothing' };
  const say = makeSay(entries);
  const [codes, resolve, findCodes] = [makeCodeIndex(dictionary), makeResolve(entries), makeFindCodes(entries)];
  const heard = hearAll(entries, isTheirs, { codes, dictionary, resolve, findCodes, say, today });
  const { found, left } = weigh(heard.filter(isStatement), today);
  const unread = heard.filter(isLeft);
  const partial: readonly Left[] = missing === undefined ? [] : [leave({ from: 'Bundle', said: missing }, 'incomplete')];
  return { found: found.map((one) => outrun(one, unread)), left: [...partial, ...left, ...unread, ...othersIn(entries)] };
}

function hearAll(entries: readonly Entry[], isTheirs: IsTheirs, context: Context): readonly Heard[] {
  return entries.flatMap((entry, place): readonly Heard[] => {
    const hear = READERS.get(entry.type);
    if (hear === undefined) return [];
    const source = { ...entry, from: originOf(entry, place, context.say) };
    const told = { from: source.from, said: context.say(nameOf(entry)) };
    if (!isTheirs(entry)) return [leave(told, 'not-this-person')];
    return isModified(entry) ? [leave(told, 'modified')] : hear(source, context).map((heard) => explained(heard, entry));
  });
}

/** What cannot be read for its dates says so: the way out is another export. */
function explained(heard: Heard, { resource }: Entry): Heard {
  if (!isLeft(heard) || heard.why !== 'unreadable') return heard;
  const dates = Object.values(resource).flatMap((value) => [value, ...(isRaw(value) ? Object.values(value) : [])]);
  return dates.some((date) => typeof date === 'string' && isOtherCalendar(date)) ? { ...heard, why: 'other-calendar' } : heard;
}

/** A rule or a modifier that nobody here knows: by the standard, such a resource is not to be used. */
function isModified({ resource }: Entry): boolean {
  return listIn(resource, 'modifierExtension').length > 0 || Object.hasOwn(resource, 'implicitRules');
}

/** What it is about, as far as its code says. */
function nameOf({ resource }: Entry): string | undefined {
  const name = conceptSchema.safeParse(own(resource, 'code'));
  return name.success ? conceptInWords(name.data) : undefined;
}

/** `Observation/17`; with the place in the file where the id is none, or could name somebody. */
function originOf({ type, id }: Entry, place: number, say: Say): string {
  const name = `${type}/${id ?? ''}`;
  return id !== undefined && /^[A-Za-z0-9.-]{1,64}$/.test(id) && say(name) === name ? name : `${type} #${place + 1}`;
}

function weigh(statements: readonly Statement[], today: number): FhirReading {
  const byFact = new Map<string, Statement[]>();
  for (const one of statements) {
    const others = byFact.get(one.fact.id);
    if (others === undefined) byFact.set(one.fact.id, [one]);
    else others.push(one);
  }
  const readings = [...byFact.values()].map((all) => choose(all, today));
  return { found: readings.flatMap(({ found }) => found), left: readings.flatMap(({ left }) => left) };
}

function outrun(found: Found, unread: readonly Left[]): Found {
  const isNewer = ({ fact, on, why }: Left) => fact === found.fact && why !== 'future' && on !== undefined && on > (found.on ?? -Infinity);
  return unread.some(isNewer) ? { ...found, isOutrun: true } : found;
}

/** Kinds of resources that say nothing here, each with how many of them there are. */
function othersIn(entries: readonly Entry[]): readonly Left[] {
  const counts = new Map<string, number>();
  for (const { type } of entries) {
    if (!READERS.has(type) && !HELPING.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => leave({ from: type, said: String(count) }, 'other-resource'));
}
