// The words that the entry itself writes into a field: all of them can be read back, in any language of the page.
import type { Language } from '#i18n/language.ts';

export type OutWords = {
  /** Between the ends of a range of figures, and of dates. */
  readonly between: string;
  readonly betweenDates: string;
  /** Between two bounds. */
  readonly and: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly above: string;
  readonly below: string;
  readonly year: string;
  readonly yes: string;
  readonly no: string;
  readonly 'not sure': string;
  readonly declined: string;
};

const SIGNS: OutWords = {
  between: '-',
  betweenDates: '..',
  and: ' ',
  about: '~',
  from: '≥',
  to: '≤',
  above: '>',
  below: '<',
  year: 'year ',
  yes: 'yes',
  no: 'no',
  'not sure': '?',
  declined: 'declined',
};

/** Signs would be turned round in a text that runs from the right. */
const PERSIAN: OutWords = {
  between: ' تا ',
  betweenDates: ' تا ',
  and: ' و ',
  about: 'حدود ',
  from: 'حداقل ',
  to: 'حداکثر ',
  above: 'بیش از ',
  below: 'کمتر از ',
  year: 'سال ',
  yes: 'بله',
  no: 'خیر',
  'not sure': '؟',
  declined: 'نمی‌خواهد بگوید',
};

export function outWords({ code }: Language): OutWords {
  return code === 'fa' ? PERSIAN : SIGNS;
}
