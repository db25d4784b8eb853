// The names under which a list may have a column: of the candidate's code, and of every fact in both languages.
import { keyOf, unitIn, waysToRead } from '#app/cohort/import/headerText.ts';
import { type DateOrder, isSameTarget, type Target } from '#app/cohort/import/target.ts';
import { unitsOf } from '#app/entry/figureEnds.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';

/** Row numbers are none: they are others in the next list. */
const CODE_NAMES =
  'code, subject, patient code, subject code, candidate code, study code, participant code, id, patient id, subject id, study id, ' +
  'candidate id, participant id, record id, referral id, screening id, screening number, screening no, mrn, file number, ' +
  'کد, کد بیمار, کد داوطلب, کد شرکت‌کننده, کد پرونده, کد ارجاع, کد مطالعه, شناسه, شناسه بیمار, شماره پرونده';
export const ORIGINS_HEADING = 'gharbal:origins';
export const CODE_HEADING = 'gharbal:code';
/** Marks the second row of our own export, which says the same in words. */
export const LABELS_MARK = 'gharbal:labels';

export type Meaning = {
  readonly target: Target;
  /** The name itself says it, or the fact is kept in no other. */
  readonly unit?: string | undefined;
};

/** By `keyOf` of a name; two facts may go by the same. */
export type Headings = ReadonlyMap<string, readonly Meaning[]>;

const KEPT = new WeakMap<Dictionary, Headings>();

export function headingsOf(dictionary: Dictionary): Headings {
  const kept = KEPT.get(dictionary);
  if (kept !== undefined) return kept;
  const made = new Map<string, readonly Meaning[]>();
  const add = (name: string, meaning: Meaning) => {
    const before = made.get(keyOf(name)) ?? [];
    if (!before.some(({ target }) => isSameTarget(target, meaning.target))) made.set(keyOf(name), [...before, meaning]);
  };
  for (const name of [CODE_HEADING, ...CODE_NAMES.split(', ')]) add(name, { target: { kind: 'code' } });
  add(ORIGINS_HEADING, { target: { kind: 'origins' } });
  for (const fact of dictionary.facts) {
    for (const name of namesOf(fact)) add(name, { target: { kind: 'fact', fact: fact.id }, unit: unitNamed(fact, name) });
    for (const [name, option] of optionHeadings(fact)) add(name, { target: { kind: 'fact', fact: fact.id, option } });
    if (fact.freshDays !== undefined) for (const name of dayHeadings(fact)) add(name, { target: { kind: 'taken-on', fact: fact.id } });
  }
  KEPT.set(dictionary, made);
  return made;
}

function namesOf({ id, question, aliases = [], codes }: Fact): readonly string[] {
  return [id, ...Object.values(question.clinician), ...Object.values(question.patient), ...aliases, ...codes.map(({ code }) => code)];
}

/** Of a fact that is kept in several units, its own labels say which. */
function unitNamed(fact: Fact, name: string): string | undefined {
  if (fact.type !== 'number') return undefined;
  const isLabel = name === fact.id || [...Object.values(fact.question.clinician), ...Object.values(fact.question.patient)].includes(name);
  if (fact.alsoIn === undefined || isLabel) return fact.unit;
  const named = name.split(/[\s،,]+/u).flatMap((word) => unitIn(word) ?? []);
  return named.find((unit) => unitsOf(fact).includes(unit));
}

/** An organ alone is no heading: “heart” says nothing of failure. */
function optionHeadings(fact: Fact): readonly (readonly [name: string, option: string])[] {
  if (fact.type !== 'any-of') return [];
  return fact.options.flatMap(({ id, aliases = [] }) =>
    [`${fact.id}.${id}`, ...aliases.filter((name) => name.includes(' '))].map((name) => [name, id] as const),
  );
}

function dayHeadings(fact: Fact): readonly string[] {
  return namesOf(fact).flatMap((name) => [`${name} date`, `date of ${name}`, `تاریخ ${name}`]);
}

export type Matched = {
  /** One meaning and no doubt; undefined where there is none or more than one. */
  readonly sure?: Meaning;
  readonly perhaps: readonly Meaning[];
  readonly order?: DateOrder;
  /** What stands beside the name and was not understood. */
  readonly strange?: string;
};

export function matched(heading: string, dictionary: Dictionary): Matched {
  const headings = headingsOf(dictionary);
  for (const { key, unit, order, scale, strange: other } of waysToRead(heading)) {
    const found = (headings.get(key) ?? []).flatMap((meaning) => withUnit(meaning, unit, dictionary) ?? []);
    const [first] = found;
    if (first === undefined) continue;
    const strange = other ?? (found.some((meaning) => isOtherScale(meaning, scale?.most, dictionary)) ? scale?.said : undefined);
    const hints = { ...(order !== undefined && { order }), ...(strange !== undefined && { strange }) };
    return found.length === 1 && strange === undefined ? { sure: first, perhaps: [], ...hints } : { perhaps: found, ...hints };
  }
  return { perhaps: similar(heading, headings) };
}

/** Undefined where the fact is kept in no such unit. */
function withUnit(meaning: Meaning, unit: string | undefined, { byId }: Dictionary): Meaning | undefined {
  const { target } = meaning;
  if (unit === undefined) return meaning;
  const fact = target.kind === 'fact' ? byId.get(target.fact) : undefined;
  return fact?.type === 'number' && unitsOf(fact).includes(unit) ? { ...meaning, unit } : undefined;
}

/** “ALSFRS-R (0-40)” is not what its name says. */
function isOtherScale({ target }: Meaning, most: number | undefined, { byId }: Dictionary): boolean {
  const fact = target.kind === 'fact' ? byId.get(target.fact) : undefined;
  return most !== undefined && fact?.type === 'number' && fact.unit === '{score}' && fact.range.max !== most;
}

const SHORTEST = 3;
const MOST_SIMILAR = 3;

/** Names that stand in the heading among other words, the longest first: offered, never taken unasked. */
function similar(heading: string, headings: Headings): readonly Meaning[] {
  const words = heading
    .split(/[\s_,،:;()/-]+/u)
    .map(keyOf)
    .filter((word) => word !== '');
  const runs = words.flatMap((_, from) => words.slice(from).map((_, length) => words.slice(from, from + length + 1).join('')));
  const found = [...new Set(runs)].filter((run) => run.length >= SHORTEST).sort((one, other) => other.length - one.length);
  return found
    .flatMap((run) => headings.get(run) ?? [])
    .filter(({ target }) => target.kind === 'fact')
    .slice(0, MOST_SIMILAR);
}
