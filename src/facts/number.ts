// Figures as people type them, in Latin, Persian or Arabic digits. The one place where text becomes a number.

/** Undefined: no number. `ambiguous`: the comma could part thousands or decimals. */
export type TypedNumber = number | 'ambiguous' | undefined;

const ZEROS = ['۰', '٠'];
const GROUPED = /^[+-]?\d{1,3}([٬,])\d{3}$/;
const SLASHED = /^[+-]?\d+\/\d+$/;
const DIRECTION_MARKS = /[\u200c\u200e\u200f]/gu;
const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/**
 * Reads one figure: `62`, `۶۲٫۵`, `62,5`, `62 %`. A comma or ٬ before exactly three digits is ambiguous; so is a slash,
 * unless the digits are Persian or Arabic, whose keyboards offer it as the decimal point. Nothing inside a figure is skipped.
 */
export function readNumber(text: string): TypedNumber {
  const latin = latinDigits(text)
    .replaceAll(DIRECTION_MARKS, '')
    .trim()
    .replace(/^[%٪]\s*|\s*[%٪]$/u, '')
    .replace('−', '-');
  const isLatin = /\d/.test(text);
  if (GROUPED.test(latin) || (isLatin && SLASHED.test(latin))) return 'ambiguous';
  const plain = latin.replace(/[٫/,]/u, '.');
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

/** A run of Latin digits as a whole number; undefined for anything else. */
export function wholeNumber(digits: string | undefined): number | undefined {
  return digits !== undefined && /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** The same text with Persian and Arabic digits turned into Latin ones. */
export function latinDigits(text: string): string {
  return text.replaceAll(/[۰-۹٠-٩]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.map((first) => first.codePointAt(0) ?? 0).find((first) => point >= first && point <= first + 9) ?? point;
    return String(point - zero);
  });
}
