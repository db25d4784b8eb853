// How exactly the ends of a window are known: a full date gives a day, all else a month or the time between two.
import { describe, expect, it } from 'vitest';
import { DICTIONARY, TODAY, variable } from '../facts/example.ts';
import { isoOf } from '../laws/elapsed.ts';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { knownOf, type Person, trialOf } from './example.ts';
import { HORIZON } from '#screening/turns.ts';
import { type End, makeWindowEnds } from '#screening/windowEnds.ts';
import type { CriterionFile } from '#trials/criterion.ts';

const adult = criterion('adult', 'inclusion', { '<=': [30, variable('ageYears'), 32] });
const seasoned = criterion('seasoned', 'inclusion', { '>=': [variable('monthsAtSea'), 60] });
const fresh = criterion('fresh', 'inclusion', { '<=': [variable('monthsAtSea'), 18] });

const windows = (person: Person, ...files: readonly CriterionFile[]) =>
  makeWindowEnds(knownOf(person), DICTIONARY, TODAY)(trialOf(trialFile('T', files)));
const day = (number: number | undefined) => (number === undefined ? '?' : isoOf(number));
const inWords = (end: End | undefined) => end && `${day(end.earliest)} ${day(end.latest)} ${end.isToTheDay ? 'day' : 'about'}`;
const open = (person: Person, ...files: readonly CriterionFile[]) =>
  windows(person, ...files).open.map(({ opens, closes }) => [inWords(opens), inWords(closes)]);

describe('the ends of a window', () => {
  it('are days where the dates are', () => {
    expect(open({ birthDate: { value: '1997-02-10' } }, adult)).toEqual([['2027-02-10 2027-02-10 day', '2030-02-09 2030-02-09 day']]);
  });

  it('are about where they come from a figure, however exact it seems', () => {
    expect(open({ monthsAtSea: { value: 12 } }, fresh)).toEqual([[undefined, '2027-05-22 2027-05-22 about']]);
    expect(open({ monthsAtSea: { value: 50 } }, seasoned)).toEqual([['2027-09-22 2027-09-22 about', undefined]]);
    expect(open({ monthsAtSea: { value: 12.5 } }, fresh)[0]?.[1]).toMatch(/about$/);
  });

  it('lie between two days where a date is known to the month or the year, or a figure only within a range', () => {
    expect(open({ birthDate: { value: '1997-02' } }, adult)).toEqual([['2027-02-01 2027-02-28 about', '2030-01-31 2030-02-27 about']]);
    expect(open({ firstVoyage: { value: '2023' } }, seasoned)).toEqual([['2028-01-01 2028-12-31 about', undefined]]);
    expect(open({ monthsAtSea: { from: 48, to: 54 } }, seasoned)).toEqual([['2027-05-22 2027-11-22 about', undefined]]);
  });

  it('of a completed year lie a year apart, and it may close tomorrow', () => {
    expect(open({ ageYears: { value: 32 } }, adult)).toEqual([[undefined, `${isoOf(TODAY)} 2027-11-21 about`]]);
  });

  it('are each as exact as what they follow from', () => {
    const both = open({ birthDate: { value: '1997-02-10' }, monthsAtSea: { value: 50 } }, adult, seasoned);
    expect(both).toEqual([['2027-09-22 2027-09-22 about', '2030-02-09 2030-02-09 day']]);
  });

  it('are about too where a figure may be rounded by so much that it passes the date', () => {
    const near = open({ birthDate: { value: '1997-02-10' }, monthsAtSea: { value: 57 } }, adult, seasoned);
    expect(near[0]?.[0]).toBe('2027-02-22 2027-02-22 about');
    const hidden = open({ birthDate: { value: '1997-02-27' }, monthsAtSea: { value: 57 } }, adult, seasoned);
    expect(hidden[0]?.[0]).toBe('2027-02-27 2027-02-27 about');
    const far = open({ birthDate: { value: '1997-04-10' }, monthsAtSea: { value: 57 } }, adult, seasoned);
    expect(far[0]?.[0]).toBe('2027-04-10 2027-04-10 day');
  });

  it('are open where nothing says how early or how late', () => {
    expect(open({}, seasoned)).toEqual([['? 2031-11-22 about', undefined]]);
    expect(open({ monthsAtSea: { from: 1 } }, fresh)).toEqual([]);
  });
});

describe('a window that is open at the end of ten years', () => {
  it('has no end, which is not the same as an end on the last day', () => {
    const last = (days: number) => isoOf(TODAY + HORIZON + days).replace('2036', '2003');
    expect(open({ birthDate: { value: last(1) } }, adult)).toEqual([['2033-11-23 2033-11-23 day', undefined]]);
    expect(open({ birthDate: { value: last(0) } }, adult)[0]?.[1]).toBe(`${isoOf(TODAY + HORIZON - 1)} ${isoOf(TODAY + HORIZON - 1)} day`);
  });
});

describe('what is known', () => {
  it('is all, where each day is decided or lies where something turns', () => {
    expect(windows({ birthDate: { value: '1997-02' } }, adult).isKnown).toBe(true);
    expect(windows({}, seasoned).isKnown).toBe(true);
    expect(windows({}, adult).isKnown).toBe(false);
    expect(windows({ monthsAtSea: { from: 1 } }, fresh).isKnown).toBe(false);
  });

  it('is all, where only readings differ: then the document is in doubt from one day to another', () => {
    const doubt = doubtful('doubt', 'inclusion', { '>=': [variable('ageYears'), 30] }, { '>': [variable('ageYears'), 30] });
    const { open: passing, inDoubt, isKnown } = windows({ birthDate: { value: '1997-02-10' } }, doubt);
    expect(isKnown).toBe(true);
    expect(passing.map(({ opens }) => inWords(opens))).toEqual(['2028-02-10 2028-02-10 day']);
    expect(inDoubt.map(({ opens, closes, doubts }) => [inWords(opens), inWords(closes), doubts.map(({ id }) => id)])).toEqual([
      ['2027-02-10 2027-02-10 day', '2028-02-09 2028-02-09 day', ['doubt']],
    ]);
  });
});
