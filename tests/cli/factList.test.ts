// The list of facts is enough for a stranger: every form of answer it shows is taken.
import { describe, expect, it } from 'vitest';
import { listFacts } from '#cli/factList.ts';
import { openRules } from '#cli/openRules.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';

type Listed = {
  readonly id: string;
  readonly asked: boolean;
  readonly answerForms: readonly unknown[];
  readonly readBy: readonly string[];
};

const { dictionary, trials } = openRules(PACKAGE_ROOT);
const list = listFacts(dictionary, trials) as readonly Listed[];
const TODAY = spanOf('2026-11-22')?.first ?? 0;
const fact = (id: string) => list.find((one) => one.id === id);

describe('listFacts', () => {
  it('lists every fact once, in the order of the form', () => {
    expect(list.map(({ id }) => id)).toEqual(dictionary.facts.map(({ id }) => id));
  });

  it.each(list.map((one) => [one.id, one] as const))('shows answers that are taken: %s', (id, { answerForms }) => {
    expect(answerForms.length).toBeGreaterThan(2);
    for (const form of answerForms) expect(readAnswers(dictionary, { [id]: form }, TODAY).faults, JSON.stringify(form)).toEqual([]);
  });

  it('says type, unit, range and who reads it', () => {
    expect(fact('fvc')).toMatchObject({
      group: 'breathing',
      type: 'number',
      unit: '%',
      integer: false,
      range: { min: 0, max: 200 },
      settledBy: 'laboratory',
      effort: 'test',
      asked: true,
      codes: [{ code: '19872-1' }, { code: '19871-3' }, { code: '445210000' }],
      readBy: ['NCT01759797', 'NCT01771640', 'NCT02116634'],
    });
    expect(fact('birthDate')).toMatchObject({ type: 'date', range: { max: 'today' } });
    expect(fact('sex')).toMatchObject({ options: [{ id: 'female' }, { id: 'male' }] });
    expect(fact('ageYears')).toMatchObject({ derivedFrom: ['birthDate', 'ageMonths'] });
    expect(fact('alsfrsrWalking')).toHaveProperty('levels');
  });

  it('says that no fact is in vain', () => {
    expect(list.filter(({ readBy }) => readBy.length === 0)).toEqual([]);
  });
});
