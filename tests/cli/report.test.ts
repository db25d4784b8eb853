// The report of a screening says what is missing, what is in doubt, what is hearsay and what contradicts itself.
import { describe, expect, it } from 'vitest';
import type { Reporter } from '#cli/candidate.ts';
import { openRules } from '#cli/openRules.ts';
import { type CriterionReport, reportOn } from '#cli/report.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Trial } from '#trials/trial.ts';

const { dictionary, trials } = openRules(PACKAGE_ROOT);
const TODAY = spanOf('2026-11-22')?.first ?? 0;

function reported(answers: object, reportedBy?: Reporter, some: readonly Trial[] = trials) {
  const read = readAnswers(dictionary, answers, TODAY);
  expect(read.faults).toEqual([]);
  return reportOn({ id: 'a', today: TODAY, answers: read.answers, ...(reportedBy === undefined ? {} : { reportedBy }) }, some, dictionary);
}

function criterion(number: string, id: string, answers: object, reportedBy?: Reporter): CriterionReport | undefined {
  return reported(answers, reportedBy)
    .trials.find((trial) => trial.id === number)
    ?.criteria.find((one) => one.id === id);
}

describe('reportOn', () => {
  it('holds every criterion of every trial, in order, with recruitment before the verdict', () => {
    const report = reported({});
    expect(report.trials.map(({ id }) => id)).toEqual(trials.map(({ number }) => number));
    for (const [index, trial] of trials.entries()) {
      expect(Object.keys(report.trials[index] ?? {})).toEqual(['id', 'recruitment', 'recruitmentRead', 'verdict', 'criteria']);
      expect(report.trials[index]?.criteria.map(({ id, kind }) => [id, kind])).toEqual(trial.criteria.map(({ id, kind }) => [id, kind]));
    }
  });

  it('leaves every trial open for a person of whom nothing is known', () => {
    const { trials: blank, conflicts } = reported({});
    expect(conflicts).toBeUndefined();
    expect(blank.map(({ verdict }) => verdict)).toEqual(trials.map(() => 'undetermined'));
    const results = blank.flatMap(({ criteria }) => criteria);
    expect(results.filter(({ result }) => result === 'pass' || result === 'fail')).toEqual([]);
    expect(results.filter(({ result, missing }) => result === 'unknown' && missing.length === 0)).toEqual([]);
    expect(results.filter(({ result, missing }) => result !== 'unknown' && missing.length > 0)).toEqual([]);
  });

  it('passes, fails and stays open around a bound', () => {
    const fvc = (answer: unknown) => criterion('NCT01759797', 'fvc-40', { diagnosis: 'als', fvc: answer }, 'clinician');
    expect(fvc(40)).toEqual({ id: 'fvc-40', kind: 'inclusion', result: 'pass', missing: [] });
    expect(fvc(39.9)?.result).toBe('fail');
    expect(fvc({ from: 30, to: 50 })).toEqual({ id: 'fvc-40', kind: 'inclusion', result: 'unknown', missing: ['fvc'] });
  });

  it('marks what a patient or a carer says of what others settle', () => {
    const sporadic = (by?: Reporter) => criterion('NCT01759797', 'als-sporadic', { diagnosis: 'als', alsForm: 'sporadic' }, by);
    expect(sporadic('patient')).toEqual({ id: 'als-sporadic', kind: 'inclusion', result: 'pass', missing: [], selfReported: true });
    expect(sporadic('carer')?.selfReported).toBe(true);
    expect(sporadic('clinician')).toEqual({ id: 'als-sporadic', kind: 'inclusion', result: 'pass', missing: [] });
    expect(sporadic()?.selfReported).toBe(true);
    expect(criterion('NCT01759797', 'als-sporadic', { alsForm: 'familial' }, 'patient')?.selfReported).toBeUndefined();
    expect(criterion('NCT02116634', 'age-18-to-60', { ageYears: 40 }, 'patient')).not.toHaveProperty('selfReported');
  });

  it('marks readings that differ, and asks for nothing more there', () => {
    const certainty = { diagnosis: 'als', neurologistConfirmed: true, elEscorial: 'possible' };
    expect(criterion('NCT01759797', 'als-definite', certainty)).toEqual({
      id: 'als-definite',
      kind: 'inclusion',
      result: 'unknown',
      missing: [],
      doubt: true,
    });
  });

  it('names answers that cannot all be true', () => {
    expect(reported({ birthDate: '1970', ageYears: 20 }).conflicts).toEqual([{ fact: 'ageYears', answers: ['ageYears', 'birthDate'] }]);
  });

  it('leaves open what the two readers of the rules disagree on, and says so', () => {
    const tampered = trials.map((trial) => ({
      ...trial,
      criteria: trial.criteria.map((one) => ({
        ...one,
        readings: one.readings.map((reading) => ({ ...reading, raw: { '!': [reading.raw] } })),
      })),
    }));
    const { trials: screened } = reported({ diagnosis: 'als', fvc: 55 }, 'patient', tampered);
    const fvc = screened.find(({ id }) => id === 'NCT01759797')?.criteria.find(({ id }) => id === 'fvc-40');
    expect(fvc).toEqual({ id: 'fvc-40', kind: 'inclusion', result: 'unknown', missing: [], fault: true });
  });
});
