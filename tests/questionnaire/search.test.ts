// Looking for answers under which something is so.
import { describe, expect, it } from 'vitest';
import { ALS, looking, question, ROYAN } from './clinicalWorld.ts';
import { exactAnswer } from '#questionnaire/told.ts';
import { canPass, type Prospect } from '#questionnaire/prospects.ts';
import { screen } from '#screening/screen.ts';

const { search, start, own } = looking(ALS, ROYAN);
const [royan] = start.trials;
if (royan === undefined) throw new Error('no trial');
const verdict = ({ known }: Prospect) => screen(royan, known).verdict;

describe('in turn', () => {
  it('questions are answered until it is found', () => {
    const found = search.inTurn(
      start,
      own,
      () => true,
      (now) => (verdict(now) === 'ineligible' ? now : undefined),
    );
    expect(found && verdict(found)).toBe('ineligible');
    expect(
      found && own.every((one) => exactAnswer(one, found.known, found) !== undefined || found.dictionary.askedWhen.has(one.fact.id)),
    ).toBe(true);
  });

  it('nothing is found where it is never so', () => {
    expect(
      search.inTurn(
        start,
        [question('fvc')],
        () => true,
        (now) => (verdict(now) === 'eligible' ? now : undefined),
      ),
    ).toBeUndefined();
  });

  it('what is ruled out is not looked into', () => {
    expect(
      search.inTurn(
        start,
        own,
        () => false,
        (now) => now,
      ),
    ).toBeUndefined();
  });
});

describe('apart', () => {
  it('every part reaches its aim', () => {
    const isReached = (criterion: (typeof royan.criteria)[number], { known }: Prospect) =>
      criterion.readings.every(({ evaluate }) => evaluate(known) === criterion.passesWhen);
    const found = search.apart(start, [{ questions: own, isAlive: canPass, isReached }]);
    expect(found && verdict(found)).toBe('eligible');
  });

  it('an aim that nobody reaches gives way to the next, and to nobody', () => {
    const never = { questions: own, isAlive: () => true, isReached: () => false };
    const always = { questions: own, isAlive: () => true, isReached: () => true };
    expect(search.apart(start, [never, always])).toBeDefined();
    expect(search.apart(start, [never])).toBeUndefined();
  });
});

it('facts that no criterion and no sum ties are parts of their own', () => {
  const prospects = looking(ALS, ROYAN).prospects.of(start);
  const parts = prospects === undefined ? [] : search.partsLeft(prospects);
  const partOf = (id: string) => parts.findIndex((part) => part.has(id));
  expect(partOf('fvc')).not.toBe(partOf('alsfrsrTotal'));
  expect(partOf('alsfrsTotal')).toBe(partOf('alsfrsrTotal'));
});
