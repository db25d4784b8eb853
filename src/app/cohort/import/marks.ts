// A set that is known in part, option by option.
import { type Answer, isSilent, type PartialSet } from '#facts/answer.ts';

/** None for what is no such set. */
export function marksOf(answer: Answer | undefined): PartialSet {
  if (answer === undefined || isSilent(answer) || !('value' in answer) || typeof answer.value !== 'object') return {};
  return isList(answer.value) ? Object.fromEntries(answer.value.map((option) => [option, true])) : answer.value;
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}
