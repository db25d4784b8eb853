// What a screen reader says of the last answer: each verdict that moved; else how many trials had a criterion decided.
import type { Change } from '#app/clinic/verdicts/changes.ts';
import { localText } from '#i18n/localText.ts';
import type { Voice } from '#i18n/wording.ts';

/** Beyond these only their number is said. */
const MOST_SAID = 4;

export function announcementOf(changes: readonly Change[], { say, language }: Voice): string {
  const moved = changes.filter(({ isMoved }) => isMoved);
  if (moved.length === 0) return changes.length === 0 ? '' : say('clinic.said.criteria', { count: changes.length });
  const said = moved.slice(0, MOST_SAID).map(({ screening, from, to }) =>
    say('clinic.said.moved', {
      trial: localText(screening.trial.title, language),
      from: say(`clinic.verdict.${from}`),
      to: say(`clinic.verdict.${to}`),
    }),
  );
  const rest = moved.length - said.length;
  return [...said, ...(rest > 0 ? [say('clinic.said.more', { count: rest })] : [])].join(' ');
}
