// When a result could change by time alone, as a sentence.
import { formatDay, formatMonth } from '#i18n/format.ts';
import { labelOf, quantity, type Voice } from '#i18n/wording.ts';
import type { Outlook } from '#screening/outlook.ts';

const SENTENCES = {
  inclusion: { opens: 'outlook.inclusion.opens', closes: 'outlook.inclusion.closes' },
  exclusion: { opens: 'outlook.exclusion.opens', closes: 'outlook.exclusion.closes' },
} as const;

const WHEN = {
  from: { on: 'outlook.fromOn', about: 'outlook.fromAbout', between: 'outlook.fromBetween' },
  until: { on: 'outlook.untilOn', about: 'outlook.untilAbout', between: 'outlook.untilBetween' },
} as const;

export function outlookInWords(outlook: Outlook, today: number, voice: Voice): string {
  const { criterion, turns, fact, reaches } = outlook;
  // An exclusion that closes begins to hold; a condition that closes holds until then.
  const words = WHEN[turns === 'closes' && criterion.kind === 'inclusion' ? 'until' : 'from'];
  const when = outlook.earliest <= today ? latestInWords(outlook, voice) : spanInWords(outlook, words, voice);
  const value = reaches === undefined ? labelOf(fact.id, voice) : quantity(fact.id, reaches, voice);
  return voice.say(SENTENCES[criterion.kind][turns], { when, value });
}

function latestInWords({ latest }: Outlook, { say, language }: Voice): string {
  return say('outlook.fromLatest', { month: formatMonth(latest, language) });
}

function spanInWords({ earliest, latest, isToTheDay }: Outlook, words: (typeof WHEN)['from' | 'until'], { say, language }: Voice): string {
  if (isToTheDay) return say(words.on, { date: formatDay(latest, language) });
  const [from, to] = [formatMonth(earliest, language), formatMonth(latest, language)];
  return from === to ? say(words.about, { month: to }) : say(words.between, { from, to });
}
