// Every language file is whole: the same words, the same figures to fill in, the plural forms its grammar needs.
import { describe, expect, it, test } from 'vitest';
import { formsOf, language, LANGUAGES } from './voices.ts';
import { languageSchema, type Wording } from '#i18n/language.ts';

const english = language('en');
const codes = LANGUAGES.map(({ code }) => code);
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

const wanted = (wording: Wording | undefined) => [...new Set(formsOf(wording ?? '').flatMap(([, text]) => placeholders(text)))].sort();

test('English and Persian are both there', () => {
  expect(codes).toEqual(expect.arrayContaining(['en', 'fa']));
});

describe.each(codes)('%s', (code) => {
  const { words, direction, locale, name } = language(code);

  it('has every word that English has, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english.words).sort());
  });

  it('fills in what English fills in, in every plural form', () => {
    const faults = Object.entries(words).flatMap(([key, wording]) => {
      const all = wanted(english.words[key]);
      return formsOf(wording)
        .filter(([category, text]) => {
          // Where one stands for itself, the count need not be said.
          const mayLack = category === 'one' && !placeholders(text).includes('count') ? ['count'] : [];
          return [...placeholders(text), ...mayLack].sort().join(' ') !== all.join(' ');
        })
        .map(([category, text]) => `${key} ${category}: ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it('has just the plural forms that its grammar knows, wherever it has any', () => {
    const grammar = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();
    const faults = Object.entries(words).filter(
      ([, wording]) => typeof wording !== 'string' && Object.keys(wording).sort().join(' ') !== grammar.join(' '),
    );
    expect(faults.map(([key]) => key)).toEqual([]);
  });

  it('has plural forms for the same words as English', () => {
    const plural = (all: { readonly [key: string]: Wording }) =>
      Object.entries(all).flatMap(([key, wording]) => (typeof wording === 'string' ? [] : [key]));
    expect(plural(words).sort()).toEqual(plural(english.words).sort());
  });

  it('leaves no word empty, none with a space at its end, and none in the words of another language', () => {
    const faults = Object.entries(words).flatMap(([key, wording]) =>
      formsOf(wording)
        .filter(([, text]) => text === '' || (text.trim() !== text && key !== 'list.comma'))
        .map(() => key),
    );
    const said = (key: string, all: { readonly [key: string]: Wording }) => JSON.stringify(all[key]);
    const untranslated = code === 'en' ? [] : Object.keys(words).filter((key) => said(key, words) === said(key, english.words));
    const onlyFigures = (key: string) => wanted(words[key]).length > 0 && !/\p{L}/u.test(said(key, words).replaceAll(/\{\w+\}/g, ''));
    expect(faults).toEqual([]);
    expect(untranslated.filter((key) => !onlyFigures(key))).toEqual([]);
  });

  it('names itself, and runs the way its locale does', () => {
    expect(new Intl.DisplayNames([locale], { type: 'language' }).of(code)).toBe(name);
    expect(direction).toBe(['ar', 'ckb', 'fa', 'he', 'ur'].includes(code) ? 'rtl' : 'ltr');
  });
});

describe('a language file', () => {
  const file = { ...english };
  test.each([
    ['a key too many', { ...file, flag: 'x' }],
    ['no words', { ...file, words: undefined }],
    ['a direction that is none', { ...file, direction: 'down' }],
    ['a calendar that is none', { ...file, calendar: 'lunar' }],
    ['a word that is a number', { ...file, words: { a: 5 } }],
  ])('with %s is refused', (_, bad) => {
    expect(languageSchema.safeParse(bad).success).toBe(false);
  });
});
