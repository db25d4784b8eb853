// Where an answer comes from, when it was not this clinician today: who said it, when, from which record, and whether it is old.
import { WHO } from '#app/ui/who.ts';
import type { Fact } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';
import { formatDayShort, formatWithin } from '#i18n/format.ts';
import type { Voice } from '#i18n/wording.ts';

export function originInWords(origin: Origin | undefined, fact: Fact, today: number, voice: Voice): string | undefined {
  if (origin === undefined) return undefined;
  const isOwn = origin.by === 'clinician' && origin.on === today && origin.from === undefined;
  if (isOwn) return undefined;
  const said = whence(origin, voice);
  return isOld(origin, fact, today) ? voice.say('clinic.old', { said }) : said;
}

/** Who said it, the record it was read from, and the day. */
function whence(origin: Origin, voice: Voice): string {
  return joined(origin, formatWithin(origin.on, origin.within, voice.language, voice.say), voice);
}

/** The same with a short date, for a sheet with little room. */
export function whenceInShort(origin: Origin, voice: Voice): string {
  const { on, within } = origin;
  return within === undefined ? joined(origin, formatDayShort(on, voice.language), voice) : whence(origin, voice);
}

function joined({ by, from }: Origin, date: string, { say }: Voice): string {
  const who = [by === undefined ? undefined : say(WHO[by]), from].filter((one) => one !== undefined).join(say('list.comma'));
  return who === '' ? date : say('clinic.origin', { who, date });
}

/** A result that holds only for a time, and was taken longer ago. */
export function isOld({ on }: Origin, { freshDays }: Fact, today: number): boolean {
  return freshDays !== undefined && today - on > freshDays;
}
