// When the criteria that depend on a date are met, as sentences: from when until when, as exactly as it is known, if nothing else changes.
import { useMemo } from 'react';
import { useKnowledge, usePage } from '#app/page.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { formatDay, formatMonth } from '#i18n/format.ts';
import type { WordKey } from '#i18n/language.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import { isSame, type Known } from '#logic/possible.ts';
import type { Verdict } from '#screening/verdict.ts';
import { type End, makeWindowEnds, type Window, type Windows } from '#screening/windowEnds.ts';
import { datedCriteria, type Span } from '#screening/windows.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type TimeInWords = { readonly spans: readonly Span[]; readonly sentences: readonly string[] };

export function useTimeInWords(trial: Trial): TimeInWords {
  const { voice, catalogue, today } = usePage();
  const { known } = useKnowledge();
  const { dictionary } = catalogue;
  const windows = useMemo(() => makeWindowEnds(known, dictionary, today)(trial), [known, dictionary, today, trial]);
  const isTimed = datedCriteria(trial, dictionary).length > 0;
  if (!isTimed) return { spans: windows.spans, sentences: [voice.say('time.noDates')] };
  const unchanged = windows.open.length === 0 ? [] : unchangedInWords(fallingIn(trial, known, dictionary), voice);
  return { spans: windows.spans, sentences: [...sentencesOf(windows, voice), ...unchanged] };
}

/** Figures of the trial's criteria that are known, and that time lowers as a rule: the windows take them as they are today. */
function fallingIn(trial: Trial, known: Known, dictionary: Dictionary): readonly Fact[] {
  const read = new Set(trial.criteria.flatMap(factsOf));
  const nobody = dictionary.unanswered(0);
  return dictionary.facts.filter((fact, slot) => {
    const [now, start] = [known[slot], nobody[slot]];
    return read.has(fact.id) && fact.later === 'falls' && now !== undefined && start !== undefined && !isSame(now, start);
  });
}

function unchangedInWords(facts: readonly Fact[], voice: Voice): readonly string[] {
  const list = facts.map(({ id }) => labelOf(id, voice)).join(voice.say('list.comma'));
  return facts.length === 0 ? [] : [voice.say('time.unchanged', { list })];
}

function sentencesOf({ open, inDoubt, isKnown }: Windows, voice: Voice): readonly string[] {
  const { say } = voice;
  const told = [
    ...open.map((window) => say(SENTENCES[window.verdict], { when: whenInWords(window, voice) })),
    ...inDoubt.map((window) => say('time.doubt', { when: whenInWords(window, voice), question: questionsIn(window, voice) })),
  ];
  if (told.length === 0) return [say(isKnown ? 'time.never' : 'time.unknown')];
  return isKnown ? told : [...told, say('time.partUnknown')];
}

const SENTENCES: Record<Verdict, WordKey> = { eligible: 'time.met', undetermined: 'time.dated', ineligible: 'time.datedOnly' };

function questionsIn({ doubts }: Window, { language }: Voice): string {
  return doubts.map(({ ask, says }) => localText(ask ?? says, language)).join(' ');
}

function whenInWords({ opens, closes }: Window, voice: Voice): string {
  const { say } = voice;
  if (closes === undefined) return opens === undefined ? say('time.allTime') : say('time.onwards', { from: openingInWords(opens, voice) });
  const from = opens === undefined ? say('time.fromToday') : openingInWords(opens, voice);
  return say('time.when', { from, until: closingInWords(closes, voice) });
}

function openingInWords({ earliest, latest, isToTheDay }: End, { say, language }: Voice): string {
  if (latest === undefined) return say('time.fromToday');
  if (isToTheDay) return say('time.fromOn', { date: formatDay(latest, language) });
  const to = formatMonth(latest, language);
  if (earliest === undefined) return say('time.fromLatest', { month: to });
  const from = formatMonth(earliest, language);
  return from === to ? say('time.fromAbout', { month: to }) : say('time.fromBetween', { from, to });
}

function closingInWords({ earliest, latest, isToTheDay }: End, { say, language }: Voice): string {
  if (earliest === undefined) return '';
  if (isToTheDay) return say('time.untilOn', { date: formatDay(earliest, language) });
  const from = formatMonth(earliest, language);
  if (latest === undefined) return say('time.untilLeast', { month: from });
  const to = formatMonth(latest, language);
  return from === to ? say('time.untilAbout', { month: to }) : say('time.untilBetween', { from, to });
}
