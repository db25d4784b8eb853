// What still matters, as answers come in: by criteria that can pass, that can fail, and that can do neither any more.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import { mattering } from '#questionnaire/mattering.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';

const { dictionary, trials } = catalogueFromDisk();
const questions = questionsOf(dictionary);

function matter(given: Record<string, Answer>, numbers?: readonly string[]): readonly string[] {
  const answers = new Map(Object.entries(given));
  const some = trials.filter(({ number }) => numbers === undefined || numbers.includes(number));
  return mattering(questions, situationOf(some, dictionary, answers, TODAY)).map(({ id }) => id);
}

const als = { diagnosis: { value: 'als' } } as const;

test.each([['other'], ['als']])('with the illness %s, nothing of other illnesses matters', (illness) => {
  const left = matter({ diagnosis: { value: illness } });
  expect(left).not.toContain('hepatitisB');
  expect(left).not.toContain('smaType');
  expect(left.length > 0).toBe(illness === 'als');
});

describe('a trial lost', () => {
  it('makes nothing matter that it alone asks for', () => {
    expect(matter(als)).toContain('polysomnographyNormal');
    expect(matter({ ...als, ageYears: { value: 61 } })).not.toContain('polysomnographyNormal');
  });
});

describe('a criterion in doubt, so that the trial cannot be met', () => {
  const royan = ['NCT01759797'];
  const doubt: Record<string, Answer> = { ...als, neurologistConfirmed: { value: true }, elEscorial: { value: 'probable' } };

  it('leaves what could still lose the trial', () => {
    expect(matter(doubt, royan)).toEqual(expect.arrayContaining(['alsForm', 'fvc', 'alsfrsrTotal']));
  });

  it('leaves nothing once the rest cannot be lost', () => {
    const rest: Record<string, Answer> = { alsForm: { value: 'sporadic' }, fvc: { value: 70 }, alsfrsrTotal: { value: 31 } };
    // Of the older score only “passes” or “in doubt” is left: neither changes a verdict that is open for good.
    expect(matter({ ...doubt, ...rest }, royan)).toEqual([]);
    expect(matter({ ...rest, ...als, neurologistConfirmed: { value: true }, elEscorial: { value: 'definite' } }, royan)).toContain(
      'alsfrsTotal',
    );
  });
});

it('a criterion that stays unknown leaves only what could still lose the trial', () => {
  // A neurologist has confirmed it: by one reading that is enough, so the grade can bring a pass, never a fail.
  const confirmed: Record<string, Answer> = { ...als, neurologistConfirmed: { value: true } };
  expect(matter({ ...confirmed, alsForm: { value: 'sporadic' } }, ['NCT01759797'])).toContain('elEscorial');
  const left = matter({ ...confirmed, alsForm: 'not sure' }, ['NCT01759797']);
  expect(left).not.toContain('elEscorial');
  expect(left).toContain('fvc');
});

describe('an answer that a trial cuts, which was decided before', () => {
  const band: Record<string, Answer> = { ...als, ageYears: { from: 18, to: 75 } };

  it('matters once more when the trial is open again', () => {
    expect(matter({ ...band, fvc: { value: 45 } })).not.toContain('ageYears');
    expect(matter({ ...band, fvc: { value: 55 } })).toContain('ageYears');
    expect(matter({ ...als, ageYears: { from: 18, to: 60 }, fvc: { value: 55 } })).not.toContain('ageYears');
  });

  it('does not when it cannot be said any closer', () => {
    expect(matter({ ...als, ageYears: { from: 18, to: 75, roughly: true }, fvc: { value: 55 } })).not.toContain('ageYears');
  });
});

it('nothing matters twice: what was answered “not sure” is not asked again', () => {
  expect(matter({ ...als, fvc: 'not sure', ageYears: 'declined' })).not.toEqual(expect.arrayContaining(['fvc']));
});
