// What the codes of one concept mean for the facts, taken together: they are translations of each other.
import type { Fact } from '#facts/fact.ts';
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import type { CodeIndex } from '#formats/fhir/codeIndex.ts';
import type { Coding } from '#formats/fhir/elements.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { isAtHome, type Topic } from '#formats/fhir/systems.ts';

export type Meaning = {
  readonly fact: Fact;
  /** Options that the codes stand for; none where they stand for the fact. */
  readonly options: readonly string[];
  /** The concept is the fact itself, and not a part of it: it can say no. A translation that is narrower makes the concept narrower. */
  readonly isWhole: boolean;
  /** Whether it settles a yes by itself, and a no: a screening test settles one alone. Of translations the narrowest counts. */
  readonly settles: { readonly yes: boolean; readonly no: boolean };
};

export function meaningsOf(codings: readonly Coding[], topic: Topic, codes: CodeIndex): readonly Meaning[] {
  const each = codings.map((coding) => ({ matches: codes([coding], topic), isKnown: isAtHome(coding.system, topic) }));
  const facts = new Set(each.flatMap(({ matches }) => matches.map(({ fact }) => fact)));
  return [...facts].map((fact) => {
    const ofFact = each.map(({ matches, isKnown }) => ({ isKnown, matches: matches.filter((match) => match.fact === fact) }));
    // Laboratories add codes of the method or the order, which narrow nothing.
    const says = ofFact.flatMap(({ matches }) => matches.flatMap((match) => match.says ?? []));
    const counted = ofFact.filter(({ isKnown, matches }) => matches.length > 0 || (isKnown && topic !== 'test'));
    return {
      fact,
      options: [...new Set(ofFact.flatMap(({ matches }) => matches.flatMap(({ option }) => option ?? [])))],
      isWhole: counted.every(({ matches }) => matches.some(({ isWhole }) => isWhole)),
      settles: { yes: says.every((one) => one === 'yes'), no: says.every((one) => one === 'no') },
    };
  });
}

/** That it is so. */
export function yesTo({ fact, options }: Meaning): RawAnswer | LeftReason {
  const [option, another] = options;
  if (another !== undefined) return 'disagree';
  if (option !== undefined) return { raw: fact.type === 'any-of' ? { [option]: true } : option };
  return fact.type === 'boolean' ? { raw: true } : 'no-such-answer';
}
