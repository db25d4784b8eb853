// Observations and panels: settled results of the person, dated, and nothing that is only nearly so.
import { describe, expect, it } from 'vitest';
import { concept, found, left, LOINC, observation, quantity, read, SNOMED } from './records.ts';

const hb = (rest: object = {}, value: object = quantity(13, 'g/dL')) => observation('718-7', value, rest);

describe('a result', () => {
  it('is read', () => {
    const [result] = read({ ...hb(), id: '17' }).found;
    expect(result).toMatchObject({
      fact: 'haemoglobin',
      answer: { value: 13 },
      from: 'Observation/17',
      said: '718-7 13 g/dL',
      isOld: false,
    });
  });

  it.each(['final', 'amended', 'corrected'])('that is %s counts', (status) => {
    expect(found(hb({ status }))).toEqual({ haemoglobin: { value: 13 } });
  });

  it.each(['registered', 'preliminary', 'cancelled', 'unknown', '', undefined, 5])('that is %s does not', (status) => {
    expect(left(hb({ status }))).toEqual(['status']);
  });

  it('that was entered in error gives way to the older one', () => {
    const wrong = hb({ status: 'entered-in-error' }, quantity(8, 'g/dL'));
    expect(left(wrong)).toEqual(['entered-in-error']);
    expect(found(wrong, hb({ effectiveDateTime: '2026-09-01' }))).toEqual({ haemoglobin: { value: 13 } });
  });

  it.each([
    ['data-absent', { dataAbsentReason: {} }, quantity(13, 'g/dL')],
    ['no-value', {}, {}],
    ['unreadable', { effectiveDateTime: '2026-02-30' }, quantity(13, 'g/dL')],
    ['unreadable', { effectivePeriod: '2026' }, quantity(13, 'g/dL')],
    ['future', { effectiveDateTime: '2026-11-23' }, quantity(13, 'g/dL')],
    ['unreadable', {}, { ...quantity(13, 'g/dL'), valueInteger: 13 }],
    ['unreadable', { code: 'Hb' }, quantity(13, 'g/dL')],
    ['unreadable', { code: undefined }, quantity(13, 'g/dL')],
    ['only-words', { code: { text: 'Hemoglobin' } }, quantity(13, 'g/dL')],
    ['no-code-here', { code: concept(LOINC, '8302-2') }, quantity(13, 'g/dL')],
    ['no-code-here', { code: concept(SNOMED, '86044005') }, { valueBoolean: true }],
    ['out-of-range', {}, quantity(78, 'g/dL')],
  ] as const)('is left: %s %j', (why, rest, value) => {
    expect(left(hb(rest, value))).toEqual([why]);
  });

  it('is of its period, or of no day', () => {
    const [period] = read(hb({ effectiveDateTime: undefined, effectivePeriod: { start: '2026-11-01', end: '2026-11-03' } })).found;
    const [start] = read(hb({ effectiveDateTime: '2026-11-01' })).found;
    expect(period?.on).toBe(start?.on);
    expect(read(hb({ effectiveDateTime: undefined })).found).toMatchObject([{ on: undefined, isOld: true }]);
    expect(read(hb({ effectiveDateTime: undefined, effectiveInstant: '2026-11-01T10:00:00Z' })).found).toMatchObject([{ on: start?.on }]);
  });
});

describe('a negative', () => {
  const negative = { valueCodeableConcept: concept(SNOMED, '260385009') };
  it.each([
    ['5195-3', 'hepatitisB'],
    ['5196-1', 'hepatitisB'],
    ['16128-1', 'hepatitisC'],
    ['13955-0', 'hepatitisC'],
    ['11259-9', 'hepatitisC'],
    ['56888-1', 'hiv'],
    ['16982-1', 'htlv'],
  ])('test is a no: %s', (code, fact) => {
    expect(found(observation(code, negative))).toEqual({ [fact]: { value: false } });
  });
  it('of only a part is not', () => {
    const narrow = { code: concept('http://hl7.org/fhir/sid/icd-10', 'E11.9') };
    expect(left(observation('', negative, narrow))).toEqual(['no-code-here']);
  });
});

describe('a panel', () => {
  const part = (code: string, value: object, rest: object = {}) => ({ code: concept(LOINC, code), ...value, ...rest });
  const panel = (...component: readonly unknown[]) => observation('82954-9', {}, { component });

  it('is read part by part', () => {
    const [speech, walking] = [part('82940-8', { valueInteger: 3 }), part('82948-1', quantity(2, '{score}'))];
    expect(found(panel(speech, walking))).toEqual({ alsfrsrSpeech: { value: 3 }, alsfrsrWalking: { value: 2 } });
  });

  it('may bear a value of its own', () => {
    const total = observation('82953-1', { valueInteger: 30 }, { component: [part('82940-8', { valueInteger: 3 })] });
    expect(found(total)).toEqual({ alsfrsrTotal: { value: 30 }, alsfrsrSpeech: { value: 3 } });
  });

  it('leaves the parts that say nothing', () => {
    const bad = [
      part('82941-6', {}, { dataAbsentReason: {} }),
      part('82942-4', { valueInteger: 9 }),
      part('82943-2', quantity(2.5, '{score}')),
      part('82946-5', { valueInteger: 3 }, { modifierExtension: [{ url: 'x' }] }),
      null,
    ];
    expect(left(panel(...bad))).toEqual(['data-absent', 'out-of-range', 'not-whole', 'modified', 'unreadable']);
  });

  it('counts only when it is settled', () => {
    expect(left(observation('82954-9', {}, { status: 'preliminary', component: [part('82940-8', { valueInteger: 3 })] }))).toEqual([
      'status',
    ]);
  });
});
