// What a list is narrowed to, in words: a printed sheet must say what it leaves out.
import type { Filter } from '#app/cohort/api.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import type { Trial } from '#trials/trial.ts';

/** Nothing where nothing is left out. */
export function filterInWords(filter: Filter, trials: readonly Trial[], voice: Voice): string {
  const { say, language } = voice;
  const trial = trials.find(({ number }) => number === filter.trial);
  const named = (label: string, value: string) => say('reason.is', { label, value });
  return [
    ...(filter.search === '' ? [] : [named(say('cohort.search'), filter.search)]),
    ...(trial === undefined ? [] : [named(say('cohort.filter.trial'), localText(trial.title, language))]),
    ...(filter.verdict === undefined ? [] : [named(say('cohort.filter.verdict'), say(`cohort.verdict.${filter.verdict}`))]),
    ...(filter.missing === undefined ? [] : [named(say('cohort.filter.missing'), labelOf(filter.missing, voice))]),
    ...(filter.closingWithin === undefined
      ? []
      : [named(say('cohort.filter.closing'), say('cohort.days', { count: filter.closingWithin }))]),
    ...(filter.isNearMiss === true ? [say('cohort.filter.near')] : []),
    ...(filter.isContradictory === true ? [say('cohort.contradictory')] : []),
  ].join(say('list.comma'));
}
