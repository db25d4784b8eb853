// What is wrong with an answer that cannot be read, and how to mend it.
import type { SlipCode } from '#app/reading.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import { formatDay, formatNumber } from '#i18n/format.ts';
import type { Voice } from '#i18n/wording.ts';

export function slipInWords(problem: SlipCode, fact: Fact, { say, language }: Voice): string {
  if (problem === 'out-of-range' && fact.type === 'date') {
    return say('problem.dateRange', { min: formatDay(spanOf(fact.range.min)?.first ?? 0, language) });
  }
  const range = fact.type === 'number' ? { min: fact.range.min, max: fact.range.max } : {};
  return say(`problem.${problem}`, { ...range, example: formatNumber(problem === 'ambiguous' ? 62.5 : 62, language) });
}
