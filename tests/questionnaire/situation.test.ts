// A situation holds what was said and what that leaves possible.
import { expect, it } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import { knowledge } from '#facts/known.ts';
import { situationOf, undecidedIn } from '#questionnaire/situation.ts';

it('leaves out the trials that have a verdict', () => {
  const { dictionary, trials } = catalogueFromDisk();
  const { trials: left } = undecidedIn(situationOf(trials, dictionary, new Map([['diagnosis', { value: 'ms' }]]), TODAY));
  expect(left.map(({ number }) => number)).toEqual(['NCT06360861']);
});

it('knows what the answers leave possible on the day', () => {
  const { dictionary, trials } = catalogueFromDisk();
  const answers = new Map([['birthDate', { value: '1974' }]]);
  expect(situationOf(trials, dictionary, answers, TODAY)).toEqual({
    trials,
    dictionary,
    answers,
    today: TODAY,
    known: knowledge(dictionary, answers, TODAY).known,
  });
});
