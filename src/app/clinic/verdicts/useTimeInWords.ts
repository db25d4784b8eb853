// When the criteria that depend on a date are met, as sentences: from which day until which, if nothing else changes.
import { useMemo } from 'react';
import { useKnowledge, usePage } from '#app/page.ts';
import { formatDay } from '#i18n/format.ts';
import type { WordKey } from '#i18n/language.ts';
import type { Voice } from '#i18n/wording.ts';
import type { Verdict } from '#screening/verdict.ts';
import { datedCriteria, makeWindows, type OpenSpan, openSpans, type Span } from '#screening/windows.ts';
import type { Trial } from '#trials/trial.ts';

export type TimeInWords = { readonly spans: readonly Span[]; readonly sentences: readonly string[] };

export function useTimeInWords(trial: Trial): TimeInWords {
  const { voice, catalogue, today } = usePage();
  const { known } = useKnowledge();
  const { dictionary } = catalogue;
  const spans = useMemo(() => makeWindows(known, dictionary, today)(trial), [known, dictionary, today, trial]);
  const isTimed = datedCriteria(trial, dictionary).length > 0;
  return { spans, sentences: isTimed ? sentencesOf(spans, today, voice) : [voice.say('time.noDates')] };
}

function sentencesOf(spans: readonly Span[], today: number, voice: Voice): readonly string[] {
  const { say } = voice;
  const open = openSpans(spans);
  const isKnown = spans.every(({ dated }) => dated !== 'unknown');
  if (open.length === 0) return [say(isKnown ? 'time.never' : 'time.unknown')];
  const said = open.map((span) => {
    const verdict = spans.find(({ from }) => from === span.first)?.verdict ?? 'undetermined';
    return say(SENTENCES[verdict], { when: whenInWords(span, today, voice) });
  });
  return isKnown ? said : [...said, say('time.partUnknown')];
}

const SENTENCES: Record<Verdict, WordKey> = { eligible: 'time.met', undetermined: 'time.dated', ineligible: 'time.datedOnly' };

function whenInWords({ first, last, staysOpen }: OpenSpan, today: number, { say, language }: Voice): string {
  const [from, to] = [formatDay(first, language), formatDay(last, language)];
  if (first <= today) return staysOpen ? say('time.allTime') : say('time.until', { to });
  return staysOpen ? say('time.from', { from }) : say('time.fromUntil', { from, to });
}
