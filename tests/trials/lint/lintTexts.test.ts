// Missing translations, wherever a text stands in a file.
import { expect, test } from 'vitest';
import { lintTexts } from '#trials/lint/lintTexts.ts';

const places = (raw: unknown, languages: readonly string[] = ['en', 'fa']) =>
  lintTexts('x.json', raw, languages).map(({ file, place, says }) => `${file} ${place} ${says}`);

test('a text in all languages is fine', () => {
  expect(places({ title: { en: 'Light', fa: 'نور' } })).toEqual([]);
});

test('a text that lacks one is named by its place', () => {
  expect(places({ title: { en: 'Light' } })).toEqual(['x.json title has no translation into “fa”']);
  expect(places({ title: { en: 'Light', fa: 'نور' } }, ['en', 'fa', 'ckb', 'az'])).toHaveLength(2);
});

test('an empty translation is none', () => {
  expect(places({ title: { en: 'Light', fa: '' } })).toEqual(['x.json title has no translation into “fa”']);
});

test('a language that an object has from elsewhere does not count', () => {
  const inherited: unknown = JSON.parse('{"en": "Light", "__proto__": {"fa": "نور"}}');
  expect(places({ title: inherited })).toHaveLength(1);
  expect(places({ title: { en: 'x' } }, ['toString'])).toHaveLength(1);
});

test('parts of a list are named by their id, or else by their number', () => {
  const raw = { criteria: [{ id: 'far', says: { en: 'Far' } }], notes: [{ en: 'Note' }] };
  expect(places(raw)).toEqual(['x.json criteria/far/says has no translation into “fa”', 'x.json notes/0 has no translation into “fa”']);
});

test('what is no text is passed by', () => {
  expect(places({ rule: { '>=': [{ var: 'reach' }, 50] }, n: 5, nothing: null, en: 5 })).toEqual([]);
  expect(places('Light')).toEqual([]);
});
