// What a test settles by itself: an antibody may be past, a reactive screening false; neither is a yes, and neither is cleared by another screening.
import { describe, expect, it } from 'vitest';
import { concept, condition, dictionary, found, left, LOINC, observation, read, SNOMED, status } from './records.ts';

const POSITIVE = { valueCodeableConcept: concept(SNOMED, '10828004') };
const NEGATIVE = { valueCodeableConcept: concept(SNOMED, '260385009') };
const [HCV_ANTIBODY, HCV_RNA, HIV_SCREENING, HBV_DNA, HBS_ANTIGEN] = ['13955-0', '11259-9', '56888-1', '29610-3', '5196-1'];
const on = (effectiveDateTime: string) => ({ effectiveDateTime });
const reasons = (...resources: readonly object[]) => read(...resources).left.map(({ why }) => why);

describe('an antibody to hepatitis C', () => {
  it('that is positive is left, and that is negative is a no', () => {
    expect(left(observation(HCV_ANTIBODY, POSITIVE))).toEqual(['not-settled']);
    expect(found(observation(HCV_ANTIBODY, NEGATIVE))).toEqual({ hepatitisC: { value: false } });
  });

  it('gives way to RNA, whichever is newer', () => {
    for (const [antibody, rna] of [
      ['2026-01-01', '2026-02-01'],
      ['2026-02-01', '2026-01-01'],
    ] as const) {
      expect(found(observation(HCV_ANTIBODY, POSITIVE, on(antibody)), observation(HCV_RNA, NEGATIVE, on(rna)))).toEqual({
        hepatitisC: { value: false },
      });
      expect(found(observation(HCV_ANTIBODY, POSITIVE, on(antibody)), observation(HCV_RNA, POSITIVE, on(rna)))).toEqual({
        hepatitisC: { value: true },
      });
    }
  });

  it('that is negative after RNA was found leaves both in doubt', () => {
    expect(left(observation(HCV_RNA, POSITIVE, on('2026-01-01')), observation(HCV_ANTIBODY, NEGATIVE, on('2026-03-01')))).toEqual([
      'disagree',
      'disagree',
    ]);
  });
});

describe('a screening for HIV', () => {
  it('that is reactive is not cleared by another, earlier or later', () => {
    for (const [reactive, clear] of [
      ['2026-01-01', '2026-03-01'],
      ['2026-03-01', '2026-01-01'],
      ['2026-03-01', '2026-03-01'],
    ] as const) {
      const all = [observation(HIV_SCREENING, POSITIVE, on(reactive)), observation(HIV_SCREENING, NEGATIVE, on(clear))];
      expect(found(...all)).toEqual({});
      expect(reasons(...all).sort()).toEqual(['disagree', 'not-settled']);
    }
  });

  it('that is clear leaves a diagnosis in doubt, and a diagnosis that is refuted agrees with it', () => {
    const infection = concept(SNOMED, '86406008');
    expect(reasons(condition(infection), observation(HIV_SCREENING, NEGATIVE))).toEqual(['disagree', 'disagree']);
    const refuted = { resourceType: 'Condition', code: infection, ...status.verification('refuted') };
    expect(found(refuted, observation(HIV_SCREENING, NEGATIVE))).toEqual({ hiv: { value: false } });
    expect(found(refuted, observation(HIV_SCREENING, POSITIVE))).toEqual({ hiv: { value: false } });
  });

  it('is of its own day, and old when that is long ago', () => {
    expect(read(observation(HIV_SCREENING, NEGATIVE, on('2024'))).found).toMatchObject([{ on: 19_723, within: 'year', isOld: true }]);
    expect(left(observation(HIV_SCREENING, NEGATIVE, on('2027')))).toEqual(['future']);
  });
});

describe('hepatitis B', () => {
  it('is read from the antigen; DNA says yes alone', () => {
    expect(found(observation(HBS_ANTIGEN, POSITIVE))).toEqual({ hepatitisB: { value: true } });
    expect(found(observation(HBV_DNA, POSITIVE))).toEqual({ hepatitisB: { value: true } });
    expect(left(observation(HBV_DNA, NEGATIVE))).toEqual(['not-settled']);
    expect(left(observation(HBV_DNA, POSITIVE), observation(HBS_ANTIGEN, NEGATIVE))).toEqual(['disagree', 'disagree']);
  });

  it.each(['13952-7', '16933-4', '22322-2', '16935-9'])('is not told by the antibody %s, whatever it says', (code) => {
    for (const value of [POSITIVE, NEGATIVE, { valueQuantity: { value: 99, unit: '[iU]/L' } }, { valueString: 'positive' }]) {
      expect(left(observation(code, value))).toEqual(['not-settled']);
    }
    expect(found(observation(code, POSITIVE), observation(HBS_ANTIGEN, NEGATIVE))).toEqual({ hepatitisB: { value: false } });
  });
});

it('a pregnancy test by itself says nothing; a status says it for a fortnight', () => {
  for (const value of [POSITIVE, NEGATIVE]) expect(left(observation('2106-3', value))).toEqual(['not-settled']);
  const known = (day: string) => read(observation('82810-3', { valueCodeableConcept: concept(SNOMED, '77386006') }, on(day))).found;
  expect(known('2026-11-20')).toMatchObject([{ fact: 'pregnant', answer: { value: true }, isOld: false }]);
  expect(known('2026-11')).toMatchObject([{ isOld: true, within: 'month' }]);
});

it('holds for an answer to a questionnaire too', () => {
  const questionnaire = { resourceType: 'Questionnaire', url: 'q', item: [{ linkId: '1', code: concept(LOINC, HCV_ANTIBODY).coding }] };
  const answered = (valueBoolean: boolean) => ({
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: 'q',
    item: [{ linkId: '1', answer: [{ valueBoolean }] }],
  });
  expect(left(questionnaire, answered(true))).toEqual(['not-settled']);
  expect(found(questionnaire, answered(false))).toEqual({ hepatitisC: { value: false } });
});

it('every code that does not settle both ways says by which source', () => {
  const codes = dictionary.facts.flatMap((fact) => fact.codes.map((code) => ({ fact, code })));
  const limited = codes.filter(({ code }) => code.says !== undefined);
  expect(limited.length).toBeGreaterThan(8);
  for (const { fact, code } of limited) {
    expect(fact.type).toBe('boolean');
    expect(code.source).toMatch(/\d{4}|CDC|WHO/);
    expect(code.system).toBe(LOINC);
  }
});
