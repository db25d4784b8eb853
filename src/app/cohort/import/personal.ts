// Columns that say who somebody is: they are recognised, their values are shown nowhere, and they are never taken as facts.
import { keyOf } from '#app/cohort/import/headerText.ts';
import { latinDigits } from '#facts/number.ts';

export type Personal = 'name' | 'phone' | 'national-id' | 'email' | 'address';

const WORDS: readonly (readonly [Personal, readonly string[]])[] = [
  [
    'name',
    ['name', 'names', 'surname', 'firstname', 'lastname', 'fullname', 'forename', 'initials', 'نام', 'اسم', 'فامیلی', 'خانوادگی', 'پدر'],
  ],
  ['phone', ['phone', 'telephone', 'tel', 'mobile', 'cell', 'contact', 'whatsapp', 'تلفن', 'موبایل', 'همراه', 'تماس']],
  [
    'national-id',
    ['ssn', 'nationalid', 'nationalcode', 'passport', 'nhs', 'insurance', 'شناسنامه', 'کدملی', 'ملی', 'بیمه', 'گذرنامه', 'پاسپورت'],
  ],
  ['email', ['email', 'mail', 'ایمیل', 'رایانامه']],
  ['address', ['address', 'street', 'postcode', 'zip', 'postal', 'آدرس', 'نشانی', 'کدپستی', 'پستی']],
];
const OF_WORD: ReadonlyMap<string, Personal> = new Map(WORDS.flatMap(([kind, words]) => words.map((word) => [keyOf(word), kind] as const)));
const NAMES = /(?:^|[^\p{L}])(?:national|social)\s*(?:id|code|number|security|no)/iu;

export function personalHeading(heading: string): Personal | undefined {
  if (NAMES.test(heading)) return 'national-id';
  const words = heading.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}\u200c]+/u);
  const kinds = [keyOf(heading), ...words.flatMap((word) => [keyOf(word), ...word.split('\u200c').map(keyOf)])].flatMap(
    (key) => OF_WORD.get(key) ?? [],
  );
  return kinds[0];
}

const EMAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^(?:\+|00)?(?:98|0)?9\d{9}$|^(?:\+|00)\d{9,14}$|^0\d{9,10}$/;
const HALF = 0.5;

/** What at least half of these values look like. */
export function personalValues(values: readonly string[]): Personal | undefined {
  const kinds = values.filter((value) => value.trim() !== '').map(personalValue);
  return (['phone', 'national-id', 'email'] as const).find(
    (kind) => kinds.length > 0 && kinds.filter((one) => one === kind).length >= kinds.length * HALF,
  );
}

function personalValue(value: string): Personal | undefined {
  const text = latinDigits(value).trim();
  if (EMAIL.test(text)) return 'email';
  const digits = text.replaceAll(/[\s().-]/g, '');
  if (isNationalId(digits)) return 'national-id';
  return PHONE.test(digits) ? 'phone' : undefined;
}

/** Ten digits, the last of which checks the others (Iran). */
function isNationalId(text: string): boolean {
  if (!/^\d{10}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const digits = [...text].map((digit) => (digit.codePointAt(0) ?? 48) - 48);
  const rest = digits.slice(0, 9).reduce((sum, digit, place) => sum + digit * (10 - place), 0) % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest);
}
