// What the real criteria can still become, once they fail: what a neurologist would say, criterion by criterion.
import { describe, expect, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import type { Answer } from '#facts/answer.ts';
import { knowledge } from '#facts/known.ts';
import { changeOf } from '#screening/change.ts';
import { dayNumber } from '#facts/calendar.ts';
import { judge } from '#screening/judge.ts';

const { dictionary, trials } = catalogueFromDisk();
const TODAY = dayNumber({ year: 2026, month: 11, day: 22 });

type Person = Readonly<Record<string, Answer>>;

function change(number: string, id: string, person: Person): string {
  const criterion = trials.find((trial) => trial.number === number)?.criteria.find((one) => one.id === id);
  if (criterion === undefined) throw new RangeError(`${number} has no ${id}`);
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  expect(judge(criterion, known)).toBe('fail');
  const { kind, facts } = changeOf(criterion, known, dictionary);
  return [`${kind}:`, ...facts.map((fact) => fact.id)].join(' ');
}

const value = (given: number | string | boolean | readonly string[]): Answer => ({ value: given });
const ALS: Person = { diagnosis: value('als') };
const [MASHHAD, ROYAN, ISFAHAN, MS, SMA] = ['IRCT20160809029275N2', 'NCT01759797', 'NCT02116634', 'NCT06360861', 'IRCT2015073023417N1'];

describe('lost for good', () => {
  test.each<[string, string, Person, string]>([
    [MASHHAD, 'age-18-to-75', { ageYears: value(76) }, 'ageYears'],
    [ISFAHAN, 'age-18-to-60', { birthDate: value('1965-11-21') }, 'ageYears'],
    [SMA, 'age-under-12-months', { ageMonths: value(13) }, 'ageMonths'],
    [SMA, 'age-beyond-12-months', { birthDate: value('2025-10-22') }, 'ageMonths'],
    [ROYAN, 'als-sporadic', { alsForm: value('familial') }, 'alsForm'],
    [ISFAHAN, 'onset-under-3-years', { onsetDate: value('2020-03') }, 'monthsSinceOnset'],
    [ISFAHAN, 'spinal-onset', { onsetRegion: value('bulbar') }, 'onsetRegion'],
    [ISFAHAN, 'diabetes', { diabetes: value(true) }, 'diabetes'],
    [MASHHAD, 'other-neurodegenerative-disease', { otherNeurodegenerative: value(true) }, 'otherNeurodegenerative'],
    [MASHHAD, 'als-certified', { diagnosis: value('ms') }, 'diagnosis'],
    [MS, 'spms', { diagnosis: value('ms'), msCourse: value('primary-progressive') }, 'msCourse'],
    [MS, 'history-of-malignancy', { malignancy: value('past') }, 'malignancy'],
    [MS, 'hiv', { hiv: value(true) }, 'hiv'],
    [MS, 'htlv', { htlv: value(true) }, 'htlv'],
    [SMA, 'other-sma-types', { smaType: value('type-2') }, 'smaType'],
  ])('%s %s', (number, id, person, fact) => {
    expect(change(number, id, person)).toBe(`cannot: ${fact}`);
  });
});

describe('not expected', () => {
  test.each<[string, string, Person, string]>([
    [ISFAHAN, 'fvc-50', { fvc: value(45) }, 'fvc'],
    [MASHHAD, 'alsfrsr-31-to-46', { alsfrsrTotal: value(30) }, 'alsfrsrTotal'],
    [ISFAHAN, 'swallowing-3', { alsfrsrSwallowing: value(2) }, 'alsfrsrSwallowing'],
    [ISFAHAN, 'walking-2', { alsfrsrWalking: value(1) }, 'alsfrsrWalking'],
    [ROYAN, 'als-frs-24', { alsfrsrTotal: value(10) }, 'alsfrsrTotal alsfrsTotal'],
    [ISFAHAN, 'survival-under-2-years', { expectedSurvivalMonths: value(12) }, 'expectedSurvivalMonths'],
  ])('%s %s', (number, id, person, facts) => {
    expect(change(number, id, person)).toBe(`not-expected: ${facts}`);
  });
});

describe('can change', () => {
  test.each<[string, string, Person, string]>([
    [MASHHAD, 'age-18-to-75', { ageYears: value(17) }, 'ageYears'],
    [MASHHAD, 'alsfrsr-31-to-46', { alsfrsrTotal: value(48) }, 'alsfrsrTotal'],
    [
      MASHHAD,
      'riluzole-fixed-dose',
      { ...ALS, riluzole: value('current'), riluzoleDoseSince: value('2026-10-01'), riluzoleStart: value('2026-09-01') },
      'riluzoleStableMonths riluzoleMonths',
    ],
    [MASHHAD, 'riluzole-fixed-dose', { ...ALS, riluzole: value('never') }, 'riluzole'],
    [MASHHAD, 'malignancy', { malignancy: value('current') }, 'malignancy'],
    [MASHHAD, 'pregnancy', { pregnant: value(true) }, 'pregnant'],
    [MASHHAD, 'no-ventilator', { ventilation: value('invasive') }, 'ventilation'],
    [MASHHAD, 'als-certified', { diagnosis: value('other') }, 'diagnosis'],
    [ISFAHAN, 'hospital-stay-2-months', { seriousHospitalStayEnd: value('2026-11-01') }, 'seriousHospitalStay monthsSinceSeriousHospitalStay'],
    [ISFAHAN, 'lactation', { breastfeeding: value(true) }, 'breastfeeding'],
    [MS, 'cytotoxic-3-months', { lastCytotoxic: value('2026-10-01') }, 'cytotoxicUse monthsSinceCytotoxic'],
    [MS, 'duration-2-to-16-years', { monthsSinceOnset: value(10) }, 'monthsSinceOnset'],
    [MS, 'spms', { diagnosis: value('ms'), msCourse: value('relapsing-remitting') }, 'msCourse'],
    [MS, 'hepatitis-c', { hepatitisC: value(true) }, 'hepatitisC'],
    [MS, 'organ-failure', { organFailure: value(['heart', 'liver']) }, 'organFailure'],
    [MS, 'rituximab', { rituximab: value(false) }, 'rituximab'],
    [MS, 'severe-anaemia', { haemoglobin: { to: 0.001 } }, 'haemoglobin'],
    [SMA, 'genetic-confirmation', { smaGeneticTest: value('not-confirmed') }, 'smaGeneticTest'],
  ])('%s %s', (number, id, person, facts) => {
    expect(change(number, id, person)).toBe(`can: ${facts}`);
  });
});
