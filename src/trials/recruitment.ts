// Whether a trial takes people: said before any verdict, for a verdict is never an invitation.
import type { Trial } from '#trials/trial.ts';

/** Only a trial that says so takes people; an unknown status does not count as open. */
export function takesPeople({ recruitment }: Trial): boolean {
  return recruitment.status === 'recruiting' || recruitment.status === 'enrolling-by-invitation';
}
