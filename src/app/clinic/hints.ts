// What may be typed into a field: the plausible range in short, and in full with its unit and the date that would do instead.
import type { Page } from '#app/page.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Say } from '#i18n/translate.ts';
import { quantity, type Voice } from '#i18n/wording.ts';
import type { Question } from '#questionnaire/question.ts';

/** Short enough to stand in the empty field. */
export function hintOf({ fact }: Question, { voice: { say, language } }: Pick<Page, 'voice'>): string {
  if (fact.type !== 'number') return say('clinic.hint.date');
  const { min, max } = fact.plausible;
  return say('clinic.hint.range', { from: formatNumber(min, language), to: formatNumber(max, language) });
}

export function fullHintOf({ fact, date }: Question, voice: Voice): string {
  const { say, language } = voice;
  const example = say('clinic.hint.date');
  if (fact.type !== 'number') return say('clinic.hint.dateOnly', { date: example });
  const { min, max } = fact.plausible;
  const [figure, to] = [formatNumber(min, language), quantity(fact.id, max, voice)];
  // A long time is said in years, and then so many months are no years.
  const from = to.includes(formatNumber(max, language)) ? figure : quantity(fact.id, min, voice);
  const range = say('clinic.hint.range', { from, to });
  const usual = say('clinic.hint.usual', { range });
  return date === undefined ? usual : `${usual} ${say('clinic.hint.orDate', { date: example })}`;
}

/** A unit as it stands in the list beside a field: its sign, which clinicians of every language know, but for times. */
export function shortUnit(unit: string, say: Say): string {
  return unit === 'mo' || unit === 'a' ? say(`unit.short.${unit}`) : unit;
}
