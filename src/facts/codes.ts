// Check digits of the code systems we cite. They catch a slip of the pen, not a valid code with the wrong meaning.
import type { Code } from '#facts/fact.ts';
import { wholeNumber } from '#facts/number.ts';

/** Verhoeff's multiplication in the dihedral group D5; the permutation follows from its first row. */
const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
].map(digitsOf);
const PERMUTED = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'].map(
  digitsOf,
);

/** Whether the last digit of a LOINC code is the mod-10 (Luhn) digit of the others. */
export function isLoinc(code: string): boolean {
  if (!/^\d{1,7}-\d$/.test(code)) return false;
  const digits = digitsOf(code.replace('-', '')).reverse();
  const sum = digits.reduce((total, digit, place) => total + (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** Whether a SNOMED CT identifier ends in its Verhoeff digit. */
export function isSnomed(code: string): boolean {
  if (!/^\d{6,18}$/.test(code)) return false;
  let check = 0;
  for (const [place, digit] of digitsOf(code).reverse().entries()) check = TIMES[check]?.[PERMUTED[place % 8]?.[digit] ?? 0] ?? 0;
  return check === 0;
}

function digitsOf(text: string): number[] {
  return [...text].map((digit) => wholeNumber(digit) ?? 0);
}

const CHECKS: ReadonlyMap<string, (code: string) => boolean> = new Map([
  ['http://loinc.org', isLoinc],
  ['http://snomed.info/sct', isSnomed],
]);

/** False for a code whose system has a check digit and whose digit is wrong. */
export function hasRightCheckDigit({ system, code }: Code): boolean {
  return CHECKS.get(system)?.(code) ?? true;
}
