// An answer as people and the terminal write it, which `readAnswer` reads back.
import type { Answer } from '#facts/answer.ts';

/** The value alone, unless it could then be read as something else. */
export function bareAnswer(answer: Answer): unknown {
  if (typeof answer === 'string' || !('value' in answer) || answer.selfRated === true) return answer;
  const { value } = answer;
  const isReadOtherwise = value === 'declined' || value === 'not sure' || (typeof value === 'object' && !Array.isArray(value));
  return isReadOtherwise ? answer : value;
}
