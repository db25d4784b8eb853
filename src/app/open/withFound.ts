// The person with what was found in a record: each answer keeps where and when it was found.
import type { Origin, Person } from '#facts/person.ts';
import type { Found } from '#formats/fhir/reading.ts';

/** What tells no date is of the day on which it was read. */
export function withFound(person: Person, found: readonly Found[], today: number): Person {
  const [answers, origins] = [new Map(person.answers), new Map(person.origins)];
  for (const { fact, answer, by, on, within, from } of found) {
    answers.set(fact, answer);
    origins.set(fact, { by, on: on ?? today, within, from } satisfies Origin);
  }
  return { ...person, answers, origins };
}
