// A person as a table that a spreadsheet opens, and never works out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary, personArbitrary, personWith } from '../storage/somebody.ts';
import type { Person } from '#facts/person.ts';
import { writeCsv } from '#formats/csv.ts';

const WORDS = { patient: 'the person', carer: 'a carer', parent: 'a parent', clinician: 'a clinician' } as const;
const WHO = { patient: 'patient', carer: 'carer', parent: 'parent', clinician: 'clinician' } as const;

function written(person: Person, code = 'en'): string {
  return writeCsv(person, dictionary, { language: { code }, say: (key: keyof typeof WORDS) => WORDS[key] }, WHO);
}

/** By RFC 4180 alone. */
function parsed(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') lines.push([]);
    if (cell.lastIndex === text.length) return lines.slice(0, -1);
  }
  throw new Error('not a table');
}

const lineOf = (person: Person, code?: string) => parsed(written(person, code).slice(1))[1];

it('begins with a mark of its encoding and the names of the columns', () => {
  expect(written(personWith({}))).toBe('\uFEFFfact,label,answer,unit,date,reportedBy,readFrom\r\n');
});

it.each([
  [{ fvc: 62.5 }, ['fvc', 'FVC, % predicted', '62.5', '%', '2026-11-22', 'the person', '']],
  [{ fvc: { from: 50, to: 60 } }, ['fvc', 'FVC, % predicted', '{"from":50,"to":60}', '%', '2026-11-22', 'the person', '']],
  [{ hiv: false }, ['hiv', 'HIV infection', 'false', '', '2026-11-22', 'the person', '']],
  [{ hiv: 'not sure' }, ['hiv', 'HIV infection', 'not sure', '', '2026-11-22', 'the person', '']],
  [{ sex: 'male' }, ['sex', 'Sex at birth', 'male', '', '2026-11-22', 'the person', '']],
  [{ birthDate: '1961-04' }, ['birthDate', 'Date of birth', '1961-04', '', '2026-11-22', 'the person', '']],
])('%j', (answers, cells) => {
  expect(lineOf(personWith(answers))).toEqual(cells);
});

it('sets and points that were self-rated are JSON', () => {
  expect(lineOf(personWith({ organFailure: ['heart'] }))?.[2]).toBe('["heart"]');
  expect(lineOf(personWith({ alsfrsrSpeech: { value: 3, selfRated: true } }))?.[2]).toBe('{"value":3,"selfRated":true}');
});

it('labels in the language of the reader, answers as they are', () => {
  expect(lineOf(personWith({ sex: 'male' }), 'fa')?.slice(0, 3)).toEqual(['sex', 'جنسیت هنگام تولد', 'male']);
});

describe('a formula is shown, and not worked out', () => {
  const readFrom = (from: string) => {
    const person = personWith({ sex: 'male' });
    const text = written({ ...person, origins: new Map([['sex', { by: undefined, on: 0, from }]]) });
    return text.split('1970-01-01,,')[1];
  };
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', ' =1+1', '\u00a0=1+1', '＝1+1', '＋1', '－1', '＠x', '\t1', '=HYPERLINK("x","y")'])(
    '%j',
    (from) => {
      expect(readFrom(from)).toBe(`"'${from.replaceAll('"', '""')}"\r\n`);
    },
  );
  it.each(['-5', '-5.25', '1e-7', 'Observation/17', 'a=b', '۵'])('%j stays', (from) => {
    expect(readFrom(from)).toBe(`${from}\r\n`);
  });
});

it('is a table of seven columns, a line for each answer, in the order of the dictionary', () => {
  fc.assert(
    fc.property(personArbitrary, (person) => {
      const [head, ...lines] = parsed(written(person).slice(1));
      expect(head).toHaveLength(7);
      expect(lines.every((line) => line.length === 7)).toBe(true);
      expect(lines.map(([fact]) => fact)).toEqual(dictionary.facts.map(({ id }) => id).filter((id) => person.answers.has(id)));
    }),
  );
});
