// Whole files: what real-looking records say, what they do not, and what is no record of one person.
import { describe, expect, it } from 'vitest';
import {
  ALS,
  ATC,
  bundle,
  concept,
  condition,
  DIABETES,
  dictionary,
  found,
  left,
  observation,
  quantity,
  read,
  readingOf,
  SNOMED,
  statement,
  status,
  TODAY,
} from './records.ts';
import { SAMPLES, sampleText } from './samples.ts';
import { isoWithin } from '#facts/calendar.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { readFhir } from '#formats/fhir/readFhir.ts';

describe.each(SAMPLES)('$name', ({ name, found: wanted, left: wantedLeft }) => {
  const reading = readingOf(sampleText(name));

  it('says what was worked out by hand, and no more', () => {
    const said = reading.found.map(({ fact, answer, on, within, isOld }) => {
      const day = on === undefined ? undefined : isoWithin(on, within);
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
      /Inventedson|Samplena|Testpatient|MOCKPATIENT|Pretend|Madeup|خیالی|۳۴۱۲۲۷|ERFUNDEN|ساختگی|9000\d\d|۹۰۰۰/i,
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
    ['hl7v2', 'MSH|^~\\&|LAB'],
    ['not-json', 'fvc;55'],
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

describe('a fact of several codes in one system', () => {
  const text = { en: 'x', fa: 'x' };
  const words = { patient: text, clinician: text };
  const fact = (id: string, system: string, ...given: readonly string[]): Fact => ({
    id,
    type: 'boolean',
    settledBy: 'clinician',
    effort: 'memory',
    question: words,
    help: words,
    codes: given.map((code) => ({ system, code })),
  });
  const facts = [fact('arthritis', SNOMED, '90560007', '69896004'), fact('immunosuppression', ATC, 'L04AX01', 'L04AX03')];
  const two = makeDictionary([{ group: 'g', order: 1, title: text, facts }]);
  const whyOf = (...resources: readonly object[]) => {
    const reading = readFhir(bundle(resources), two, TODAY);
    return 'problem' in reading ? reading.problem : [...reading.found.map(({ answer }) => answer), ...reading.left.map(({ why }) => why)];
  };
  const questionnaire = { resourceType: 'Questionnaire', url: 'q', item: [{ linkId: '1', code: concept(SNOMED, '90560007').coding }] };
  const answered = (valueBoolean: boolean) => ({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: 'q',
    item: [{ linkId: '1', answer: [{ valueBoolean }] }],
  });

  it.each([
    ['by an observation', (is: boolean) => [observation('', { valueBoolean: is }, { code: concept(SNOMED, '90560007') })]],
    ['by an answer', (is: boolean) => [questionnaire, answered(is)]],
    ['by a medicine', (is: boolean) => [statement(concept(ATC, 'L04AX01'), { status: is ? 'active' : 'stopped' })]],
    ['by a condition', (is: boolean) => [condition(concept(SNOMED, '90560007'), status.verification(is ? 'confirmed' : 'refuted'))]],
  ])('is so when one of them is, and not denied with one of them: %s', (_, resources) => {
    expect(whyOf(...resources(true))).toEqual([{ value: true }]);
    expect(whyOf(...resources(false))).toEqual(['only-of-part']);
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

describe('a result that a newer one outruns, which could not be read', () => {
  const hb = (day: string, value: object) => observation('718-7', value, { effectiveDateTime: day });
  const isOutrun = (...others: readonly object[]) =>
    read(hb('2026-10-01', quantity(13, 'g/dL')), ...others).found.map((one) => one.isOutrun);
  it.each([
    ['in words', { valueString: '7.9' }],
    ['without a unit', { valueQuantity: { value: 7.9 } }],
    ['out of range', quantity(790, 'g/dL')],
  ])('is marked: %s', (_, value) => {
    expect(isOutrun(hb('2026-11-01', value))).toEqual([true]);
    expect(isOutrun(hb('2026-09-01', value))).toEqual([false]);
  });
  it('is not marked for what tells of another fact, or of none', () => {
    expect(isOutrun(observation('19872-1', { valueString: '60' }))).toEqual([false]);
    expect(isOutrun(observation('29463-7', quantity(70, 'kg')))).toEqual([false]);
    expect(isOutrun(hb('2026-11-01', quantity(12, 'g/dL')))).toEqual([false]);
    expect(isOutrun(hb('2027-11-01', quantity(12, 'g/dL')))).toEqual([false]);
  });
});
