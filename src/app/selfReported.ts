// Whether a criterion rests on what the person or a carer said, not on a clinician's word.
import type { Person } from '#facts/person.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

export function isSelfReportedIn(criterion: Criterion, { answers, origins, reportedBy }: Person): boolean {
  const read = factsOf(criterion).filter((id) => answers.has(id));
  // What follows from other answers rests on whoever gave them.
  if (read.length === 0) return reportedBy !== 'clinician';
  return read.some((id) => {
    const origin = origins.get(id);
    return origin === undefined ? reportedBy !== 'clinician' : origin.by !== 'clinician' && origin.from === undefined;
  });
}
