import { expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { componentsOf } from '#sql/component.ts';
import { narrowingsOf } from '#sql/narrowing.ts';

const narrowings = narrowingsOf(realWorld().dictionary);
const withFact = (id: string, marked: readonly string[] = []) => componentsOf(narrowings, marked).find(({ facts }) => facts.has(id));

it('parts facts that have nothing to do with each other', () => {
  expect([...(withFact('pregnant')?.facts ?? [])].sort()).toEqual(['breastfeeding', 'pregnant', 'sex']);
  const all = componentsOf(narrowings, []).flatMap(({ facts }) => [...facts]);
  expect(new Set(all).size).toBe(all.length);
  expect(componentsOf(narrowings, []).flatMap(({ steps }) => steps.flatMap((step) => step.narrowings))).toHaveLength(narrowings.length);
});

it('keeps together what is marked', () => {
  expect(withFact('pregnant', ['pregnant', 'ageYears'])?.facts.has('birthDate')).toBe(true);
});

it('takes narrowings of one fact at once, and in order', () => {
  const steps = withFact('ageYears')?.steps ?? [];
  expect(steps.map(({ target, narrowings: some, reads }) => [target.id, some.length, [...reads].sort()])).toEqual([
    ['ageYears', 2, ['ageMonths', 'birthDate']],
    ['ageMonths', 2, ['ageYears', 'birthDate']],
  ]);
});
