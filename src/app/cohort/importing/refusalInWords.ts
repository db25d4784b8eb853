// Why a file cannot be read, and the way out.
import type { Refusal } from '#app/cohort/import/refusal.ts';
import type { Say } from '#i18n/translate.ts';

export function refusalInWords(refusal: Refusal, say: Say): string {
  switch (refusal.code) {
    case 'empty':
    case 'other-spreadsheet':
    case 'locked':
    case 'no-such-sheet':
    case 'no-code-column':
      return say(`import.refused.${refusal.code}`);
    case 'damaged':
      return say('import.refused.damaged');
    case 'not-a-table':
      return say(`import.refused.kind.${refusal.found}`);
    case 'too-large':
      return say(`import.refused.size.${refusal.of}`, { most: refusal.most });
    case 'quote-not-closed':
      return say('import.refused.quote-not-closed', { row: refusal.row });
  }
}
