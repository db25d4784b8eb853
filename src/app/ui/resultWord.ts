// The word for a criterion's result: an exclusion that does not apply reads otherwise than a condition that is met.
import type { WordKey } from '#i18n/language.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

export function resultWord(kind: Criterion['kind'], result: Result): WordKey {
  return result === 'pass' || result === 'fail' ? `result.${kind}.${result}` : `result.${result}`;
}
