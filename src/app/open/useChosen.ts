// Which of the facts that were found are to be taken, and beside what: the answers here, or nobody's when the record is of another person.
import { useState } from 'react';
import { takenUnasked } from '#app/open/contradicted.ts';
import { usePage, useSession } from '#app/page.ts';
import type { Answers } from '#facts/answers.ts';
import type { FhirReading, Found } from '#formats/fhir/reading.ts';

const NOTHING: Answers = new Map();

/** Of whom the record is; undefined until it is said. */
export type Whose = 'same' | 'other' | undefined;

export function useChosen({ found }: FhirReading) {
  const page = usePage();
  const { answers } = useSession();
  const [whose, setWhose] = useState<Whose>(answers.size === 0 ? 'other' : undefined);
  const here = whose === 'other' ? NOTHING : answers;
  const [chosen, setChosen] = useState(() => takenUnasked(found, here, page));
  const chooseWhose = (next: 'same' | 'other') => {
    setWhose(next);
    setChosen(takenUnasked(found, next === 'other' ? NOTHING : answers, page));
  };
  const toggle = (one: Found) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(one)) next.add(one);
      return next;
    });
  return { isAsked: answers.size > 0, whose, chooseWhose, here, chosen, toggle, taken: found.filter((one) => chosen.has(one)) };
}
