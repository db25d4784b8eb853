// Where each part of a pasted text goes: items of a scale in every notation to their places, what bears a name to its own, the rest in a line.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ground, question, QUESTIONS, read, SEED } from './reader.ts';
import { placesOf } from '#app/entry/pasted.ts';
import { scoreLine } from '#app/entry/scoreLine.ts';
import type { Answer } from '#facts/answer.ts';
import type { FactId } from '#facts/fact.ts';

const ALS: readonly [FactId, Answer] = ['diagnosis', { value: 'als' }];

const placed = (first: string, text: string, given: readonly (readonly [FactId, Answer])[] = [ALS]) => {
  const desk = { first: question(first), shown: QUESTIONS, all: QUESTIONS, answers: new Map(given), ground: ground() };
  return Object.fromEntries(placesOf(text, desk).map(({ question: { id }, value }) => [id, value]));
};

const ITEMS =
  'Speech Salivation Swallowing Handwriting CuttingNoGastrostomy Dressing Turning Walking Stairs Dyspnoea Orthopnoea RespiratoryInsufficiency'
    .split(' ')
    .map((name) => `alsfrsr${name}`);
const FIGURES = ['4', '3', '4', '2', '3', '3', '4', '1', '0', '4', '4', '4'];
const SUM = 36;
const EACH = Object.fromEntries(ITEMS.map((id, at) => [id, FIGURES[at]]));
const persian = (text: string) => text.replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');

describe('twelve items', () => {
  const NOTATIONS = ['-', '/', '+', ' ', ', ', ' - ', '.', ';', ''].map((between) => FIGURES.join(between));

  test.each(NOTATIONS)('“%s” go to their places, from the first or from the total, with and without name and sum', (items) => {
    for (const first of ['alsfrsrSpeech', 'alsfrsrTotal']) {
      for (const text of [items, `${items} = ${SUM}`, `ALSFRS-R: ${items}`, `ALSFRS-R ${items} (${SUM}/48)`, `${items}, total ${SUM}`])
        expect(placed(first, text), text).toEqual(EACH);
    }
    expect(Object.keys(placed('alsfrsrSpeech', persian(items)))).toEqual(ITEMS);
  });

  it('with their name go to their places from any field', () => {
    expect(placed('diagnosis', `ALSFRS-R: ${FIGURES.join('-')}`)).toEqual(EACH);
    expect(placed('fvc', `ALSFRS-R ${FIGURES.join('')} = ${SUM}`)).toEqual(EACH);
  });

  it('are item 5b where there is a gastrostomy', () => {
    const { alsfrsrCuttingNoGastrostomy: five, ...others } = EACH;
    expect(placed('alsfrsrTotal', FIGURES.join('-'), [ALS, ['gastrostomy', { value: true }]])).toEqual({
      ...others,
      alsfrsrCuttingGastrostomy: five,
    });
  });

  it('that do not add up go nowhere but to the total, to be mended', () => {
    const text = `ALSFRS-R: ${FIGURES.join('-')} = 42`;
    for (const first of ['diagnosis', 'alsfrsrSpeech', 'alsfrsrTotal']) expect(placed(first, text)).toEqual({ alsfrsrTotal: text });
    expect(read('alsfrsrTotal', text)).toEqual({ kind: 'problem', code: 'other-sum', sum: SUM, typed: 42 });
  });

  it('of which one is not known stand beside their total', () => {
    const items = { ...EACH, alsfrsrStairs: '?' };
    expect(placed('alsfrsrSpeech', `${FIGURES.join('-').replace('0', '?')} = 38`)).toEqual({ ...items, alsfrsrTotal: '38' });
  });

  it('are not guessed where one is lacking', () => {
    const eleven = FIGURES.slice(1).join('-');
    expect(placed('diagnosis', `ALSFRS-R: ${eleven}`)).toEqual({ alsfrsrTotal: `ALSFRS-R: ${eleven}` });
    expect(placed('alsfrsrTotal', eleven)).toEqual({});
    expect(placed('alsfrsrTotal', `${eleven} = 32`)).toEqual({});
    expect(placed('diagnosis', 'ALSFRS: 4-4-4-4-4-4-4-4-4-4')).toEqual({ alsfrsTotal: 'ALSFRS: 4-4-4-4-4-4-4-4-4-4' });
  });
});

describe('some items', () => {
  it('go on from the one that they are pasted into', () => {
    expect(placed('alsfrsrTurning', '3-2-1')).toEqual({ alsfrsrTurning: '3', alsfrsrWalking: '2', alsfrsrStairs: '1' });
    expect(placed('alsfrsrTurning', '3/2/1')).toEqual({ alsfrsrTurning: '3', alsfrsrWalking: '2', alsfrsrStairs: '1' });
  });

  it('are nothing but items in a field of items', () => {
    for (const text of ['3', '3/4', '62,5', '2023-05-14', '4/4/2023', '1402']) expect(placed('monthsSinceOnset', text), text).toEqual({});
    expect(placed('alsfrsrSpeech', '3/4')).toEqual({});
  });
});

describe('a figure with its name', () => {
  it('goes to its own field', () => {
    expect(placed('diagnosis', 'ALSFRS-R: 42')).toEqual({ alsfrsrTotal: 'ALSFRS-R: 42' });
    expect(placed('diagnosis', 'FVC: 62 %; ALSFRS-R: 42/48; Hb 13')).toEqual({
      fvc: 'FVC: 62 %',
      alsfrsrTotal: 'ALSFRS-R: 42/48',
      haemoglobin: 'Hb 13',
    });
    expect(placed('fvc', 'FVC: 62 %')).toEqual({});
  });
});

describe('any other line', () => {
  it('goes on from its field, a list as well as a figure', () => {
    expect(placed('diagnosis', 'als, 62, f', [])).toEqual({ diagnosis: 'als', ageYears: '62', sex: 'f' });
    expect(placed('sex', 'm\ty', [ALS])).toEqual({ sex: 'm', ableToConsent: 'y' });
    expect(placed('diagnosis', 'als', [])).toEqual({});
  });

  it('never throws, whatever it is and wherever it is pasted', () => {
    const texts = fc.array(fc.constantFrom(...'0123456789۴۵=:+-/().,; \t\nALSFRSRfvc%?'), { maxLength: 60 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 80 })), fc.constantFrom(...QUESTIONS), (text, one) => {
        for (const value of Object.values(placed(one.id, text))) expect(value).not.toBe('');
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

it('a sum is checked against what is said to be the total', () => {
  expect(scoreLine('4-4-3 = 11')).toEqual({ items: ['4', '4', '3'], total: '11', otherSum: undefined });
  expect(scoreLine('4-4-3 = 12')).toMatchObject({ otherSum: { sum: 11, typed: 12 } });
  expect(scoreLine('۴-۴-۳ جمع ۱۱')).toMatchObject({ total: '۱۱', otherSum: undefined });
  expect(scoreLine('4-4-? = 12')).toMatchObject({ total: '12', otherSum: undefined });
  expect(scoreLine('4-4-3')).toMatchObject({ total: undefined, otherSum: undefined });
  expect(scoreLine('4-12-3')).toBeUndefined();
  expect(scoreLine('62')).toBeUndefined();
});

describe('a line of which some parts bear a name', () => {
  it('goes to their fields; the rest stays in the field that it was pasted into', () => {
    expect(placed('ageYears', 'FVC 62%; ALSFRS-R 38/48; from 5/2024')).toEqual({
      fvc: 'FVC 62%',
      alsfrsrTotal: 'ALSFRS-R 38/48',
      ageYears: 'from 5/2024',
    });
  });
});
