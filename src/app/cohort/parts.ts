// The parts of the list: each has an address below `/cohort`, a name in the navigation, and a screen.
import type { ReactNode } from 'react';
import type { WordKey } from '#i18n/language.ts';

export type CohortPart = {
  /** Empty: the part that is shown first. */
  readonly id: string;
  readonly word: WordKey;
  /** `of`: what follows in the address, as a trial's number. */
  readonly Screen: (props: { readonly of: string | undefined }) => ReactNode;
};

export function partAt({ id }: Pick<CohortPart, 'id'>): string {
  return id === '' ? '/cohort' : `/cohort/${id}`;
}
