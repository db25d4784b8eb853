// Every trial again as answers come in: what is untouched stays the very same object.
import { expect, test } from 'vitest';
import { DICTIONARY, variable } from '../facts/example.ts';
import { catalogueOf, criterion, trialFile } from '../trials/example.ts';
import { knownOf, misread, type Person } from './example.ts';
import { screenTwice } from '#screening/screen.ts';
import { makeScreener } from '#screening/screener.ts';
import type { Trial } from '#trials/trial.ts';

const FAR = { '>=': [variable('reach'), 50] };
const { trials } = catalogueOf(
  trialFile('L-1', [criterion('far', 'inclusion', FAR), criterion('brown', 'exclusion', variable('brownEyed'))]),
  trialFile('L-2', [criterion('blue', 'inclusion', { '==': [variable('eyes'), 'blue'] })]),
);

const afresh = (person: Person, all: readonly Trial[] = trials) => all.map((trial) => screenTwice(trial, knownOf(person), DICTIONARY));

test('after every answer it says what a screening from the beginning says', () => {
  const screener = makeScreener(trials, DICTIONARY);
  const walk: readonly Person[] = [
    {},
    { reach: { value: 60 } },
    { reach: { value: 60 }, eyes: { value: 'brown' } },
    { reach: { value: 40 }, eyes: { value: 'brown' } },
    { reach: { value: 40 }, eyes: { among: ['blue', 'green'] } },
    { eyes: { value: 'blue' } },
    {},
  ];
  for (const person of walk) expect(screener(knownOf(person))).toEqual(afresh(person));
});

test('a trial that no change touches keeps the very same screening', () => {
  const screener = makeScreener(trials, DICTIONARY);
  const [first, second] = screener(knownOf({}));
  const [changed, same] = screener(knownOf({ reach: { value: 60 } }));
  expect(changed).not.toBe(first);
  expect(same).toBe(second);
  expect(screener(knownOf({ reach: { value: 60 } }))[0]).toBe(changed);
});

test('a fact that no trial reads changes nothing', () => {
  const screener = makeScreener(trials, DICTIONARY);
  const before = screener(knownOf({}));
  expect(screener(knownOf({ lamp: { value: 8 } }))).toEqual(before);
  expect(screener(knownOf({ lamp: { value: 8 } }))[0]).toBe(before[0]);
});

test('only the criteria that a change touches are judged again', () => {
  const judged: string[] = [];
  const watched = trials.map((trial) => ({
    ...trial,
    criteria: trial.criteria.map((each) => ({
      ...each,
      readings: each.readings.map((reading) => ({
        ...reading,
        evaluate: (known: Parameters<typeof reading.evaluate>[0]) => {
          judged.push(each.id);
          return reading.evaluate(known);
        },
      })),
    })),
  }));
  const screener = makeScreener(watched, DICTIONARY);
  screener(knownOf({}));
  judged.length = 0;
  screener(knownOf({ reach: { from: 10, to: 20 } }));
  expect(judged).toEqual(['far']);
});

test('a criterion on which the readers disagree is judged again with the next change of its trial', () => {
  const wrong = trials.map((trial) => misread(trial, 'far', { '>=': [variable('reach'), 51] }));
  const screener = makeScreener(wrong, DICTIONARY);
  for (const person of [{ reach: { value: 50 } }, { reach: { value: 50 }, eyes: { value: 'blue' } }, { reach: { value: 60 } }] as const) {
    expect(screener(knownOf(person))).toEqual(afresh(person, wrong));
  }
});
