// Texts that a spreadsheet would take for a formula get an apostrophe before them, which our own import takes off again (OWASP, CSV injection).

import { isFormula } from '#formats/formula.ts';

export function defused(text: string): string {
  return isHarmful(text) ? `'${text}` : text;
}

/** The inverse of `defused`. */
export function withoutDefusing(text: string): string {
  return text.startsWith("'") && isHarmful(text.slice(1)) ? text.slice(1) : text;
}

/** After any apostrophes. Names that every object has break the files of the writer of workbooks. */
function isHarmful(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return isFormula(bare) || Object.hasOwn(Object.prototype, bare);
}
