// Conditions: what is confirmed is so, what is refuted is not, and all else is not known.
import { describe, expect, it } from 'vitest';
import { ALS, concept, condition, DIABETES, found, ICD_10, ICD_10_CM, left, MALIGNANCY, read, SNOMED, status } from './records.ts';

const bare = (code: object, ...rest: readonly object[]) => ({ resourceType: 'Condition', code, ...(Object.assign({}, ...rest) as object) });
const { clinical, verification } = status;

describe('a diagnosis', () => {
  it.each([
    [ALS, { diagnosis: { value: 'als' } }],
    [concept(ICD_10_CM, 'G12.21'), { diagnosis: { value: 'als' } }],
    [concept('urn:oid:2.16.840.1.113883.6.90', 'G12.21'), { diagnosis: { value: 'als' } }],
    [concept(SNOMED, '24700007'), { diagnosis: { value: 'ms' } }],
    [concept(ICD_10, 'G35'), { diagnosis: { value: 'ms' } }],
    [concept(SNOMED, '425500002'), { diagnosis: { value: 'ms' }, msCourse: { value: 'secondary-progressive' } }],
    [concept(ICD_10_CM, 'G35.C2'), { diagnosis: { value: 'ms' }, msCourse: { value: 'secondary-progressive' } }],
    [concept(SNOMED, '64383006'), { diagnosis: { value: 'sma' }, smaType: { value: 'type-1' } }],
    [concept(ICD_10, 'G12.0'), { diagnosis: { value: 'sma' }, smaType: { value: 'type-1' } }],
    [DIABETES, { diabetes: { value: true } }],
    [concept(ICD_10, 'E11.9'), { diabetes: { value: true } }],
    [MALIGNANCY, { malignancy: { value: 'current' } }],
    [concept(ICD_10, 'C50.9'), { malignancy: { value: 'current' } }],
    [concept(SNOMED, '77386006'), { pregnant: { value: true } }],
  ])('%j', (code, facts) => {
    expect(found(condition(code))).toEqual(facts);
  });

  it.each([
    ['of motor neurones, which may be another than ALS', concept(SNOMED, '37340000'), 'no-code-here'],
    ['of ICD-10, which has ALS among others', concept(ICD_10, 'G12.2'), 'no-code-here'],
    ['in words', { text: 'ALS' }, 'only-words'],
    ['of two options at once', concept(SNOMED, '86044005', '24700007'), 'disagree'],
    ['by a drug', concept('http://www.whocc.no/atc', 'N07XX02'), 'no-code-here'],
    ['that is no concept', 'ALS', 'unreadable'],
  ])('%s is left', (_, code, why) => {
    expect(left({ ...condition({}), code })).toEqual([why]);
  });
});

describe('how sure it must be', () => {
  it.each(['unconfirmed', 'provisional', 'differential', 'unknown', 'CONFIRMED'])('%s is no evidence either way', (code) => {
    expect(left(bare(DIABETES, clinical('active'), verification(code)))).toEqual(['not-confirmed']);
  });

  it('entered in error is not there', () => {
    expect(left(bare(DIABETES, clinical('active'), verification('entered-in-error')))).toEqual(['entered-in-error']);
  });

  it('without a verification it counts by its clinical status, and without both not', () => {
    expect(found(bare(DIABETES, clinical('active')))).toEqual({ diabetes: { value: true } });
    expect(left(bare(DIABETES))).toEqual(['not-confirmed']);
    expect(left(bare(DIABETES, clinical('active'), { verificationStatus: { text: 'confirmed' } }))).toEqual(['not-confirmed']);
    expect(left(bare(DIABETES, clinical('unknown')))).toEqual(['not-confirmed']);
  });

  it('confirmed, it counts without a clinical status too', () => {
    expect(found(bare(ALS, verification('confirmed')))).toEqual({ diagnosis: { value: 'als' } });
    expect(found(bare(ALS, verification('confirmed'), clinical('unknown')))).toEqual({ diagnosis: { value: 'als' } });
    expect(left(bare(ALS, verification('confirmed'), clinical('gone')))).toEqual(['status']);
  });
});

describe('refuted', () => {
  const refuted = (code: object) => bare(code, verification('refuted'));
  it('is a no to what it refutes', () => {
    expect(found(refuted(DIABETES))).toEqual({ diabetes: { value: false } });
    expect(found(refuted(MALIGNANCY))).toEqual({ malignancy: { among: ['never', 'past'] } });
  });
  it.each([
    ['one kind', concept(ICD_10, 'E11.9')],
    ['one kind, by one of its codes', { coding: [...concept(SNOMED, '73211009').coding, ...concept(ICD_10, 'E11.9').coding] }],
    ['one cancer', concept(ICD_10, 'C50.9')],
    ['one diagnosis, which leaves the others', ALS],
  ])('is no no to the whole: %s', (_, code) => {
    expect(left(refuted(code))).toEqual(['only-of-part']);
  });
});

describe('what has ended', () => {
  it.each(['inactive', 'remission', 'resolved'])('%s does not tell whether an illness is there now', (code) => {
    expect(left(condition(DIABETES, clinical(code)))).toEqual(['not-now']);
    expect(left(condition(concept(SNOMED, '24700007'), clinical(code)))).toEqual(['not-now']);
  });
  it('tells of a cancer what its options allow', () => {
    expect(found(condition(MALIGNANCY, clinical('resolved')))).toEqual({ malignancy: { value: 'past' } });
    expect(found(condition(MALIGNANCY, clinical('remission')))).toEqual({ malignancy: { among: ['past', 'current'] } });
    expect(found(bare(MALIGNANCY, verification('confirmed')))).toEqual({ malignancy: { among: ['past', 'current'] } });
  });
  it('tells of one cancer nothing of the others', () => {
    expect(found(condition(concept(ICD_10, 'C61'), clinical('resolved')))).toEqual({ malignancy: { among: ['past', 'current'] } });
  });
  it('is not there now: an end beside an active status contradicts it', () => {
    expect(left(condition(DIABETES, { abatementDateTime: '2020' }))).toEqual(['status']);
    expect(left(condition(DIABETES, { abatementString: 'in her youth' }))).toEqual(['status']);
    expect(found(bare(MALIGNANCY, verification('confirmed'), { abatementAge: { value: 40 } }))).toEqual({ malignancy: { value: 'past' } });
  });
});

describe('when', () => {
  const [old, young] = [{ recordedDate: '2020-01-01' }, { recordedDate: '2025-01-01' }];
  it('is the day on which it was recorded, or began', () => {
    expect(read(condition(DIABETES, old)).found).toMatchObject([{ on: 18_262 }]);
    expect(read(condition(DIABETES, { onsetDateTime: '2020-01-01' })).found).toMatchObject([{ on: 18_262 }]);
    expect(read(condition(DIABETES)).found).toMatchObject([{ on: undefined }]);
    expect(left(condition(DIABETES, { recordedDate: 'long ago' }))).toEqual(['unreadable']);
    expect(left(condition(DIABETES, { recordedDate: '1404-12-10' }))).toEqual(['other-calendar']);
  });
  it.each([
    [{ onsetDateTime: '2023' }, 19_358, 'year'],
    [{ onsetDateTime: '2023-05' }, 19_478, 'month'],
    [{ onsetDateTime: '2023-05-01T10:00:00Z' }, 19_478, undefined],
    [{ recordedDate: '2023-05', onsetDateTime: '2020' }, 19_478, 'month'],
    [{ onsetPeriod: { start: '2023-05', end: '2023-06' } }, 19_478, 'month'],
    [{ onsetAge: { value: 40, unit: 'a' } }, undefined, undefined],
    [{ onsetRange: { low: { value: 40, unit: 'a' } } }, undefined, undefined],
    [{ onsetString: 'in her forties' }, undefined, undefined],
  ])('is as partial as it is told: %j', (when, on, within) => {
    expect(read(condition(ALS, when)).found).toMatchObject([{ on, within }]);
  });
  it('is when it ended, of what has ended', () => {
    const over = (rest: object) => read(condition(MALIGNANCY, { ...clinical('resolved'), recordedDate: '2010-01-01', ...rest })).found;
    expect(over({ abatementDateTime: '2023-05' })).toMatchObject([{ on: 19_478, within: 'month' }]);
    expect(over({ abatementPeriod: { start: '2022', end: '2023' } })).toMatchObject([{ on: 19_358, within: 'year' }]);
    expect(over({ abatementString: 'long ago' })).toMatchObject([{ on: 14_610 }]);
  });
  it('is not of tomorrow', () => {
    expect(left(condition(DIABETES, { recordedDate: '2027' }))).toEqual(['future']);
  });
  it('what is there now contradicts a later end, and comes after an earlier one', () => {
    const resolved = (rest: object) => condition(MALIGNANCY, { ...clinical('resolved'), ...rest });
    expect(left(condition(MALIGNANCY, old), resolved(young))).toEqual(['disagree', 'disagree']);
    expect(found(condition(MALIGNANCY, young), resolved(old))).toEqual({ malignancy: { value: 'current' } });
    expect(left(condition(ALS, young), condition(concept(SNOMED, '24700007'), old))).toEqual(['disagree', 'disagree']);
  });
});
