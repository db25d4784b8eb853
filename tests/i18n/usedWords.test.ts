// Between the page, the table and their words: every key that is said exists, none stands unused, and each gets the figures that it wants.
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../structure/house.ts';
import { formsOf, language } from './voices.ts';
import { RECRUITMENT_STATUSES } from '#trials/trial.ts';

const { words } = language('en');
const keys = Object.keys(words);
const sources = ['src/app', 'src/cli', 'src/i18n'].flatMap(filesBelow);

/** What the code may put into a key that it makes: `result.${result}`. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'clinic.change': ['cannot', 'not-expected', 'can'],
  'clinic.reference': ['name', 'number'],
  'clinic.giver': ['patient', 'file', 'examination', 'test'],
  'clinic.verdict': ['eligible', 'ineligible', 'undetermined'],
  'import.cell': ['not-a-yes-or-no', 'date-among-figures', 'spreadsheet-error', 'damaged-text'],
  'import.change': ['added', 'changed', 'older', 'contradiction', 'typed'],
  'import.order': ['day-first', 'month-first'],
  'import.personal': ['name', 'phone', 'national-id', 'email', 'address'],
  'import.refused': ['empty', 'other-spreadsheet', 'locked', 'no-such-sheet', 'no-code-column'],
  'import.refused.kind': ['pdf', 'picture', 'archive', 'unknown'],
  'import.refused.size': ['bytes', 'cells', 'rows', 'columns'],
  'import.row': ['no-code', 'code-rounded', 'code-too-long', 'too-many-cells', 'too-few-cells', 'quotes', 'damaged-text'],
  'import.step': ['source', 'columns', 'review'],
  'import.title': ['source', 'columns', 'review'],
  'log.column': ['entry', 'at', 'who', 'kind', 'subject', 'of', 'before', 'after', 'why'],
  'log.is': ['added', 'removed', 'done', 'open'],
  'log.kind': ['candidate', 'answer', 'verdict', 'consent', 'tick', 'import', 'note'],
  vault: ['site', 'investigator'],
  'vault.log': ['changed', 'missing', 'unlinked'],
  'vault.place': ['memory', 'lost', 'locked', 'open', 'impossible', 'newer', 'damaged'],
  'vault.problem': [
    'absent',
    'lost',
    'newer',
    'damaged',
    'wrong-passphrase',
    'impossible',
    'no-room',
    'failed',
    'exists',
    'open-elsewhere',
    'locked',
    'gone',
    'foreign',
  ],
  'vault.readOnly': ['open-elsewhere', 'damaged'],
  'cohort.candidate': ['waiting', 'done', 'held'],
  'cohort.funnel': ['known', 'unknown', 'failed'],
  'cohort.funnel.column': ['failed', 'unknown', 'remaining', 'alone'],
  'cohort.save': ['csv', 'xlsx', 'json'],
  'cohort.trouble': ['not-kept', 'refused', 'failed'],
  'cohort.undo': ['import', 'edit', 'remove', 'add'],
  'cohort.verdict': ['eligible', 'undetermined', 'ineligible'],
  criterion: ['inclusion', 'exclusion'],
  'fhir.left':
    'no-code-here only-words other-resource incomplete not-confirmed only-of-part not-settled not-now entered-in-error status data-absent no-value no-such-answer unit-unknown out-of-range not-whole future older same disagree not-this-person modified unreadable other-calendar'.split(
      ' ',
    ),
  field: ['gregorian', 'jalali'],
  'keep.trouble': ['open-elsewhere', 'no-room', 'failed', 'not-erased'],
  'open.camera': ['refused', 'absent', 'in-use', 'lost'],
  'open.code': ['foreign', 'newer', 'no-picture', 'no-code'],
  'open.file':
    'too-large not-json foreign newer damaged locked wrong-passphrase fhir-newer-or-older fhir-other-bundle fhir-several-people fhir-nothing fhir-xml fhir-cda fhir-hl7v2 fhir-archive fhir-pdf fhir-broken'.split(
      ' ',
    ),
  problem: 'unknown-fact wrong-type out-of-range not-whole no-such-option impossible-date in-the-future reversed malformed ambiguous'.split(
    ' ',
  ),
  recruitment: RECRUITMENT_STATUSES,
  result: ['inclusion.pass', 'inclusion.fail', 'exclusion.pass', 'exclusion.fail', 'unknown', 'at-enrolment'],
  typed: ['not-understood', 'ambiguous-number', 'ambiguous-date', 'no-year', 'other-scale', 'other-sum', 'too-long'],
  'unit.short': ['a', 'mo'],
  trial: ['condition', 'intervention', 'route', 'phase', 'institution', 'city'],
  verdict: ['eligible', 'ineligible', 'undetermined'],
  who: ['patient', 'carer', 'clinician'],
  'who.settle': ['patient', 'clinician', 'laboratory', 'site'],
};

const families = new Set(keys.map((key) => key.split('.')[0]));
const isKeyLike = (text: string) => /^[a-z]+\.[\w.-]+$/i.test(text) && families.has(text.split('.')[0]) && !/\.(?:json|tsx?)$/.test(text);

const literals = sources.flatMap(({ text }) => [...text.matchAll(/'([^'\n]*)'/g)].map(([, said = '']) => said).filter(isKeyLike));
const stems = sources.flatMap(({ text }) => [...text.matchAll(/`([a-z]+(?:\.[a-z]+)*)\.\$\{[^}]*\}`/gi)].map(([, stem = '']) => stem));
const made = stems.flatMap((stem) => (MADE[stem] ?? []).map((part) => `${stem}.${part}`));

const names = (wording: string) => [...wording.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const wants = (key: string) => [...new Set(formsOf(words[key] ?? '').flatMap(([, wording]) => names(wording)))];

/** The object after `say('key', `: everything up to the brace that closes it. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

describe('the words', () => {
  it('that are said all exist', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(stems.filter((stem) => !Object.hasOwn(MADE, stem))).toEqual([]);
    expect([...literals, ...made].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('that exist are all said', () => {
    const said = new Set([...literals, ...made]);
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });

  it('that want a figure are never said without parameters', () => {
    const alone = sources.flatMap(({ text }) => [...text.matchAll(/\bsay\('([^']+)'\)/g)].map(([, key = '']) => key));
    expect(alone.length).toBeGreaterThan(50);
    expect(alone.filter((key) => wants(key).length > 0)).toEqual([]);
  });

  it('that are said with parameters get each one that the wording names', () => {
    const faults = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bsay\('([^']+)', (?=\{)/g)].flatMap(({ 0: whole, 1: key = '', index }) => {
        const given = objectAt(text, index + whole.length);
        return wants(key)
          .filter((name) => !given.includes('...') && !new RegExp(String.raw`\b${name}\b`).test(given))
          .map((name) => `${path}: ${key} lacks ${name}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});
