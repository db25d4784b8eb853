// All answers of one person, read from a file: what can be read is kept, and every fault is named.
import { describe, expect, test } from 'vitest';
import { DICTIONARY, TODAY } from './example.ts';
import { readAnswers, withAnswer } from '#facts/answers.ts';

const read = (raw: object) => readAnswers(DICTIONARY, raw, TODAY);

describe('reading', () => {
  test('what can be read is kept, in the order written', () => {
    const { answers, faults } = read({ reach: 55, eyes: 'not sure', monthsAtSea: { from: 12, to: 24 } });
    expect([...answers]).toEqual([
      ['reach', { value: 55 }],
      ['eyes', 'not sure'],
      ['monthsAtSea', { from: 12, to: 24 }],
    ]);
    expect(faults).toEqual([]);
  });

  test('null is an answer not given', () => {
    expect(read({ reach: null })).toEqual({ answers: new Map(), faults: [] });
  });

  test('every fault is named, and costs only its own answer', () => {
    const { answers, faults } = read({ reach: 500, shoeSize: 44, eyes: 'blue', birthDate: '2026-02-30' });
    expect([...answers.keys()]).toEqual(['eyes']);
    expect(faults).toEqual([
      { fact: 'reach', given: 500, code: 'out-of-range' },
      { fact: 'shoeSize', given: 44, code: 'unknown-fact' },
      { fact: 'birthDate', given: '2026-02-30', code: 'impossible-date' },
    ]);
  });

  test('names that every object inherits are unknown facts, and inherited answers are not there', () => {
    const hostile = JSON.parse('{"__proto__": {"reach": 55}, "constructor": 1, "toString": true}') as object;
    expect(read(hostile).faults.map(({ fact }) => fact)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(read(Object.create({ reach: 55 }) as object)).toEqual({ answers: new Map(), faults: [] });
  });

  test('an error that is no fault of the answer goes through', () => {
    const trap = {
      get value(): never {
        throw new Error('boom');
      },
    };
    expect(() => read({ reach: trap })).toThrow('boom');
  });
});

test('one more answer, or one taken back, leaves the old answers as they were', () => {
  const { answers } = read({ reach: 55 });
  const more = withAnswer(answers, 'eyes', { value: 'blue' });
  expect([...more.keys()]).toEqual(['reach', 'eyes']);
  expect([...withAnswer(more, 'reach', undefined).keys()]).toEqual(['eyes']);
  expect([...withAnswer(answers, 'reach', 'not sure')]).toEqual([['reach', 'not sure']]);
  expect([...answers]).toEqual([['reach', { value: 55 }]]);
});
