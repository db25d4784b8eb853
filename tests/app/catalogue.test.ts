// The one door for data: the block in the page, sound, damaged, or with a trial that must be refused.
import { describe, expect, it, test } from 'vitest';
import { BLOCK, blockWith } from './catalogueText.ts';
import { readPageData } from '#app/catalogue.ts';
import { CatalogueFault } from '#trials/catalogue.ts';

const TRIAL = 'rules/trials/NCT01759797.json';

describe('the block of the build', () => {
  const { catalogue, languages } = readPageData(BLOCK);

  it('holds every trial, fact, record and language, and nothing is refused', () => {
    expect(catalogue.trials.length).toBeGreaterThanOrEqual(6);
    expect(catalogue.dictionary.facts.length).toBeGreaterThan(80);
    expect(new Set(catalogue.trials.map(({ record }) => record)).size).toBe(catalogue.records.size);
    expect(languages.map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'fa']));
    expect(catalogue.refusals).toEqual([]);
  });

  it('cannot end the element that it stands in', () => {
    expect(BLOCK).not.toContain('<');
    expect(JSON.parse(BLOCK)).toMatchObject({ trials: { [TRIAL]: { number: 'NCT01759797' } } });
  });
});

describe('a damaged block', () => {
  test.each([
    ['nothing', ''],
    ['half of it', BLOCK.slice(0, 10_000)],
    ['no object', 'null'],
    ['a list', '[]'],
    ['no facts', blockWith((block) => Reflect.deleteProperty(block, 'facts'))],
    ['a part too many', blockWith((block) => Reflect.set(block, 'more', {}))],
    ['a language that is none', blockWith(({ languages }) => Reflect.set(languages, 'src/i18n/fa.json', { code: 'fa' }))],
  ])('(%s) is an error, never an empty catalogue', (_, text) => {
    expect(() => readPageData(text)).toThrow(Error);
  });

  it('in its facts names the file and the place', () => {
    const text = blockWith(({ facts }) => Reflect.set(facts, 'rules/facts/breathing.json', { group: 'breathing' }));
    expect(() => readPageData(text)).toThrow(CatalogueFault);
    expect(() => readPageData(text)).toThrow(/^rules\/facts\/breathing\.json: /);
  });
});

describe('a trial at fault', () => {
  const rule = { '>=': [{ var: '__proto__' }, 40] };
  const text = blockWith(({ trials }) => {
    const criteria = trials[TRIAL]?.['criteria'] as { id: string; rule?: unknown }[];
    for (const criterion of criteria) if (criterion.id === 'fvc-40') criterion.rule = rule;
  });

  it('is refused alone, by name and place', () => {
    const { catalogue } = readPageData(text);
    expect(catalogue.refusals.map(({ file, place }) => `${file} ${place}`)).toEqual([`${TRIAL} fvc-40: rule/>=/0/var`]);
    expect(catalogue.trials.map(({ number }) => number)).not.toContain('NCT01759797');
    expect(catalogue.trials.map(({ number }) => number)).toContain('NCT01771640');
  });
});
