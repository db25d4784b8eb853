// Who answers, in the words of a list.
import type { ReportedBy } from '#facts/person.ts';
import type { WordKey } from '#i18n/language.ts';

export const WHO: Record<ReportedBy, WordKey> = {
  patient: 'who.patient',
  carer: 'who.carer',
  parent: 'who.parent',
  clinician: 'who.clinician',
};
