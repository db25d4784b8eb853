// Whom to call: each candidate once, with every fact that any trial waits for.
import { expect, it } from 'vitest';
import type { WorkList } from '#app/cohort/api.ts';
import { byCandidate } from '#app/cohort/work/byCandidate.ts';

const listOf = (groups: WorkList['groups']): WorkList => ({ groups, further: 0, undecidable: 0 });
const call = (code: string, facts: readonly string[], isTicked = false) => ({ code, facts, isTicked });

const lists = [
  {
    trial: 'NCT1',
    list: listOf([
      { fact: 'fvc', calls: [call('R-1', ['fvc', 'hiv']), call('R-2', ['fvc'])] },
      { fact: 'hiv', calls: [call('R-1', ['fvc', 'hiv'], true)] },
    ]),
  },
  { trial: 'NCT2', list: listOf([{ fact: 'hiv', calls: [call('R-1', ['hiv'], true), call('R-3', ['hiv'])] }]) },
];

it('names each candidate once, with the trials that wait for each fact', () => {
  const [first] = byCandidate(lists);
  expect(first).toEqual({
    code: 'R-1',
    nearest: 1,
    facts: [
      { fact: 'hiv', isTicked: true, trials: ['NCT1', 'NCT2'] },
      { fact: 'fvc', isTicked: false, trials: ['NCT1'] },
    ],
  });
});

it('puts first who is nearest to a decision, then for whom most trials wait', () => {
  expect(byCandidate(lists).map(({ code }) => code)).toEqual(['R-1', 'R-2', 'R-3']);
  const far = { trial: 'NCT3', list: listOf([{ fact: 'age', calls: [call('R-0', ['age', 'sex'])] }]) };
  expect(byCandidate([far, ...lists]).map(({ code }) => code)).toEqual(['R-1', 'R-2', 'R-3', 'R-0']);
});

it('of nobody is nobody', () => {
  expect(byCandidate([])).toEqual([]);
});
