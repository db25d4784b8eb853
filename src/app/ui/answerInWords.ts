// An answer as it was said, also where it contradicts another and is not used.
import { dateInWords } from '#app/ui/dateInWords.ts';
import { type Answer, isSilent, possibleOf, type RangeAnswer } from '#facts/answer.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { formatNumber } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import { optionInWords, possibleInWords, quantity, type Voice } from '#i18n/wording.ts';

export function answerInWords(fact: Fact, answer: Answer, voice: Voice): string {
  const { say } = voice;
  if (isSilent(answer)) return say(answer === 'declined' ? 'answer.declined' : 'answer.notSure');
  if (fact.type === 'any-of' && 'value' in answer) return eachOption(fact, answer, voice);
  if (fact.type === 'number' && !('value' in answer) && !('among' in answer)) return figuresInWords(fact, answer, voice);
  const possible = possibleOf(fact, answer);
  return dateOrLevel(fact, answer, voice) ?? (possible && possibleInWords(fact, possible, voice)) ?? say('answer.notKnown');
}

function dateOrLevel(fact: Fact, answer: Answer, voice: Voice): string | undefined {
  return fact.type === 'date' ? dateInWords(answer, voice) : levelInWords(fact, answer, voice);
}

/** A point of a scale with what it stands for. */
function levelInWords(fact: Fact, answer: Answer, { say, language }: Voice): string | undefined {
  if (fact.type !== 'number' || typeof answer !== 'object' || !('value' in answer)) return undefined;
  const level = fact.levels?.find(({ value }) => value === answer.value);
  return level && say('reason.is', { label: formatNumber(level.value, language), value: localText(level.label, language) });
}

/** Nothing is passed over: each option is named with what was said of it. */
function eachOption(fact: Extract<Fact, { type: 'any-of' }>, answer: Answer, voice: Voice): string {
  const { say } = voice;
  const possible = possibleOf(fact, answer);
  if (possible?.kind !== 'subset') return say('answer.notKnown');
  const word = (bit: number) =>
    (possible.certain & bit) !== 0 ? 'answer.yes' : (possible.possible & bit) !== 0 ? 'answer.notKnown' : 'answer.no';
  return fact.options
    .map((option, index) => say('reason.is', { label: optionInWords(option, voice), value: say(word(1 << index)) }))
    .join(say('list.comma'));
}

/** A range of figures with the very ends that were said: “40 % or more, but under 50 %”. */
export function figuresInWords(fact: NumberFact, answer: RangeAnswer, voice: Voice): string {
  const { from, to } = answer;
  if (typeof from === 'number' && typeof to === 'number') return fromTo(fact, from, to, voice);
  const low = endInWords(fact, 'from', from, 'above', answer.above, voice);
  const high = endInWords(fact, 'to', to, 'below', answer.below, voice);
  if (low !== undefined && high !== undefined) return voice.say('figures.both', { low, high });
  return low ?? high ?? voice.say('answer.notKnown');
}

const ENDS = { from: 'figures.from', above: 'figures.above', to: 'figures.to', below: 'figures.below' } as const;
type End = keyof typeof ENDS;

function endInWords(fact: Fact, met: End, atMet: unknown, open: End, atOpen: unknown, voice: Voice): string | undefined {
  const [end, value] = typeof atMet === 'number' ? [met, atMet] : [open, atOpen];
  return typeof value === 'number' ? voice.say(ENDS[end], { value: quantity(fact.id, value, voice) }) : undefined;
}

function fromTo(fact: NumberFact, from: number, to: number, voice: Voice): string {
  const { say, language } = voice;
  const end = quantity(fact.id, to, voice);
  if (from === to) return end;
  // Months from 24 on are said as years: then each end bears its own unit.
  const start = fact.unit === 'mo' ? quantity(fact.id, from, voice) : formatNumber(from, language);
  return say('range.fromTo', { from: start, to: end });
}
