// Spans of days between which a verdict turns by time alone, and those between which all dated criteria pass.
import { describe, expect, it, test } from 'vitest';
import { DICTIONARY, TODAY, variable } from '../facts/example.ts';
import { isoOf } from '../laws/elapsed.ts';
import { atSite, criterion, doubtful, trialFile } from '../trials/example.ts';
import { knownOf, type Person, trialOf } from './example.ts';
import { HORIZON } from '#screening/turns.ts';
import { datedCriteria, makeWindows, type Span, windowsOf } from '#screening/windows.ts';
import type { CriterionFile } from '#trials/criterion.ts';

const NOW = isoOf(TODAY);
const END = isoOf(TODAY + HORIZON);

const trial = (...files: readonly CriterionFile[]) => trialOf(trialFile('T', files));
const adult = criterion('adult', 'inclusion', { '<=': [30, variable('ageYears'), 32] });
const seasoned = criterion('seasoned', 'inclusion', { '>=': [variable('monthsAtSea'), 60] });
const sighted = criterion('sighted', 'inclusion', { '>=': [variable('reach'), 50] });
const fresh = criterion('fresh', 'exclusion', { '<': [variable('monthsAtSea'), 3] });

const YOUNG: Person = { birthDate: { value: '1997-02-10' } };
const FAR: Person = { reach: { value: 60 } };

function told(spans: readonly Span[]): readonly string[] {
  return spans.map(({ from, to, verdict, dated }) => `${isoOf(from)} ${isoOf(to)} ${verdict} ${dated}`);
}

const windows = (person: Person, ...files: readonly CriterionFile[]) => windowsOf(trial(...files), knownOf(person), DICTIONARY, TODAY);
const open = (person: Person, ...files: readonly CriterionFile[]) =>
  windows(person, ...files).flatMap(({ from, to, dated }) => (dated === 'pass' ? [[isoOf(from), isoOf(to)]] : []));

describe('the spans of ten years', () => {
  it('follow each other without a gap', () => {
    expect(told(windows({ ...YOUNG, ...FAR }, adult, sighted))).toEqual([
      `${NOW} 2027-02-09 ineligible fail`,
      '2027-02-10 2030-02-09 eligible pass',
      `2030-02-10 ${END} ineligible fail`,
    ]);
  });

  it('what is not dated keeps the verdict, and not the dated criteria', () => {
    expect(told(windows({ ...YOUNG, reach: { value: 40 } }, adult, sighted)).map((line) => line.slice(22))).toEqual([
      'ineligible fail',
      'ineligible pass',
      'ineligible fail',
    ]);
    expect(told(windows(YOUNG, adult, sighted)).map((line) => line.slice(22))).toEqual([
      'ineligible fail',
      'undetermined pass',
      'ineligible fail',
    ]);
  });

  it('are unknown while a figure may lie on either side', () => {
    expect(told(windows({ birthDate: { value: '1997-02' } }, adult))).toEqual([
      `${NOW} 2027-01-31 ineligible fail`,
      '2027-02-01 2027-02-27 undetermined unknown',
      '2027-02-28 2030-01-31 eligible pass',
      '2030-02-01 2030-02-27 undetermined unknown',
      `2030-02-28 ${END} ineligible fail`,
    ]);
  });

  it('two criteria that turn on one day make one turn', () => {
    const person: Person = { ...YOUNG, firstVoyage: { value: '2022-02-10' } };
    expect(told(windows(person, adult, seasoned))).toEqual(told(windows(YOUNG, adult)));
  });

  it('where all is known and readings differ, the document is in doubt', () => {
    const doubt = doubtful('doubt', 'inclusion', { '>=': [variable('ageYears'), 30] }, { '>': [variable('ageYears'), 30] });
    const spans = windows(YOUNG, doubt);
    expect(told(spans).map((line) => line.slice(22))).toEqual(['ineligible fail', 'undetermined doubt', 'eligible pass']);
    expect(spans.map(({ doubts }) => doubts.map(({ id }) => id))).toEqual([[], ['doubt'], []]);
    // What is not known comes first.
    expect(told(windows(YOUNG, doubt, seasoned)).map((line) => line.slice(22))).toEqual([
      'ineligible fail',
      'undetermined unknown',
      'eligible pass',
    ]);
  });

  it('today is as it is known today', () => {
    // The age was given; the birthday may be tomorrow.
    expect(told(windows({ ageYears: { value: 29 } }, adult)).slice(0, 2)).toEqual([
      `${NOW} ${NOW} ineligible fail`,
      `${isoOf(TODAY + 1)} 2027-11-21 undetermined unknown`,
    ]);
  });

  it('today a figure is exact that no day gives', () => {
    const sea = criterion('sea', 'inclusion', { '<=': [variable('monthsAtSea'), 1.51] });
    expect(told(windows({ monthsAtSea: { value: 1.51 } }, sea)).map((line) => line.slice(0, 10) + line.slice(21))).toEqual([
      `${NOW} eligible pass`,
      `${isoOf(TODAY + 1)} ineligible fail`,
    ]);
  });

  it('of a trial without dated criteria are one', () => {
    expect(told(windows(FAR, sighted, atSite('signed')))).toEqual([`${NOW} ${END} eligible pass`]);
  });
});

describe('spans on which all dated criteria pass', () => {
  it('have a first and a last day', () => {
    expect(open(YOUNG, adult, sighted)).toEqual([['2027-02-10', '2030-02-09']]);
  });

  it('may go on for ten years', () => {
    expect(open({ firstVoyage: { value: '2022-11-23' } }, seasoned)).toEqual([['2027-11-23', END]]);
    expect(open({ firstVoyage: { value: '2000-11-23' } }, seasoned)).toEqual([[NOW, END]]);
  });

  it('may end on the last of all days, which is not the same as an end', () => {
    const last = isoOf(TODAY + HORIZON + 1).replace('2036', '2003');
    expect(open({ birthDate: { value: last } }, adult)).toEqual([['2033-11-23', END]]);
    const before = isoOf(TODAY + HORIZON).replace('2036', '2003');
    expect(open({ birthDate: { value: before } }, adult)).toEqual([['2033-11-22', isoOf(TODAY + HORIZON - 1)]]);
  });

  it('are none where the criteria never pass together', () => {
    expect(open({ ...YOUNG, firstVoyage: { value: '2026-11-22' } }, adult, seasoned)).toEqual([]);
    expect(open({}, adult)).toEqual([]);
  });

  it('are several where a criterion opens, shuts and opens again', () => {
    const often = criterion('often', 'exclusion', { '<=': [31, variable('ageYears'), 31] });
    expect(open(YOUNG, adult, often)).toEqual([
      ['2027-02-10', '2028-02-09'],
      ['2029-02-10', '2030-02-09'],
    ]);
  });
});

test('dated criteria read what time changes', () => {
  const all = trial(adult, sighted, fresh, atSite('signed'), criterion('brown', 'exclusion', variable('brownEyed')));
  expect(datedCriteria(all, DICTIONARY).map(({ id }) => id)).toEqual(['adult', 'fresh']);
});

test('one person in many trials', () => {
  const person = knownOf({ ...YOUNG, firstVoyage: { value: '2026-10-10' } });
  const of = makeWindows(person, DICTIONARY, TODAY);
  for (const one of [trial(adult, fresh), trial(fresh), trial(seasoned, adult)]) {
    expect(of(one)).toEqual(windowsOf(one, person, DICTIONARY, TODAY));
  }
});
