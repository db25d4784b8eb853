// Who can give a missing fact: the patient, the file, the clinician's own examination, or a test.
import type { Fact } from '#facts/fact.ts';

/** The least trouble first. */
export const GIVERS = ['patient', 'file', 'examination', 'test'] as const;

export type Giver = (typeof GIVERS)[number];

export function giverOf({ settledBy, effort }: Fact): Giver {
  if (settledBy === 'laboratory') return 'test';
  if (settledBy === 'patient') return effort === 'memory' ? 'patient' : 'file';
  return effort === 'test' ? 'examination' : 'file';
}
