// Invented people as they come to a clinic, drawn from a seed, with what each of them does not know.
import type { Chance } from '../laws/chance.ts';
import { type Respondent, respondent } from './respondent.ts';
import { withAls } from './withAls.ts';
import { withMs, withSma } from './withOthers.ts';

/** How each of them comes to the questions. */
export type Kind = 'als' | 'met' | 'ms' | 'sma' | 'other';

export function personOf(kind: Kind, chance: Chance): Respondent {
  switch (kind) {
    case 'als':
      return withAls(chance, false);
    case 'met':
      return withAls(chance, true);
    case 'ms':
      return respondent(withMs(chance), false);
    case 'sma':
      return respondent(withSma(chance), false);
    case 'other':
      return respondent([['diagnosis', { value: 'other' }]], false);
  }
}
