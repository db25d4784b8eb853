// All results in a sentence or two: what they mean first, what to do second.
import type { WordKey } from '#i18n/language.ts';
import type { Say } from '#i18n/translate.ts';
import type { Verdict } from '#screening/verdict.ts';

export type Summary = { readonly means: readonly string[]; readonly toDo: string };

type Words = Record<Verdict, { readonly all: WordKey; readonly part: WordKey; readonly toDo: WordKey }>;

const WORDS: Words = {
  eligible: { all: 'results.sum.met', part: 'results.part.met', toDo: 'results.do.met' },
  undetermined: { all: 'results.sum.open', part: 'results.part.open', toDo: 'results.do.open' },
  ineligible: { all: 'results.sum.not', part: 'results.part.not', toDo: 'results.do.not' },
};
const VERDICTS = ['eligible', 'undetermined', 'ineligible'] as const;

/** Of the trials for the person's illness. */
export function summaryOf(counts: Record<Verdict, number>, say: Say): Summary {
  const total = counts.eligible + counts.undetermined + counts.ineligible;
  const there = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const [first] = there;
  if (first === undefined) return { means: [say('results.sum.none')], toDo: say('results.do.none') };
  if (there.length === 1) return { means: [say(WORDS[first].all, { count: total })], toDo: say(WORDS[first].toDo) };
  return { means: there.map((verdict) => say(WORDS[verdict].part, { count: counts[verdict], total })), toDo: say(WORDS[first].toDo) };
}
