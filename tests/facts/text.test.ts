// A text in the reader's language.
import { expect, test } from 'vitest';
import { inLanguage, textSchema } from '#facts/text.ts';

test('the reader gets their own language, English where it is missing, and nothing where even that is', () => {
  expect(inLanguage({ en: 'sieve', fa: 'غربال' }, 'fa')).toBe('غربال');
  expect(inLanguage({ en: 'sieve' }, 'fa')).toBe('sieve');
  expect(inLanguage({ fa: 'غربال' }, 'de')).toBe('');
});

test('a text is words by language code, none of them empty', () => {
  expect(textSchema.safeParse({ en: 'sieve', fa: 'غربال', ckb: 'بێژنگ' }).success).toBe(true);
  for (const wrong of [{ en: '' }, { English: 'sieve' }, { e: 'sieve' }, { en: 1 }, 'sieve', null]) {
    expect(textSchema.safeParse(wrong).success).toBe(false);
  }
});
