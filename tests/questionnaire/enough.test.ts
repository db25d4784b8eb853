// The fewest facts that decide a trial, with the real rules: as a neurologist would say it.
import { describe, expect, it } from 'vitest';
import { ALS, ISFAHAN, MASHHAD, questions, ROYAN, situation } from './clinicalWorld.ts';
import { enough, enoughInSteps } from '#questionnaire/enough.ts';

const missing = (raw: object, ...numbers: readonly string[]) => enough(questions, situation(raw, ...numbers)).map(({ id }) => id);

describe('for one trial', () => {
  it.each([
    ['everything but FVC', { ...ALS, alsfrsrTotal: 44 }, ROYAN, ['fvc']],
    [
      'both totals, not twelve items, since the document does not say which scale it means',
      { ...ALS, fvc: 70 },
      ROYAN,
      ['alsfrsrTotal', 'alsfrsTotal'],
    ],
    ['a fact that was said to be not known is still missing', { ...ALS, alsfrsrTotal: 44, fvc: 'not sure' }, ROYAN, ['fvc']],
    ['a range over a bound has to be closer', { ...ALS, alsfrsrTotal: 44, fvc: { from: 35, to: 45 } }, ROYAN, ['fvc']],
    ['a range on one side of it does not', { ...ALS, alsfrsrTotal: 44, fvc: { from: 45, to: 55 } }, ROYAN, []],
    ['nothing, once it is lost', { ...ALS, fvc: 20 }, ROYAN, []],
    ['nothing, where only the study team can say', { ...ALS, alsfrsrTotal: 26, alsfrsTotal: 23, fvc: 70 }, ROYAN, []],
  ])('%s', (_, raw, number, expected) => {
    expect(missing(raw, number)).toEqual(expected);
  });

  it('riluzole and how long, where neither is known', () => {
    const others = missing({ diagnosis: 'als' }, MASHHAD);
    expect(others).toContain('riluzole');
    expect(others).toContain('riluzoleStableMonths');
    expect(missing({ diagnosis: 'als', riluzole: 'never' }, MASHHAD)).toEqual([]);
  });

  it('the least trouble first', () => {
    const efforts = enough(questions, situation({ diagnosis: 'als' }, ISFAHAN)).map(({ fact }) => fact.effort);
    expect(efforts).toEqual([...efforts].sort((a, b) => ['memory', 'paper', 'test'].indexOf(a) - ['memory', 'paper', 'test'].indexOf(b)));
    expect(efforts.length).toBeGreaterThan(10);
  });
});

describe('for several trials', () => {
  it('one fact may serve more than one', () => {
    const both = missing({ ...ALS, alsfrsrTotal: 44 }, ROYAN, 'NCT01771640');
    expect(both).toEqual(['fvc']);
  });

  it('answers that contradict each other count as not given', () => {
    expect(missing({ ...ALS, alsfrsrTotal: 48, alsfrsTotal: 3, fvc: 70 }, ROYAN)).toEqual(['alsfrsrTotal', 'alsfrsTotal']);
  });
});

it('in steps it comes to the same', () => {
  const start = situation({ diagnosis: 'als' }, ROYAN, MASHHAD);
  const steps = enoughInSteps(questions, start);
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      expect(step.value).toEqual(enough(questions, start));
      break;
    }
    count += 1;
  }
  expect(count).toBeGreaterThan(2);
});
