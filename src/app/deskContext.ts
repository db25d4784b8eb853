// Whose desk it is: where its sheets are, the way back from them, and what can be kept with the person.
import { createContext, useContext } from 'react';
import type { WordKey } from '#i18n/language.ts';

export type DeskPlace = {
  readonly desk: string;
  /** Of one trial, or of those to be chosen there. */
  readonly sheetAt: (trial?: string) => string;
  readonly backWord: WordKey;
  /** Whether a clinician's own readings have a place in what is kept. */
  readonly keepsReadings: boolean;
};

const CLINIC: DeskPlace = {
  desk: '/clinic',
  sheetAt: (trial) => (trial === undefined ? '/clinic/sheet' : `/clinic/sheet/${trial}`),
  backWord: 'sheet.back',
  keepsReadings: true,
};

export const DeskContext = createContext(CLINIC);

export function useDesk(): DeskPlace {
  return useContext(DeskContext);
}
