// A criterion that is not met, in words: what was found, how far off it is, and whether that can change.
import type { Judged } from '#app/judged.ts';
import { factsIn, missInWords, nowInWords } from '#app/ui/nowInWords.ts';
import { outlookInWords } from '#app/ui/outlookWords.ts';
import type { Fact } from '#facts/fact.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
import { UNKNOWN } from '#logic/truth.ts';
import { changeOf } from '#screening/change.ts';

export type Found = { readonly fact: Fact; readonly words: string; readonly misses: readonly string[] };

export type FailedInWords = {
  readonly found: readonly Found[];
  readonly change: 'dated' | 'cannot' | 'not-expected' | 'can';
  readonly changeWords: string;
};

export function failedInWords({ criterion, reason, outlook }: Judged, known: Known, today: number, voice: Voice): FailedInWords {
  const cited = reason.readings.flatMap(({ explanation }) => (explanation.truth === UNKNOWN ? [] : explanation.because));
  const found = factsIn(cited, voice).map((fact) => ({
    fact,
    words: voice.say('reason.is', { label: labelOf(fact.id, voice), value: nowInWords(fact, known, voice) }),
    // Two readings may miss by the same.
    misses: [...new Set(reason.misses.flatMap((miss) => (miss.fact === fact.id ? (missInWords(miss, voice) ?? []) : [])))],
  }));
  if (outlook?.turns === 'opens') return { found, change: 'dated', changeWords: outlookInWords(outlook, today, voice) };
  const { kind, facts } = changeOf(criterion, known, voice.dictionary);
  const list = facts.map(({ id }) => labelOf(id, voice)).join(voice.say('list.comma'));
  return { found, change: kind, changeWords: voice.say(`clinic.change.${kind}`, { list }) };
}
