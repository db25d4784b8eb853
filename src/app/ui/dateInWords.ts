// An answer that is a date, with the very dates that were said: a year stays a year, and an end that is not told is left open.
import { type Answer, isSilent } from '#facts/answer.ts';
import { spanOf, withinOf } from '#facts/calendar.ts';
import { formatWithin } from '#i18n/format.ts';
import type { Voice } from '#i18n/wording.ts';

/** Undefined for what is no date. */
export function dateInWords(answer: Answer, voice: Voice): string | undefined {
  if (isSilent(answer) || 'among' in answer) return undefined;
  if ('value' in answer) return typeof answer.value === 'string' ? one(answer.value, voice) : undefined;
  const [from, to] = [answer.from, answer.to].map((end) => (typeof end === 'string' ? one(end, voice) : undefined));
  if (from === undefined) return to === undefined ? undefined : voice.say('date.to', { date: to });
  if (to === undefined) return voice.say('date.from', { date: from });
  return from === to ? from : voice.say('range.fromTo', { from, to });
}

function one(date: string, { language, say }: Voice): string | undefined {
  const span = spanOf(date);
  return span && formatWithin(span.first, withinOf(date), language, say);
}
