// Medicines: current, stopped, never known to be never; and a beginning that is no change of dose.
import { describe, expect, it } from 'vitest';
import {
  ATC,
  bundle,
  concept,
  found,
  left,
  read,
  readingOf,
  RILUZOLE,
  RITUXIMAB,
  RXNORM,
  SNOMED,
  statement,
  TODAY,
  dictionary,
} from './records.ts';
import { knowledge } from '#facts/known.ts';

const order = (code: object, rest: object = {}) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: code,
  ...rest,
});
const TABLETS = concept(RXNORM, '199206');

describe('riluzole', () => {
  it.each([
    ['active', { value: 'current' }],
    ['stopped', { value: 'stopped' }],
    ['completed', { among: ['current', 'stopped'] }],
    ['not-taken', { among: ['never', 'stopped'] }],
  ])('%s', (status, answer) => {
    expect(found(statement(RILUZOLE, { status }))).toEqual({ riluzole: answer });
  });

  it('is prescribed', () => {
    expect(found(order(RILUZOLE))).toEqual({ riluzole: { value: 'current' } });
    expect(found(order(TABLETS))).toEqual({ riluzole: { value: 'current' } });
    expect(left(order(RILUZOLE, { status: 'stopped' }))).toEqual(['status']);
  });

  it('that is prescribed is told apart from what is taken', () => {
    expect(read(order(RILUZOLE)).found.map(({ isOrdered }) => isOrdered)).toEqual([true]);
    expect(read(statement(RILUZOLE)).found.map(({ isOrdered }) => isOrdered)).toEqual([undefined]);
  });

  it('is not prescribed any more, once the time of the order has run out', () => {
    const until = (end: string) => order(RILUZOLE, { dispenseRequest: { validityPeriod: { end } } });
    expect(left(until('2026-10'))).toEqual(['status']);
    expect(found(until('2026-11'))).toEqual({ riluzole: { value: 'current' } });
  });

  it('is not stopped with one of its products', () => {
    expect(found(statement(TABLETS, { status: 'stopped' }))).toEqual({ riluzole: { among: ['current', 'stopped'] } });
    expect(left(statement(TABLETS, { status: 'not-taken' }))).toEqual(['only-of-part']);
  });
});

describe('rituximab', () => {
  it('is a no where it was stopped or not taken, by any of its codes', () => {
    expect(found(statement(RITUXIMAB))).toEqual({ rituximab: { value: true } });
    for (const code of [RITUXIMAB, concept(ATC, 'L01XC02'), concept(RXNORM, '121191')]) {
      expect(found(statement(code, { status: 'stopped' }))).toEqual({ rituximab: { value: false } });
      expect(found(statement(code, { status: 'not-taken' }))).toEqual({ rituximab: { value: false } });
    }
  });
  it('is not ended by one infusion that is completed', () => {
    expect(left(statement(RITUXIMAB, { status: 'completed' }))).toEqual(['not-now']);
  });
});

describe('the beginning', () => {
  const since = { effectivePeriod: { start: '2026-03-09T08:00:00Z' } };
  it('is that of a course that goes on', () => {
    expect(found(statement(RILUZOLE, since))).toEqual({ riluzole: { value: 'current' }, riluzoleStart: { value: '2026-03-09' } });
  });
  it('is as partial as it is told', () => {
    const [stated, start] = read(statement(RILUZOLE, { effectivePeriod: { start: '2026-03' } })).found;
    expect(stated).toMatchObject({ on: 20_513, within: 'month' });
    expect(start).toMatchObject({ fact: 'riluzoleStart', answer: { value: '2026-03' }, on: 20_513, within: 'month' });
  });
  it('is no later than that of a course that has ended, or of one product', () => {
    expect(found(statement(RILUZOLE, { ...since, status: 'stopped' }))).toMatchObject({ riluzoleStart: { to: '2026-03-09' } });
    const tablets = { coding: [...RILUZOLE.coding, ...TABLETS.coding] };
    expect(found(statement(tablets, since))).toMatchObject({ riluzoleStart: { to: '2026-03-09' } });
  });
  it('is not told by an order, nor by what was not taken', () => {
    expect(found(order(RILUZOLE, { authoredOn: '2026-03-09' }))).not.toHaveProperty('riluzoleStart');
    expect(found(statement(RILUZOLE, { ...since, status: 'not-taken' }))).not.toHaveProperty('riluzoleStart');
  });
  it('is not known where two courses disagree, even one after the other', () => {
    const [first, second] = [
      statement(RILUZOLE, { status: 'stopped', effectivePeriod: { start: '2024-01-01', end: '2024-06-01' } }),
      statement(RILUZOLE, since),
    ];
    const reading = read(first, second);
    expect(reading.found).toMatchObject([{ fact: 'riluzole', answer: { value: 'current' } }]);
    expect(reading.left.map(({ why }) => why)).toEqual(['older', 'disagree', 'disagree']);
  });
  it('bounds for how long the dose can have been the same, and says no more of it', () => {
    const { answers } = {
      answers: new Map(
        read(statement(RILUZOLE, { effectivePeriod: { start: '2026-09-22' } })).found.map(({ fact, answer }) => [fact, answer]),
      ),
    };
    expect(answers.has('riluzoleDoseSince')).toBe(false);
    const { known } = knowledge(dictionary, answers, TODAY);
    const slot = dictionary.facts.findIndex(({ id }) => id === 'riluzoleStableMonths');
    expect(known[slot]).toEqual({ kind: 'range', low: 0, high: 2 });
  });
});

describe('the medicine', () => {
  const pointing = (reference: string, rest: object = {}) => ({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationReference: { reference },
    ...rest,
  });
  const medication = { resourceType: 'Medication', id: 'm1', code: RILUZOLE };
  const current = { riluzole: { value: 'current' } };

  it('may stand elsewhere in the file, or be contained', () => {
    expect(found(pointing('Medication/m1'), medication)).toEqual(current);
    expect(found(pointing('#m1', { contained: [medication] }))).toEqual(current);
  });
  it('stands in R5 in an element of its own', () => {
    const inR5 = (medicine: object) => ({
      resourceType: 'MedicationStatement',
      status: 'recorded',
      adherence: { code: concept('s', 'taking') },
      medication: medicine,
    });
    expect(found(inR5({ concept: RILUZOLE }))).toEqual(current);
    expect(found(inR5({ reference: { reference: 'Medication/m1' } }), medication)).toEqual(current);
  });
  it.each([
    ['unreadable', [pointing('Medication/m2'), medication]],
    ['unreadable', [pointing('Medication/m1'), { ...medication, status: 'entered-in-error' }]],
    ['unreadable', [pointing('Substance/m1'), { ...medication, resourceType: 'Substance' }]],
    ['unreadable', [{ ...statement(RILUZOLE), medicationReference: { reference: 'Medication/m1' } }]],
    ['unreadable', [{ resourceType: 'MedicationStatement', status: 'active' }]],
    ['only-words', [statement({ text: 'riluzole' })]],
    ['no-code-here', [statement(concept(ATC, 'N07XX14'))]],
    ['no-code-here', [statement(concept(SNOMED, '73211009'))]],
  ])('%s: %j', (why, resources) => {
    const reading = read(...resources);
    expect(reading.found).toEqual([]);
    expect(reading.left[0]?.why).toBe(why);
  });
});

it('of a day to come is left, and so is its beginning', () => {
  const later = statement(RILUZOLE, { dateAsserted: '2031-01-01', effectivePeriod: { start: '2026-01-01' } });
  expect(left(later)).toEqual(['future']);
});

it('a course that goes on comes after one that ended before it began, and contradicts one that ended later', () => {
  const [ended, later] = [{ start: '2023-01-01', end: '2024-01-01' }, { start: '2024-06-01' }];
  const stopped = (effectivePeriod: object) => statement(RITUXIMAB, { status: 'stopped', effectivePeriod });
  expect(found(stopped(ended), statement(RITUXIMAB, { effectivePeriod: later }))).toEqual({ rituximab: { value: true } });
  expect(left(stopped({ end: '2025-01-01' }), statement(RITUXIMAB, { effectivePeriod: later }))).toEqual(['disagree', 'disagree']);
});

it('an absent medicine is not known', () => {
  expect(readingOf(bundle([{ resourceType: 'Patient' }]))).toEqual({ found: [], left: [] });
});
