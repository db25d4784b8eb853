// Whether two answers say the same of a fact, whoever rated it, however roughly, and in whatever order their parts stand.
import type { Answer } from '#facts/answer.ts';

export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(answer: Answer | undefined): string {
  if (typeof answer !== 'object') return String(answer);
  const parts = Object.entries(answer).filter(([name, part]) => name !== 'selfRated' && name !== 'roughly' && part !== undefined);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
