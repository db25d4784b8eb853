// What is known of a fact now, and how near a figure came to a bound.
import { figuresInWords } from '#app/ui/answerInWords.ts';
import type { RangeAnswer } from '#facts/answer.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';
import { possibleInWords, quantity, type Voice } from '#i18n/wording.ts';
import type { Cited } from '#logic/explain.ts';
import { justAbove, justBelow, type Known, type Range } from '#logic/possible.ts';
import { variablesOf } from '#logic/variables.ts';
import type { Miss } from '#screening/reasons.ts';

export function nowInWords(fact: Fact, known: Known, voice: Voice): string {
  const slot = voice.dictionary.variables.get(fact.id)?.slot;
  const now = slot === undefined ? undefined : known[slot];
  if (now === undefined) return voice.say('answer.notKnown');
  if (fact.type === 'number' && now.kind === 'range' && now.low < now.high) return figuresInWords(fact, asSaid(fact, now), voice);
  return possibleInWords(fact, now, voice) ?? voice.say('answer.notKnown');
}

/** The range as a person would say it: an end that nobody is near is left out, and one just beside a figure is open at that figure. */
function asSaid({ plausible }: NumberFact, { low, high }: Range): RangeAnswer {
  const [under, over] = [rounded(low), rounded(high)];
  const start = low <= plausible.min ? {} : low === justAbove(under) ? { above: under } : { from: low };
  const end = high >= plausible.max ? {} : high === justBelow(over) ? { below: over } : { to: high };
  return { ...start, ...end };
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000;
}

/** “2 points below 31 points”. Of a figure that is known only within a range there is no distance to name. */
export function missInWords({ fact, side, by, bound, isExact }: Miss, voice: Voice): string | undefined {
  if (!isExact) return undefined;
  const at = quantity(fact, bound, voice);
  if (by === 0) return voice.say(side === 'below' ? 'reason.at' : 'reason.atOver', { bound: at });
  return voice.say(side === 'below' ? 'reason.below' : 'reason.above', { by: distance(fact, by, voice), bound: at });
}

/** Between two percentages lie percentage points: “10 % below 50 %” could mean 45 %. */
function distance(id: FactId, by: number, voice: Voice): string {
  const fact = voice.dictionary.byId.get(id);
  const isPercent = fact?.type === 'number' && fact.unit === '%';
  return isPercent ? voice.say('unit.percentagePoints', { count: by }) : quantity(id, by, voice);
}

/** In the dictionary's order. */
export function factsIn(cited: readonly Cited[], { dictionary }: Voice): readonly Fact[] {
  const names = new Set(cited.flatMap(({ comparison }) => variablesOf(comparison)));
  return dictionary.facts.filter(({ id }) => names.has(id));
}
