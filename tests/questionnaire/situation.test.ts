// A situation holds what was said and what that leaves possible.
import { expect, it } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import { knowledge } from '#facts/known.ts';
import { situationOf } from '#questionnaire/situation.ts';

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
