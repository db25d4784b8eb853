// A man of 52 whom every ALS trial accepts, and a woman with MS, but for what is missing in their files: what a neurologist would look for.
import { describe, expect, it } from 'vitest';
import { boolean, group, oneOf, TODAY, variable } from '../facts/example.ts';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { person } from '../scenarios/people.ts';
import { dictionary, ISFAHAN, MASHHAD, questions, ROYAN, situation } from './clinicalWorld.ts';
import type { Answer } from '#facts/answer.ts';
import { enough } from '#questionnaire/enough.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { makeCatalogue } from '#trials/catalogue.ts';

const SPMS = 'NCT06360861';

const missing = (raw: object, ...numbers: readonly string[]) => enough(questions, situation(raw, ...numbers)).map(({ id }) => id);

const ITEMS = dictionary.facts.filter((fact) => fact.type === 'number' && fact.levels !== undefined).map(({ id }) => id);
const MAN = person('als-man-of-52').answers;
const without = (...ids: readonly string[]) => Object.fromEntries(Object.entries(MAN).filter(([id]) => !ids.includes(id)));
const ALS_TRIALS = [ROYAN, ISFAHAN, MASHHAD];

describe('a man with ALS', () => {
  it.each([
    ['nothing is missing', MAN, ALS_TRIALS, []],
    ['FVC', without('fvc'), ALS_TRIALS, ['fvc']],
    ['his age', without('birthDate'), ALS_TRIALS, ['ageYears']],
    ['the illness itself', without('diagnosis'), [ROYAN], ['diagnosis']],
    ['the whole ALSFRS-R: its total, not twelve items', without(...ITEMS), [MASHHAD], ['alsfrsrTotal']],
    ['one of its items: the others leave no doubt', without('alsfrsrStairs'), [MASHHAD], []],
    ['a total that nobody was sure of', { ...without(...ITEMS), alsfrsrTotal: 'not sure' }, [MASHHAD], ['alsfrsrTotal']],
    [
      'a total that a clinic gave as a range over a bound',
      { ...without(...ITEMS), alsfrsrTotal: { from: 28, to: 33 } },
      [MASHHAD],
      ['alsfrsrTotal'],
    ],
    ['a total that a clinic gave as a range on one side', { ...without(...ITEMS), alsfrsrTotal: { from: 36, to: 40 } }, [MASHHAD], []],
    [
      'riluzole: whether, how long, and how long on one dose',
      without('riluzole', 'riluzoleStableMonths', 'riluzoleMonths'),
      [MASHHAD],
      ['riluzole', 'riluzoleStableMonths', 'riluzoleMonths'],
    ],
    ['the stable dose of a drug taken for 12 months', without('riluzoleStableMonths'), [MASHHAD], ['riluzoleStableMonths']],
    ['his sex, so that he could be pregnant', without('sex'), [ISFAHAN], ['pregnant', 'breastfeeding']],
  ])('%s', (_, raw, numbers, expected) => {
    expect(missing(raw, ...numbers)).toEqual(expected);
  });

  it('a score that he rated himself needs a clinic only near a bound', () => {
    const rated = (speech: number) =>
      Object.fromEntries(
        ITEMS.map((id) => [
          id,
          { value: id === 'alsfrsrSpeech' ? speech : id === 'alsfrsrRespiratoryInsufficiency' ? 4 : 3, selfRated: true },
        ]),
      );
    const file = without(...ITEMS, 'ventilation');
    expect(missing({ ...file, ...rated(3), alsfrsrStairs: { value: 0, selfRated: true } }, MASHHAD)).toEqual([]);
    expect(missing({ ...file, ...rated(0), alsfrsrStairs: { value: 0, selfRated: true } }, MASHHAD)).toEqual(['alsfrsrTotal']);
  });
});

describe('a woman with MS', () => {
  const { organFailure: _, ...others } = person('ms-woman-of-34').answers;

  it.each([
    ['each organ is a fact of its own', others, ['organFailure.heart', 'organFailure.kidney', 'organFailure.liver']],
    [
      'what is known of one organ is not asked',
      { ...others, organFailure: { kidney: false } },
      ['organFailure.heart', 'organFailure.liver'],
    ],
    ['one that has failed is enough', { ...others, organFailure: { heart: true } }, []],
  ])('%s', (_, raw, expected) => {
    expect(missing(raw, SPMS)).toEqual(expected);
  });
});

it('of somebody of whom nothing is known, the illness and both ways to count an age, but no single item of a score', () => {
  const all = missing({});
  expect(all[0]).toBe('diagnosis');
  expect(all).toEqual(expect.arrayContaining(['ageYears', 'ageMonths', 'alsfrsrTotal', 'smaType', 'hepatitisB']));
  expect(all).not.toContain('alsfrsrStairs');
});

describe('a question that another can rule out', () => {
  const gated = boolean('lamp', { askedWhen: { '!=': [variable('watch'), 'day'] } });
  const { dictionary: crew, trials } = makeCatalogue({
    facts: new Map([['crew.json', group('crew', 1, [oneOf('watch', ['day', 'night']), gated, boolean('sober')])]]),
    trials: new Map([
      [
        'T-1.json',
        trialFile('T-1', [
          doubtful('by-day', 'inclusion', { '==': [variable('watch'), 'day'] }, variable('sober')),
          criterion('carries-a-lamp', 'inclusion', variable('lamp')),
        ]),
      ],
    ]),
    records: new Map(),
  });
  const asked = questionsOf(crew);
  const needed = (raw: Record<string, Answer>) =>
    enough(asked, situationOf(trials, crew, new Map(Object.entries(raw)), TODAY)).map(({ id }) => id);

  it('needs to be asked, and so does the other: by day alone nobody could say, with a lamp it would be met', () => {
    expect(needed({ sober: { value: true } })).toEqual(['watch', 'lamp']);
  });

  it('need not be asked once it is ruled out', () => {
    expect(needed({ sober: { value: true }, watch: { value: 'day' } })).toEqual([]);
    expect(needed({ sober: { value: true }, watch: { value: 'night' } })).toEqual(['lamp']);
  });
});
