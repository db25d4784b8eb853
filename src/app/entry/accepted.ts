// What was read, taken as an answer to a fact: whatever the fact does not take is a slip.
import { limitsIn } from '#app/entry/figureEnds.ts';
import { Slip, type SlipKind } from '#app/entry/problem.ts';
import { readingOf, type SlipCode } from '#app/reading.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';

/** `raw` as in `readingOf`; `unit` is the one that was typed. Throws Slip. */
export function accepted(fact: Fact, raw: () => unknown, today: number, unit?: string): Answer {
  const { answer, problem } = readingOf(fact, raw, today);
  if (answer === undefined) throw new Slip(kindOf(fact, problem, unit));
  return answer;
}

function kindOf(fact: Fact, problem: SlipCode | undefined, unit: string | undefined): SlipKind {
  if (problem === 'not-whole' || problem === 'reversed' || problem === 'impossible-date' || problem === 'in-the-future') {
    return { code: problem };
  }
  if (problem !== 'out-of-range') return { code: 'not-understood' };
  if (fact.type !== 'number') return { code: 'too-early' };
  return { code: 'out-of-range', ...limitsIn(fact, unit ?? fact.unit), unit: unit ?? fact.unit };
}
