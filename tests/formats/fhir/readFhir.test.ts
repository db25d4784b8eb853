// Whole files: what real-looking records say, what they do not, and what is no record of one person.
import { describe, expect, it } from 'vitest';
import { ALS, bundle, condition, DIABETES, dictionary, found, left, observation, quantity, read, readingOf, TODAY } from './records.ts';
import { SAMPLES, sampleText } from './samples.ts';
import { isoDate } from '#facts/calendar.ts';
import { readFhir } from '#formats/fhir/readFhir.ts';

describe.each(SAMPLES)('$name', ({ name, found: wanted, left: wantedLeft }) => {
  const reading = readingOf(sampleText(name));

  it('says what was worked out by hand, and no more', () => {
    const said = reading.found.map(({ fact, answer, on, isOld }) => {
      const day = on === undefined ? undefined : isoDate(on);
      return [fact, isOld ? [answer, day, 'old'] : [answer, day]];
    });
    expect(Object.fromEntries(said)).toEqual(wanted);
  });

  it('leaves the rest, and says why', () => {
    const told = reading.left.map(({ from, why }) => `${wantedLeft.find(([end]) => from.endsWith(end))?.[0] ?? from} ${why}`);
    expect(told.sort()).toEqual(wantedLeft.map(([end, why]) => `${end} ${why}`).sort());
  });

  it('says each fact once, and names nobody', () => {
    expect(new Set(reading.found.map(({ fact }) => fact)).size).toBe(reading.found.length);
    expect(JSON.stringify(reading)).not.toMatch(
      /Inventedson|Samplena|Testpatient|MOCKPATIENT|Pretend|Madeup|ERFUNDEN|ساختگی|9000\d\d|۹۰۰۰/i,
    );
  });
});

describe('a problem', () => {
  const problem = (text: string) => {
    const reading = readFhir(text, dictionary, TODAY);
    return 'problem' in reading ? reading.problem : undefined;
  };
  const patient = (id: string) => ({ resourceType: 'Patient', id });
  it.each([
    ['not-json', 'MSH|^~\\&|LAB'],
    ['not-fhir', '{"resource": "Patient"}'],
    ['other-bundle', JSON.stringify({ resourceType: 'Bundle', type: 'history' })],
    ['newer-or-older', bundle([{ resourceType: 'Condition', clinicalStatus: 'active', code: ALS }])],
    ['several-people', bundle([patient('1'), patient('2')])],
    ['nothing', bundle([])],
    ['nothing', bundle([{ resourceType: 'Encounter' }, { resourceType: 'Medication', code: {} }])],
    ['nothing', '{"resourceType": "Encounter"}'],
    ['too-large', JSON.stringify({ resourceType: 'Patient', x: 'y'.repeat(20_000_000) })],
  ])('%s', (name, text) => {
    expect(problem(text)).toBe(name);
  });
});

it('reads one resource alone', () => {
  expect(readingOf(JSON.stringify(observation('718-7', quantity(13, 'g/dL')))).found).toMatchObject([{ fact: 'haemoglobin' }]);
});

it('uses nothing that bears a rule or a modifier that it does not know', () => {
  expect(left(condition(DIABETES, { modifierExtension: [{ url: 'https://his.example.org/not', valueBoolean: true }] }))).toEqual([
    'modified',
  ]);
  expect(left(condition(DIABETES, { implicitRules: 'https://his.example.org/rules' }))).toEqual(['modified']);
  expect(found(condition(DIABETES, { modifierExtension: [] }))).toEqual({ diabetes: { value: true } });
});

it('tells where a thing stands without an id that could name somebody or break a line', () => {
  const from = (id: unknown) => read({ ...condition(DIABETES), id }).found.map((one) => one.from);
  expect(from('c-1')).toEqual(['Condition/c-1']);
  for (const id of ['a b', 'a\nb', '', 5, undefined, 'x'.repeat(65)]) expect(from(id)).toEqual(['Condition #1']);
});

it('never reads an absent resource as a no', () => {
  expect(read({ resourceType: 'Patient' })).toEqual({ found: [], left: [] });
});
