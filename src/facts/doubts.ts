// What is possible and yet nearly surely a slip: answers that do not fit together, and results from before the birth. It is asked back, and decides nothing.
import { isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { monthsBetween } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId, Limits, NumberFact } from '#facts/fact.ts';
import type { Origin, Person } from '#facts/person.ts';
import type { Text } from '#facts/text.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';

export type Doubt = {
  /** The same as long as it is the same doubt. */
  readonly id: string;
  readonly says: Text | 'result-before-birth';
  /** The answers that do not fit. */
  readonly answers: readonly FactId[];
};

/** The fact that says how old a person is, in months. */
const AGE = 'ageMonths';

export function doubtsIn({ answers, origins }: Pick<Person, 'answers' | 'origins'>, dictionary: Dictionary, known: Known, today: number) {
  const unexpected = dictionary.expectations
    .filter(({ holds }) => holds(known) === FALSE)
    .map(({ id, says, reads }): Doubt => ({ id, says, answers: answeredBehind(reads, dictionary, answers) }));
  return [...unexpected, ...beforeBirth({ answers, origins }, dictionary, known, today)];
}

/** A result counts as of its day; a date, and a time since one, are of no day. */
function beforeBirth({ answers, origins }: Pick<Person, 'answers' | 'origins'>, dictionary: Dictionary, known: Known, today: number) {
  const age = known[dictionary.variables.get(AGE)?.slot ?? -1];
  if (age?.kind !== 'range') return [];
  const isBefore = ({ on }: Origin) => monthsBetween(on, today) > age.high + 1;
  const ages = answeredBehind([AGE], dictionary, answers);
  return [...origins]
    .filter(([id, origin]) => answers.has(id) && !ages.includes(id) && isBefore(origin))
    .map(([id]): Doubt => ({ id: `${id}BeforeBirth`, says: 'result-before-birth', answers: [...ages, id] }));
}

/** Of these facts and all that they follow from. */
function answeredBehind(ids: readonly FactId[], { narrowings }: Dictionary, answers: Answers): readonly FactId[] {
  const behind = new Set(ids);
  for (const id of behind) {
    for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
  }
  return [...behind].filter((id) => {
    const answer = answers.get(id);
    return answer !== undefined && !isSilent(answer);
  });
}

/** The plausible range of a figure, as the other facts have it. */
export function plausibleNow({ id, plausible }: NumberFact, { plausibleWhen }: Dictionary, known: Known): Limits {
  return plausibleWhen.get(id)?.find(({ holds }) => holds(known) === TRUE)?.limits ?? plausible;
}
