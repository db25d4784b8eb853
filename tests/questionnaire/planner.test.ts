// The planner on invented people as they come to a clinic: same verdicts as asking everything, few questions, a count that only falls.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { chanceFrom } from '../laws/chance.ts';
import { type Kind, personOf } from '../population/clinic.ts';
import { said, verdictsOf, walkThrough } from '../population/walk.ts';
import { TODAY } from '../facts/example.ts';
import type { Answer } from '#facts/answer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { makePlanner } from '#questionnaire/planner.ts';
import { withAnswerTo } from '#questionnaire/question.ts';

const catalogue = catalogueFromDisk();
const planner = makePlanner(catalogue.trials, catalogue.dictionary);
const asked = (answers: Record<string, Answer>) => planner(new Map(Object.entries(answers)), TODAY);

describe('the first questions', () => {
  it('begin with the illness', () => {
    expect(asked({}).next?.id).toBe('diagnosis');
  });

  it('end there when no trial is for it', () => {
    expect(asked({ diagnosis: { value: 'other' } })).toMatchObject({ next: undefined, atMost: 0 });
  });

  it('put what another question hangs on before it', () => {
    const { mattering } = asked({ diagnosis: { value: 'als' } });
    expect(mattering.map(({ id }) => id)).toEqual(expect.arrayContaining(['sex', 'pregnant', 'riluzole', 'riluzoleMonths']));
    const walk = walkThrough(personOf('met', chanceFrom(2)), planner, catalogue, TODAY).steps.map(({ question }) => question.id);
    for (const [first, then] of [
      ['sex', 'pregnant'],
      ['riluzole', 'riluzoleStableMonths'],
      ['gastrostomy', 'alsfrsrCuttingNoGastrostomy'],
    ] as const) {
      if (walk.includes(then)) expect(walk.indexOf(first), then).toBeLessThan(walk.indexOf(then));
    }
  });
});

describe.each<Kind>(['als', 'met', 'ms', 'sma', 'other'])('people of the kind %s', (kind) => {
  const chance = chanceFrom(20_261_122);
  const walks = Array.from({ length: kind === 'als' ? 60 : 15 }, () => {
    const person = personOf(kind, chance);
    return { person, walk: walkThrough(person, planner, catalogue, TODAY) };
  });

  test('get the verdicts that all answers together give', () => {
    for (const { person, walk } of walks) {
      expect(verdictsOf(catalogue, walk.answers, TODAY), JSON.stringify([...person.answers])).toEqual(
        verdictsOf(catalogue, person.answers, TODAY),
      );
    }
  });

  test('are told a count that falls with each answer, and is never too small', () => {
    for (const { walk } of walks) {
      const told = walk.steps.map(({ plan }) => plan.atMost);
      told.slice(1).forEach((now, index) => expect(now).toBeLessThan(told[index] ?? 0));
      told.forEach((now, index) => expect(now).toBeGreaterThanOrEqual(told.length - index));
    }
  });
});

describe('someone who changes an answer in the middle', () => {
  const chance = chanceFrom(31);
  const facts = ['fvc', 'alsForm', 'alsfrsrTotal', 'otherChronicDisease', 'riluzole', 'ageYears'];

  test.each(Array.from({ length: 40 }, (_, index) => index))('gets the verdicts of one who said so at once (%i)', () => {
    const [before, then] = [personOf('als', chance), personOf('met', chance)];
    const fact = chance.pick(facts);
    const swapped = (answers: Answers): Answers => withAnswer(answers, fact, before.answers.get(fact));
    const first = walkThrough({ ...then, answers: swapped(then.answers) }, planner, catalogue, TODAY);
    const question = first.steps.find((step) => step.question.id === fact)?.question;
    if (question === undefined) return;
    const changed = withAnswerTo(
      question,
      first.answers,
      said(question, then, catalogue, withAnswer(first.answers, fact, undefined), TODAY),
    );
    const walk = walkThrough(then, planner, catalogue, TODAY, changed);
    expect(verdictsOf(catalogue, walk.answers, TODAY), fact).toEqual(verdictsOf(catalogue, then.answers, TODAY));
  });
});

const median = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

test('someone with ALS whom no trial fits is done in a median of six questions or fewer', () => {
  const chance = chanceFrom(7);
  const fitsNone = (answers: Answers) => verdictsOf(catalogue, answers, TODAY).every((verdict) => verdict === 'ineligible');
  const counts: number[] = [];
  while (counts.length < 40) {
    const person = personOf('als', chance);
    // Few are so: only those are walked.
    if (!fitsNone(person.answers)) continue;
    const walk = walkThrough(person, planner, catalogue, TODAY);
    expect(fitsNone(walk.answers)).toBe(true);
    counts.push(walk.steps.length);
  }
  expect(median(counts)).toBeLessThanOrEqual(6);
});
