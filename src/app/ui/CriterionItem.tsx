// One criterion: what it says, how it came out and why; its rule, readings and source one press away.
import type { ReactNode } from 'react';
import { usePage } from '#app/page.ts';
import { Mark, SIGNS } from '#app/ui/Marks.tsx';
import { OwnReadingView } from '#app/ui/OwnReadingView.tsx';
import { PhraseView } from '#app/ui/PhraseView.tsx';
import { Readings } from '#app/ui/Readings.tsx';
import { ReasonView } from '#app/ui/ReasonView.tsx';
import { resultWord } from '#app/ui/resultWord.ts';
import { Sources } from '#app/ui/Sources.tsx';
import { localText } from '#i18n/localText.ts';
import { phraseOf } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
import { reasonFor } from '#screening/reasons.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

type Props = {
  readonly trial: Trial;
  readonly criterion: Criterion;
  /** Without it the criterion is shown for its own sake, not for a person. */
  readonly known?: Known | undefined;
  readonly isFault: boolean;
  readonly isSelfReported: boolean;
  /** Stands with the readings of a criterion in doubt. */
  readonly children?: ReactNode;
};

export function CriterionItem({ trial, criterion, known, isFault, isSelfReported, children }: Props) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const reason = known === undefined ? undefined : reasonFor(criterion, known, catalogue.dictionary);
  const result = isFault ? 'unknown' : reason?.result;
  return (
    <li className="criterion" data-result={result} data-criterion={criterion.id}>
      <Head criterion={criterion} result={result} isDoubt={reason?.doubt ?? false} />
      {isFault ? <p className="alert">{say('fault.readers')}</p> : <ReasonView criterion={criterion} reason={reason} known={known} />}
      {isSelfReported && result === 'pass' && needsClinic(criterion) && <p className="muted">{say('result.selfReported')}</p>}
      {criterion.ask !== undefined && <Readings criterion={criterion} reason={reason} />}
      {known !== undefined && <OwnReadingView trial={trial} criterion={criterion} known={known} />}
      {children}
      <Details trial={trial} criterion={criterion} />
    </li>
  );
}

function Details({ trial, criterion }: { readonly trial: Trial; readonly criterion: Criterion }) {
  const { say, language } = usePage().voice;
  return (
    <details>
      <summary>{say('criterion.details')}</summary>
      {criterion.readings.length === 1 && <RuleInWords criterion={criterion} />}
      <Sources trial={trial} numbers={criterion.source} />
      {criterion.note !== undefined && (
        <p>
          <span className="muted">{say('criterion.note')}</span> {localText(criterion.note, language)}
        </p>
      )}
    </details>
  );
}

function needsClinic({ settle }: Criterion): boolean {
  return settle === 'clinician' || settle === 'laboratory';
}

function Head({
  criterion,
  result,
  isDoubt,
}: {
  readonly criterion: Criterion;
  readonly result: Result | undefined;
  readonly isDoubt: boolean;
}) {
  const { say, language } = usePage().voice;
  return (
    <div className="criterion-head">
      {result !== undefined && <Mark sign={isDoubt ? 'doubt' : SIGNS[result]} />}
      <div>
        <p className="criterion-says">{localText(criterion.says, language)}</p>
        <p className="criterion-tags">
          {result !== undefined && <span className="tag result">{say(isDoubt ? 'result.doubt' : resultWord(criterion.kind, result))}</span>}
          <span className="tag">{say(`criterion.${criterion.kind}`)}</span>
          <span className="tag">{say(`who.settle.${criterion.settle}`)}</span>
        </p>
      </div>
    </div>
  );
}

function RuleInWords({ criterion }: { readonly criterion: Criterion }) {
  const { voice } = usePage();
  return (
    <div>
      <p className="muted">{voice.say(criterion.kind === 'inclusion' ? 'criterion.rule' : 'criterion.ruleExclusion')}</p>
      {criterion.readings.map(({ rule, raw }) => (
        <div key={JSON.stringify(raw)}>
          <PhraseView phrase={phraseOf(rule, voice)} say={voice.say} />
        </div>
      ))}
    </div>
  );
}
