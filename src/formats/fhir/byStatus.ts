// An illness or a medicine whose status tells which option of a fact it is: the options bear the codes of the statuses.
import type { Fact } from '#facts/fact.ts';
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import { optionsOf, optionsWith } from '#formats/fhir/codeIndex.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';

export type Status = {
  readonly system: string;
  /** Undefined: not told, and any of them may be so. */
  readonly code: string | undefined;
  /** What may still be so of another part, when this is only a part. */
  readonly elsewhere: { readonly system: string; readonly code: string };
};

/** Several options where the status allows several; nothing where it allows all. */
export function optionByStatus(fact: Fact, { system, code, elsewhere }: Status, isWhole: boolean): RawAnswer | LeftReason {
  if (fact.type !== 'one-of') return 'no-such-answer';
  const here = optionsWith(fact, system, code);
  const also = isWhole || here.length === 0 ? [] : optionsWith(fact, elsewhere.system, elsewhere.code);
  const all = optionsOf(fact).map(({ id }) => id);
  const among = all.filter((id) => here.includes(id) || also.includes(id));
  const [only] = among;
  if (only === undefined) return 'no-such-answer';
  if (among.length === all.length) return 'only-of-part';
  return { raw: among.length === 1 ? only : { among } };
}
