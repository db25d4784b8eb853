import { describe, expect, it } from 'vitest';
import { anyOf, boolean, date, number, oneOf } from '../facts/example.ts';
import { knownRow } from './knownRow.ts';

describe('a figure', () => {
  const fvc = number('fvc', { unit: '%', max: 200 });
  const points = number('points', { whole: true, max: 48 });
  const ends = async (row: Parameters<typeof knownRow>[1]) => {
    const known = await knownRow([fvc, points], row);
    return [known['fvc_low'], known['fvc_high'], known['points_low'], known['points_high']].map(Number);
  };

  it.each([
    ['is what stands there', { fvc: 62.5, points: 38 }, [62.5, 62.5, 38, 38]],
    ['may be anything where it is NULL, or has no column', { fvc: null }, [0, 200, 0, 48]],
    ['may be anything where it is out of range', { fvc: 201, points: -1 }, [0, 200, 0, 48]],
    ['may be anything where it is not whole but should be', { fvc: 1.5, points: 1.5 }, [1.5, 1.5, 0, 48]],
    ['lies between its ends', { fvc_from: 40, fvc_to: 50, points_from: 3, points_to: null }, [40, 50, 3, 48]],
    ['lies above or below one end', { fvc_from: 40, points_to: 20 }, [40, 200, 0, 20]],
    ['is itself whatever the ends', { fvc: 60, fvc_from: 40, fvc_to: 50 }, [60, 60, 0, 48]],
    ['may be anything where the ends are in the wrong order', { fvc_from: 50, fvc_to: 40 }, [0, 200, 0, 48]],
    ['is bound by the end that it can have', { fvc_from: 40, fvc_to: 900 }, [40, 200, 0, 48]],
  ])('%s', async (_, row, expected) => {
    expect(await ends(row)).toEqual(expected);
  });

  it.each(['nan', 'infinity', '-infinity'])('may be anything where it is %s', async (text) => {
    expect(await ends({ fvc: text })).toEqual([0, 200, 0, 48]);
  });
});

describe('a choice', () => {
  const facts = [oneOf('diagnosis', ['als', 'ms', 'sma']), boolean('hiv')];
  it.each([
    [{ diagnosis: 'ms', hiv: true }, [0b010, 0b10]],
    [{ diagnosis: null, hiv: null }, [0b111, 0b11]],
    [{ diagnosis: 'als|sma', hiv: false }, [0b101, 0b01]],
    [{ diagnosis: 'als|ALS' }, [0b111, 0b11]],
    [{ diagnosis: 'als|als' }, [0b111, 0b11]],
    [{ diagnosis: 'lupus' }, [0b111, 0b11]],
    [{ diagnosis: '|' }, [0b111, 0b11]],
    [{ diagnosis: '' }, [0b111, 0b11]],
    [{}, [0b111, 0b11]],
  ])('%j', async (row, expected) => {
    const known = await knownRow(facts, row);
    expect([known['diagnosis_options'], known['hiv_options']]).toEqual(expected);
  });
});

it('a set holds what is said of each option, and leaves the others open', async () => {
  const facts = [anyOf('organ', ['heart', 'liver', 'big-toe'])];
  const known = await knownRow(facts, { organ_heart: true, organ_big_toe: false });
  expect([known['organ_certain'], known['organ_possible']]).toEqual([0b001, 0b011]);
  expect((await knownRow(facts, {}))['organ_possible']).toBe(0b111);
});

describe('a date', () => {
  const facts = [
    date('birthDate'),
    number('ageMonths', { unit: 'mo', whole: true, max: 1571, derive: [{ elapsed: { since: 'birthDate' } }] }),
  ];
  it.each([
    [{ birth_date: '2000-11-22' }, [312, 312]],
    [{ birth_date: '2000-11-23' }, [311, 311]],
    [{ birth_date_from: '2000-01-01', birth_date_to: '2000-12-31' }, [310, 322]],
    [{ birth_date_to: '2000-11-22' }, [312, 1522]],
    [{ birth_date_from: '2000-11-22' }, [0, 312]],
    [{ birth_date: '2030-01-01' }, [0, 1522]],
    [{ birth_date: '1380-05-05' }, [0, 1522]],
    [{ birth_date: null }, [0, 1522]],
  ])('%j', async (row, expected) => {
    const known = await knownRow(facts, row);
    expect([known['age_months_low'], known['age_months_high']]).toEqual(expected);
  });
});
