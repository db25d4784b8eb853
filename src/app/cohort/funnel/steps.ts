// The steps of a funnel with the criteria they stand for, in words.
import type { Funnel, FunnelStep } from '#app/cohort/api.ts';
import type { Language } from '#i18n/language.ts';
import { localText } from '#i18n/localText.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type NamedStep = { readonly step: FunnelStep; readonly criterion: Criterion; readonly says: string };

/** Those that are settled at the trial centre are none: nobody passes them here. */
export function stepsOf({ criteria }: Trial, { steps }: Funnel, language: Language): readonly NamedStep[] {
  return steps.flatMap((step) => {
    const criterion = criteria.find(({ id }) => id === step.criterion);
    return criterion === undefined || criterion.settle === 'site' ? [] : [{ step, criterion, says: localText(criterion.says, language) }];
  });
}
