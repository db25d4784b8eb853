// Columns fit the terminal, in both directions of writing.
import { describe, expect, it } from 'vitest';
import { apart, columns, labelled, widthOf, wrap } from '#cli/layout.ts';

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['می\u200cشود', 5],
    ['هیچ\u200cکدامٔ', 7],
    ['\u2068fvc\u2069', 3],
    ['', 0],
  ])('of %s is %i', (text, width) => expect(widthOf(text)).toBe(width));
});

describe('wrap', () => {
  it('breaks between words only', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('extraordinary', 5)).toEqual(['extraordinary']);
    expect(wrap('', 5)).toEqual(['']);
  });

  it('keeps apart on every line what was kept apart, however deep', () => {
    expect(wrap('از \u2068یک \u2066two three\u2069\u2069 چهار', 6)).toEqual([
      'از \u2068یک\u2069',
      '\u2068\u2066two\u2069\u2069',
      '\u2068\u2066three\u2069\u2069',
      'چهار',
    ]);
  });
});

describe('columns', () => {
  const rows = [
    ['Trial', 'Verdict', 'Pass'],
    ['A-1', 'meets the written criteria', '3'],
    ['B-22', 'cannot tell yet', '12'],
  ];

  it('stand below each other', () => {
    expect(columns(rows, [1], 80, 'ltr')).toEqual([
      'Trial  Verdict                     Pass',
      'A-1    meets the written criteria  3',
      'B-22   cannot tell yet             12',
    ]);
  });

  it('wrap where they may when the screen is narrow', () => {
    expect(columns(rows, [1], 28, 'ltr')).toEqual([
      'Trial  Verdict          Pass',
      'A-1    meets the        3',
      '       written',
      '       criteria',
      'B-22   cannot tell yet  12',
    ]);
    expect(columns(rows, [1], 5, 'ltr').every((line) => line.length <= 40)).toBe(true);
  });

  it('keep their places in Persian, where two cells beside each other would run into one', () => {
    const [line = ''] = columns([['NCT1', 'لغوشده', '۳']], [1], 80, 'rtl');
    expect(line).toBe('\u200f\u2066NCT1\u2069  \u2067لغوشده\u2069  \u2067۳\u2069');
  });
});

it('a Persian name keeps the figures after it in their place', () => {
  expect([apart('ann 2'), apart('بهرام ۲')]).toEqual(['ann 2', '\u2067بهرام ۲\u2069']);
});

describe('labelled', () => {
  it('indents what does not fit', () => {
    expect(labelled('  ', ['one two three', 'four'], 4, 16, 'ltr')).toEqual(['    one two', '    three', '    four']);
    expect(labelled('', ['one two three'], 0, 12, 'ltr')).toEqual(['one two', 'three']);
    expect(labelled('label', ['one'], 2, 12, 'ltr')).toEqual(['label one']);
  });
});
