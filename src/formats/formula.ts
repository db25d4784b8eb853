// What a spreadsheet would take for a formula (OWASP, CSV injection): a sign of its first letter, full-width ones too. A number is none.
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}
