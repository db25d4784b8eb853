// Texts of the catalogue in the reader's language, with Latin runs kept in their own direction.
import { describe, expect, test } from 'vitest';
import { bare, language } from './voices.ts';
import { localText } from '#i18n/localText.ts';

const text = { en: 'FVC, 8 mg/dl', fa: 'در سند «8 mg/dl» آمده است' };
const persian = (fa: string) => localText({ en: 'x', fa }, language('fa'));

describe('in Persian', () => {
  test('a Latin run is isolated as one', () => {
    expect(localText(text, language('fa'))).toBe('در سند «\u20668 mg/dl\u2069» آمده است');
    expect(persian('نمرهٔ ALSFRS-R و FVC')).toBe('نمرهٔ \u2066ALSFRS-R\u2069 و \u2066FVC\u2069');
  });

  test('a stop, a bracket or a quotation mark beside the run stays outside', () => {
    expect(persian('(FVC).')).toBe('(\u2066FVC\u2069).');
    expect(persian('“ALS-FRS”، دست‌کم ۲۴')).toBe('“\u2066ALS-FRS\u2069”، دست‌کم ۲۴');
  });

  test('Latin digits alone are left as they are, and so is a text without Latin', () => {
    expect(persian('کد 12')).toBe('کد 12');
    expect(persian('سن از ۱۸ تا ۷۵ سال')).toBe('سن از ۱۸ تا ۷۵ سال');
  });

  test('nothing but the marks is added', () => {
    expect(bare(localText(text, language('fa')))).toBe(text.fa);
  });
});

test('in English a text is left as it is, and stands in where a translation is missing', () => {
  expect(localText(text, language('en'))).toBe(text.en);
  expect(bare(localText({ en: 'only English' }, language('fa')))).toBe('only English');
});
