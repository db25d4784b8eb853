// From answers to what every fact may still be; answers that cannot all be true are set aside together.
import { describe, expect, it, test } from 'vitest';
import { chanceFrom } from '../laws/chance.ts';
import { boolean, DICTIONARY, dictionaryOf, number, TODAY, variable } from './example.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Fact } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { intersect } from '#logic/possible.ts';

const answersOf = (answers: Readonly<Record<string, Answer>>): Answers => new Map(Object.entries(answers));
const know = (answers: Readonly<Record<string, Answer>>) => knowledge(DICTIONARY, answersOf(answers), TODAY);
const slot = (id: string) => DICTIONARY.facts.findIndex((fact) => fact.id === id);

test('nothing answered, or nothing sure, is nothing known', () => {
  const blank = { known: DICTIONARY.unanswered(TODAY), conflicts: [] };
  expect(know({})).toEqual(blank);
  expect(know(Object.fromEntries(DICTIONARY.facts.map(({ id }) => [id, 'not sure'])))).toEqual(blank);
});

test('an answer narrows its own fact', () => {
  expect(know({ reach: { from: 50, to: 60 } }).known[slot('reach')]).toEqual({ kind: 'range', low: 50, high: 60 });
  expect(know({ reach: { from: 50 } }).known[slot('reach')]).toEqual({ kind: 'range', low: 50, high: 200 });
  expect(know({ languages: { value: { welsh: true, breton: false } } }).known[slot('languages')]).toEqual({
    kind: 'subset',
    certain: 0b001,
    possible: 0b101,
  });
});

test('facts that follow from each other narrow each other until nothing changes', () => {
  const { known, conflicts } = know({ birthDate: { value: '2024' }, ageMonths: { from: 30 } });
  expect(conflicts).toEqual([]);
  expect(known[slot('ageMonths')]).toEqual({ kind: 'range', low: 30, high: 34 });
  expect(known[slot('ageYears')]).toEqual({ kind: 'range', low: 2, high: 2 });
});

test('a chain is followed to its end whatever the order of the facts', () => {
  const chain = dictionaryOf(
    number('c', { max: 100, derive: [{ is: { '+': [variable('b'), 1] } }] }),
    number('b', { max: 100, derive: [{ is: { '+': [variable('a'), 1] } }] }),
    number('a', { max: 100 }),
  );
  expect(knowledge(chain, answersOf({ a: { value: 5 } }), TODAY).known[0]).toEqual({ kind: 'range', low: 7, high: 7 });
});

describe('whole numbers', () => {
  test('more than 17 and whole is 18 at least; less than 76 and whole is 75 at most', () => {
    expect(know({ ageYears: { above: 17, below: 76 } }).known[slot('ageYears')]).toEqual({ kind: 'range', low: 18, high: 75 });
  });
});

describe('contradictions', () => {
  test('a date against an age: both count as not given, and everything else stays', () => {
    const result = know({ birthDate: { value: '1960' }, ageYears: { value: 20 }, reach: { value: 55 } });
    expect(result.conflicts).toEqual([{ fact: 'ageYears', answers: ['ageYears', 'birthDate'] }]);
    expect(result.known).toEqual(know({ reach: { value: 55 } }).known);
  });

  test('the answers behind a contradicted fact are named, "not sure" is not', () => {
    const { conflicts } = know({ birthDate: { value: '1960' }, ageYears: { value: 20 }, ageMonths: 'not sure' });
    expect(conflicts).toEqual([{ fact: 'ageYears', answers: ['ageYears', 'birthDate'] }]);
  });

  test('through facts that were never answered themselves', () => {
    const { conflicts, known } = know({ skill1: { value: 4 }, skillTotal: { value: 2 }, olderTotal: { value: 6 } });
    expect(conflicts).toEqual([{ fact: 'skillTotal', answers: ['skillTotal', 'skill1'] }]);
    expect(known).toEqual(know({ olderTotal: { value: 6 } }).known);
  });

  test('an answer behind the contradicted fact that has no part in it stays', () => {
    const { conflicts, known } = know({ skill1: { value: 4 }, skillTotal: { value: 40 }, olderTotal: { value: 10 } });
    expect(conflicts).toEqual([{ fact: 'olderTotal', answers: ['olderTotal', 'skillTotal'] }]);
    expect(known).toEqual(know({ skill1: { value: 4 } }).known);
  });

  test('whatever disagrees with one of them is part of it, since that one may be right', () => {
    const { conflicts } = know({ skill1: { value: 4 }, skillTotal: { value: 2 }, olderTotal: { value: 30 } });
    expect(conflicts.map(({ answers }) => [...answers].sort())).toEqual([['olderTotal', 'skill1', 'skillTotal']]);
    const items = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`skill${index + 1}`, { value: 1 }]));
    const sums = know({ ...items, skillTotal: { value: 40 } });
    expect(sums.conflicts.map(({ answers }) => answers.length)).toEqual([13]);
    expect(sums.known).toEqual(know({}).known);
  });

  test('two contradictions are both found', () => {
    const { conflicts } = know({
      eyes: { value: 'blue' },
      brownEyed: { value: true },
      birthDate: { value: '1960' },
      ageYears: { value: 20 },
      ageMonths: { value: 3 },
    });
    expect(conflicts.map(({ fact }) => fact).sort()).toEqual(['ageYears', 'brownEyed']);
    expect(conflicts.flatMap(({ answers }) => answers).sort()).toEqual(['ageMonths', 'ageYears', 'birthDate', 'brownEyed', 'eyes']);
  });

  test('an answer out of the range of its own fact contradicts itself', () => {
    const { conflicts, known } = know({ reach: { value: 500 } });
    expect(conflicts).toEqual([{ fact: 'reach', answers: ['reach'] }]);
    expect(known[slot('reach')]).toEqual({ kind: 'range', low: 0, high: 200 });
  });

  test('a dictionary that contradicts itself is a fault of ours', () => {
    const broken = dictionaryOf(boolean('tall'), number('a', { max: 10, derive: [{ is: 11 }] }));
    expect(() => knowledge(broken, answersOf({ tall: { value: true } }), TODAY)).toThrow('the dictionary contradicts itself at a');
  });
});

test('answers to facts that are not in the dictionary are of no account', () => {
  expect(know({ shoeSize: { value: 44 } })).toEqual({ known: DICTIONARY.unanswered(TODAY), conflicts: [] });
});

test('a value that is no option narrows nothing', () => {
  expect(know({ eyes: { value: 'purple' } }).known).toEqual(DICTIONARY.unanswered(TODAY));
});

describe('a sum of levels that a person rated', () => {
  const levels = [0, 1, 2, 3, 4].map((value) => ({ value, label: { en: 'x', fa: 'x' } }));
  const items = ['bow', 'mid', 'stern'].map((id) => ({ ...number(id, { whole: true, max: 4 }), levels }) as Fact);
  const selfRating = { margin: 2, source: 'invented' };
  const sum = { '+': items.map(({ id }) => variable(id)) };
  const crew = dictionaryOf(...items, { ...number('hull', { whole: true, max: 12, derive: [{ is: sum }] }), selfRating } as Fact);
  const hull = (answers: Readonly<Record<string, Answer>>) => {
    const { known, conflicts } = knowledge(crew, new Map(Object.entries(answers)), TODAY);
    expect(conflicts).toEqual([]);
    return known[3];
  };
  const rated = (value: number): Answer => ({ value, selfRated: true });

  it('is off by the margin at most', () => {
    expect(hull({ bow: rated(2), mid: rated(3), stern: rated(2) })).toEqual({ kind: 'range', low: 5, high: 9 });
    expect(hull({ bow: { value: 2 }, mid: { value: 3 }, stern: { value: 2 } })).toEqual({ kind: 'range', low: 7, high: 7 });
  });

  it('is off by no more than the points that were rated, or not', () => {
    expect(hull({ bow: rated(1), mid: { value: 3 }, stern: { value: 2 } })).toEqual({ kind: 'range', low: 5, high: 8 });
    expect(hull({ bow: rated(4), mid: { value: 0 }, stern: { value: 0 } })).toEqual({ kind: 'range', low: 2, high: 4 });
    expect(hull({ bow: rated(0), mid: rated(0), stern: rated(1) })).toEqual({ kind: 'range', low: 0, high: 3 });
  });

  it('only narrows with each item, whoever rated it', () => {
    const chance = chanceFrom(3);
    for (let time = 0; time < 500; time += 1) {
      const said: Record<string, Answer> = {};
      let before = hull(said);
      for (const { id } of items) {
        said[id] = chance.percent(50) ? rated(chance.below(5)) : { value: chance.below(5) };
        const now = hull(said);
        expect(before !== undefined && now !== undefined && intersect(before, now)).toEqual(now);
        before = now;
      }
    }
  });

  it('gives way to a clinic’s score, however far that is', () => {
    expect(hull({ bow: rated(0), mid: rated(0), stern: rated(0), hull: { value: 9 } })).toEqual({ kind: 'range', low: 9, high: 9 });
    expect(hull({ bow: rated(0), mid: rated(0), stern: rated(0), hull: 'not sure' })).toEqual({ kind: 'range', low: 0, high: 2 });
  });
});
