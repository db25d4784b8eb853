// A candidate is read strictly, and each fault has a line that names candidate, fact, what was given and what is expected.
import { describe, expect, it } from 'vitest';
import { command, fileOf } from './command.ts';
import { type Candidate, CandidateReader, machineDay } from '#cli/candidate.ts';
import { openRules } from '#cli/openRules.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import { NOBODY, type Person } from '#facts/person.ts';
import { writePerson } from '#storage/personFile.ts';

const { dictionary } = openRules(PACKAGE_ROOT);
const FLOOR = `, not before ${
  dictionary.facts
    .flatMap((fact) => (fact.type === 'date' ? [fact.range.min] : []))
    .sort()
    .at(-1) ?? ''
}`;
const TODAY = spanOf('2026-11-22')?.first ?? 0;

function readAll(...raw: readonly unknown[]): { lines: string[]; candidates: Candidate[] } {
  const lines: string[] = [];
  const reader = new CandidateReader(dictionary, TODAY);
  const candidates = raw.flatMap((one, index) => reader.read(one, index + 1, (line) => lines.push(line)) ?? []);
  return { lines, candidates };
}

/** One of each kind of answer. */
const SAVED_ANSWERS = {
  diagnosis: 'als',
  fvc: { from: 50, to: 60 },
  birthDate: '1974-05',
  alsfrsrSpeech: { value: 3, selfRated: true },
  organFailure: { heart: false },
  hiv: 'declined',
  diabetes: 'not sure',
  sex: { among: ['male', 'female'] },
};

const answering = (answers: unknown, rest: object = {}) => readAll({ id: 'a', answers, ...rest }).lines;

describe('a sound candidate', () => {
  it('is read with its day, its answers and who reported them', () => {
    const { lines, candidates } = readAll({
      id: 'نفر ۱',
      today: '2026-03-01',
      answers: { fvc: 55, hiv: 'not sure', sex: null },
      reportedBy: 'carer',
    });
    expect(lines).toEqual([]);
    const answers = new Map<string, unknown>([
      ['fvc', { value: 55 }],
      ['hiv', 'not sure'],
    ]);
    expect(candidates).toEqual([{ id: 'نفر ۱', today: spanOf('2026-03-01')?.first, answers, reportedBy: 'carer' }]);
  });

  it('is screened on the day of the machine when it names none', () => {
    expect(readAll({ id: 'a', answers: {} }).candidates[0]?.today).toBe(TODAY);
    expect(machineDay(new Date(2026, 10, 22, 23, 59))).toBe(TODAY);
    expect(machineDay(new Date(2026, 10, 22, 0, 1))).toBe(TODAY);
  });
});

describe('a file that the page saved', () => {
  const stamp = { id: 'k7q2m9xa', day: TODAY - 30, version: '0.1.0', rules: '0123456789ab' };
  const person: Person = {
    ...NOBODY,
    answers: readAnswers(dictionary, SAVED_ANSWERS, TODAY).answers,
    reportedBy: 'parent',
    path: ['diagnosis', 'fvc'],
    itemsFromClinic: true,
  };

  it('is screened as it is, on the day it was saved', () => {
    const { lines, candidates } = readAll(JSON.parse(writePerson(person, stamp)));
    expect(lines).toEqual([]);
    expect(candidates).toEqual([{ id: 'k7q2m9xa', today: TODAY - 30, answers: person.answers, reportedBy: 'parent' }]);
    expect(candidates[0]?.answers.size).toBe(Object.keys(SAVED_ANSWERS).length);
  });

  it('is screened by the command', async () => {
    const { code, out, err } = await command('screen.ts', [fileOf('person.json', writePerson(person, stamp))]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('"k7q2m9xa"');
  });

  it('is refused in one line when it is locked, or newer', () => {
    expect(readAll({ gharbal: 1, locked: {}, data: '' }).lines).toEqual([
      'candidate number 1: is locked with a passphrase: open it in the page, and save it without one',
    ]);
    expect(readAll({ gharbal: 3, people: [] }).lines).toEqual([
      'candidate number 1: gharbal: given 3, expected 1 or 2: a file of this version of Gharbal',
    ]);
  });
});

const RANGE = 'a range {"from": …, "to": …}, or "not sure"';
const FVC = `expected a number from 0 to 200 (%), ${RANGE}`;
const TOTAL = `expected a whole number from 0 to 48 (points), ${RANGE}`;
const BIRTH = `expected a date "YYYY", "YYYY-MM" or "YYYY-MM-DD" from 1900-01-01 to 2026-11-22, ${RANGE}`;
const SEX = 'expected one of "female", "male", some of them {"among": [… , …]}, or "not sure"';
const ORGAN =
  'expected a list of any of "heart", "kidney", "liver" ([] for none), {"<option>": true, false or "not sure", …}, or "not sure"';

describe('an answer at fault', () => {
  it.each([
    ['fvc', 350, `given 350, ${FVC}`],
    ['fvc', -0.1, `given -0.1, ${FVC}`],
    ['fvc', Infinity, `given Infinity, ${FVC}`],
    ['fvc', '55', `given "55" (this is text), ${FVC}`],
    ['fvc', '', `given "" (this is text), ${FVC}`],
    ['fvc', true, `given true, ${FVC}`],
    ['fvc', [55], `given [55], ${FVC}`],
    ['fvc', {}, `given {} (no range as expected), ${FVC}`],
    ['fvc', { from: 60, to: 50 }, `given {"from":60,"to":50} (the range is reversed), ${FVC}`],
    ['fvc', { from: 50, until: 60 }, `given {"from":50,"until":60} (no range as expected), ${FVC}`],
    ['fvc', { from: 50, to: 350 }, `given {"from":50,"to":350}, ${FVC}`],
    ['fvc', 'x'.repeat(300), `given "${'x'.repeat(79)}… (this is text), ${FVC}`],
    ['alsfrsrTotal', 31.5, `given 31.5 (not whole), ${TOTAL}`],
    ['birthDate', '2026-02-30', `given "2026-02-30" (no such date), ${BIRTH}`],
    ['birthDate', '1348/02/01', `given "1348/02/01" (no such date), ${BIRTH}`],
    ['birthDate', '2026-11-23', `given "2026-11-23" (after 2026-11-22), ${BIRTH}`],
    ['birthDate', '1899', `given "1899", ${BIRTH}`],
    ['birthDate', 1970, `given 1970, ${BIRTH}`],
    ['birthDate', { from: '1971', to: '1970' }, `given {"from":"1971","to":"1970"} (the range is reversed), ${BIRTH}`],
    ['hiv', 'no', 'given "no" (this is text), expected true, false or "not sure"'],
    ['hiv', 0, 'given 0, expected true, false or "not sure"'],
    ['sex', 'woman', `given "woman" (no such option), ${SEX}`],
    ['sex', { among: [] }, `given {"among":[]}, ${SEX}`],
    ['organFailure', ['heart', 'lungs'], `given ["heart","lungs"] (no such option), ${ORGAN}`],
    ['organFailure', { lungs: true }, `given {"lungs":true} (no such option), ${ORGAN}`],
    ['fcv', 55, 'given 55, expected a fact of the dictionary (screen --facts); did you mean fvc or hiv?'],
    ['zzzzzzzz', 55, 'given 55, expected a fact of the dictionary (screen --facts)'],
    ['constructor', 1, 'given 1, expected a fact of the dictionary (screen --facts)'],
  ])('%s: %j', (fact, given, said) => {
    expect(answering({ [fact]: given })).toEqual([`candidate a: fact ${fact}: ${said}`]);
  });

  it('is named even when it is called __proto__, or holds what a terminal would obey', () => {
    expect(answering(JSON.parse('{"__proto__": {"fvc": 55}}'))).toEqual([
      expect.stringMatching(/^candidate a: fact __proto__: given \{"fvc":55\}/),
    ]);
    const [line = ''] = answering({ '\u009b31m\n': '\u001b[2J\u2028' });
    expect(line).toMatch(/^candidate a: fact "\\u009b31m\\n": given "\\u001b\[2J\\u2028"/);
  });

  it('hides no other', () => {
    expect(answering({ fvc: 350, hiv: false, sex: 'x', fcv: 1 })).toHaveLength(3);
  });
});

describe('a candidate at fault', () => {
  it.each([
    ['no object', 3, 'candidate number 1: given 3, expected {"id": "…", "answers": {…}}'],
    ['null', null, 'candidate number 1: given null, expected {"id": "…", "answers": {…}}'],
    ['no id', { answers: {} }, 'candidate number 1: id: given nothing, expected a text of 1 to 200 letters on one line'],
    ['a number for an id', { id: 7, answers: {} }, 'candidate number 1: id: given 7, expected a text of 1 to 200 letters on one line'],
    [
      'an id of two lines',
      { id: 'a\nb', answers: {} },
      'candidate number 1: id: given "a\\nb", expected a text of 1 to 200 letters on one line',
    ],
    ['no answers', { id: 'a' }, 'candidate a: answers: given nothing, expected {"<fact>": <answer>, …}'],
    ['a list of answers', { id: 'a', answers: [] }, 'candidate a: answers: given [], expected {"<fact>": <answer>, …}'],
    [
      'a key too many',
      { id: 'a', answers: {}, answer: 1 },
      'candidate a: key answer: expected only id, today, answers, reportedBy; did you mean answers?',
    ],
    [
      'a strange reporter',
      { id: 'a', answers: {}, reportedBy: 'me' },
      'candidate a: reportedBy: given "me", expected "patient", "carer", "parent", "clinician" or nothing',
    ],
    [
      'an impossible day',
      { id: 'a', answers: {}, today: '2026-13-01' },
      `candidate a: today: given "2026-13-01" (no such date), expected the day of screening "YYYY-MM-DD"${FLOOR}`,
    ],
    [
      'half a day',
      { id: 'a', answers: {}, today: '2026-11' },
      `candidate a: today: given "2026-11", expected the day of screening "YYYY-MM-DD"${FLOOR}`,
    ],
    [
      'a day before every date',
      { id: 'a', answers: {}, today: '1850-01-01' },
      `candidate a: today: given "1850-01-01", expected the day of screening "YYYY-MM-DD"${FLOOR}`,
    ],
  ])('has %s', (_, raw, said) => {
    const { lines, candidates } = readAll(raw);
    expect(lines).toEqual([said]);
    expect(candidates).toEqual([]);
  });

  it('has the id of another', () => {
    expect(readAll({ id: 'a', answers: {} }, { id: 'a', answers: {} }).lines).toEqual([
      'candidate number 2: id: given "a" a second time, expected an id of its own for each candidate',
    ]);
  });

  it('has its answers checked all the same', () => {
    expect(answering({ birthDate: '2026-02-30', fvc: 350 }, { today: 'soon' })).toHaveLength(3);
  });
});
