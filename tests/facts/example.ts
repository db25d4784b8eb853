// An invented dictionary: the people who ask to join a lighthouse crew. The shapes are those of rules/facts, the contents are not.
import { makeDictionary, type Dictionary } from '#facts/dictionary.ts';
import type { Derivation, Fact, FactFile } from '#facts/fact.ts';
import type { Text } from '#facts/text.ts';
import { dayNumber } from '#facts/calendar.ts';

const text = (en: string): Text => ({ en, fa: en });
const audience = (en: string) => ({ patient: text(en), clinician: text(en) });

type Shared = Pick<Fact, 'id' | 'settledBy' | 'effort' | 'codes' | 'question' | 'help'>;
type Extras = Partial<Pick<Fact, 'settledBy' | 'effort' | 'asked' | 'askedWhen'>> & { readonly derive?: readonly Derivation[] };

function shared(id: string, { derive, ...extras }: Extras): Shared {
  return {
    id,
    settledBy: 'patient',
    effort: 'memory',
    codes: [],
    question: audience(`${id}?`),
    help: audience(`about ${id}`),
    ...extras,
    ...(derive === undefined ? {} : { derive: [...derive] }),
  };
}

type Numeric = Extras & { readonly unit?: string; readonly whole?: true; readonly min?: number; readonly max: number };

export function number(id: string, { unit = '{score}', whole, min = 0, max, ...extras }: Numeric): Fact {
  const range = { min, max };
  return { ...shared(id, extras), type: 'number', unit, ...(whole === undefined ? {} : { integer: whole }), range, plausible: range };
}

export function boolean(id: string, extras: Extras = {}): Fact {
  return { ...shared(id, extras), type: 'boolean' };
}

const options = (ids: readonly string[]) => ids.map((id) => ({ id, label: text(id) }));

export function oneOf(id: string, ids: readonly string[], extras: Extras = {}): Fact {
  return { ...shared(id, extras), type: 'one-of', options: options(ids) };
}

export function anyOf(id: string, ids: readonly string[], extras: Extras = {}): Fact {
  return { ...shared(id, extras), type: 'any-of', options: options(ids) };
}

export function date(id: string, min = '1900-01-01', extras: Extras = {}): Fact {
  return { ...shared(id, extras), type: 'date', range: { min } };
}

export function group(id: string, order: number, facts: readonly Fact[]): FactFile {
  return { group: id, order, title: text(id), facts: [...facts] };
}

export const variable = (name: string) => ({ var: name });
const sum = (ids: readonly string[]) => ({ '+': ids.map(variable) });

/** Twelve tests of skill, 0-4 each, as ALSFRS-R has twelve items; the older score counts nine of them and one of its own. */
const SKILLS = Array.from({ length: 12 }, (_, index) => `skill${index + 1}`);

const PERSON = group('person', 2, [
  date('birthDate'),
  number('ageYears', {
    unit: 'a',
    whole: true,
    max: 120,
    derive: [{ elapsed: { since: 'birthDate' } }, { converted: { from: 'ageMonths' } }],
  }),
  number('ageMonths', {
    unit: 'mo',
    whole: true,
    max: 1451,
    derive: [{ elapsed: { since: 'birthDate' } }, { converted: { from: 'ageYears' } }],
  }),
  date('firstVoyage', '1950-01-01'),
  number('monthsAtSea', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'firstVoyage' } }] }),
  oneOf('eyes', ['brown', 'blue', 'green']),
  boolean('brownEyed', {
    derive: [
      { when: { '==': [variable('eyes'), 'brown'] }, is: true },
      { when: { '!=': [variable('eyes'), 'brown'] }, is: false },
    ],
  }),
  anyOf('languages', ['welsh', 'breton', 'norse'], { askedWhen: { '!=': [variable('eyes'), 'green'] } }),
]);

const SKILL = group('skill', 1, [
  ...SKILLS.map((id) => number(id, { whole: true, max: 4, effort: 'paper' })),
  number('skillTotal', { whole: true, max: 48, effort: 'test', settledBy: 'clinician', derive: [{ is: sum(SKILLS) }] }),
  number('firstNine', { whole: true, max: 36, asked: false, derive: [{ is: sum(SKILLS.slice(0, 9)) }] }),
  number('olderTotal', {
    whole: true,
    max: 40,
    effort: 'test',
    derive: [
      {
        from: { max: [0, { '-': [variable('skillTotal'), 12] }] },
        to: { '+': [{ min: [36, variable('skillTotal')] }, 4] },
      },
      { from: variable('firstNine'), to: { '+': [variable('firstNine'), 4] } },
    ],
  }),
]);

const MEASURES = group('measures', 3, [
  number('lamp', { unit: 'g/dL', max: 30 }),
  number('lampPerLitre', { unit: 'g/L', max: 300, derive: [{ converted: { from: 'lamp' } }] }),
  number('reach', { unit: '%', max: 200, effort: 'test', settledBy: 'laboratory' }),
]);

export const FILES: readonly FactFile[] = [PERSON, SKILL, MEASURES];

export const DICTIONARY: Dictionary = makeDictionary(FILES);

export const TODAY = dayNumber({ year: 2026, month: 11, day: 22 });

/** A dictionary of these facts alone. */
export const dictionaryOf = (...facts: readonly Fact[]): Dictionary => makeDictionary([group('some', 1, facts)]);

/** A fact of the invented dictionary. */
export function fact(id: string): Fact {
  const found = DICTIONARY.byId.get(id);
  if (found === undefined) throw new RangeError(`no fact ${id}`);
  return found;
}
