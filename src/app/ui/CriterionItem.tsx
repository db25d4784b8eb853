// One criterion: what it says, how it came out and why; its rule, readings and source one press away.
import { usePage } from '#app/page.ts';
import { Mark, type Sign } from '#app/ui/Marks.tsx';
import { PhraseView } from '#app/ui/PhraseView.tsx';
import { ReasonView, Wanting } from '#app/ui/ReasonView.tsx';
import { Sources } from '#app/ui/Sources.tsx';
import { inLanguage } from '#facts/text.ts';
import { phraseOf } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
import { reasonFor, type Reason } from '#screening/reasons.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export const SIGNS: Record<Result, Sign> = { pass: 'yes', fail: 'no', unknown: 'open', 'at-enrolment': 'later' };

type Props = {
  readonly trial: Trial;
  readonly criterion: Criterion;
  /** Without it the criterion is shown for its own sake, not for a person. */
  readonly known?: Known | undefined;
  readonly isFault?: boolean;
  readonly isSelfReported?: boolean;
};

export function CriterionItem({ trial, criterion, known, isFault = false, isSelfReported = false }: Props) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const reason = known === undefined ? undefined : reasonFor(criterion, known, catalogue.dictionary);
  const result = isFault ? 'unknown' : reason?.result;
  const isConfirmable = isSelfReported && result === 'pass' && (criterion.settle === 'clinician' || criterion.settle === 'laboratory');
  return (
    <li className="criterion" data-result={result} data-criterion={criterion.id}>
      <div className="criterion-head">
        {result !== undefined && <Mark sign={reason?.doubt === true ? 'doubt' : SIGNS[result]} />}
        <div>
          <p className="criterion-says">{inLanguage(criterion.says, language.code)}</p>
          <p className="criterion-tags">
            {result !== undefined && <span className="tag result">{say(reason?.doubt === true ? 'result.doubt' : `result.${result}`)}</span>}
            <span className="tag">{say(`criterion.${criterion.kind}`)}</span>
            <span className="tag">{say(`who.settle.${criterion.settle}`)}</span>
          </p>
        </div>
      </div>
      {isFault && <p className="alert">{say('fault.readers')}</p>}
      {reason !== undefined && known !== undefined && !isFault && <ReasonView criterion={criterion} reason={reason} known={known} />}
      {isConfirmable && <p className="muted">{say('result.selfReported')}</p>}
      {criterion.ask !== undefined && <Readings criterion={criterion} reason={reason} />}
      <details>
        <summary>{say('criterion.details')}</summary>
        {criterion.readings.length === 1 && <RuleInWords criterion={criterion} />}
        <Sources trial={trial} numbers={criterion.source} />
        {criterion.note !== undefined && (
          <p>
            <span className="muted">{say('criterion.note')}</span> {inLanguage(criterion.note, language.code)}
          </p>
        )}
      </details>
    </li>
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

function Readings({ criterion, reason }: { readonly criterion: Criterion; readonly reason: Reason | undefined }) {
  const { voice } = usePage();
  const { say, language } = voice;
  return (
    <details className="readings" open={reason?.doubt === true}>
      <summary>{say('criterion.readings', { count: criterion.readings.length })}</summary>
      <ol>
        {criterion.readings.map(({ why, raw, rule }, index) => {
          const read = reason?.readings[index];
          return (
            <li key={JSON.stringify(raw)}>
              <p>{why !== undefined && inLanguage(why, language.code)}</p>
              <p className="muted">{say(criterion.kind === 'inclusion' ? 'criterion.rule' : 'criterion.ruleExclusion')}</p>
              <PhraseView phrase={phraseOf(rule, voice)} say={say} />
              {read !== undefined && (
                <p className="reading-result" data-result={read.result}>
                  <Mark sign={SIGNS[read.result]} /> {say(`result.${read.result}`)}
                </p>
              )}
              {read !== undefined && <Wanting criterion={criterion} reading={read} />}
            </li>
          );
        })}
      </ol>
      {criterion.ask !== undefined && (
        <p className="ask">
          <span className="muted">{say('criterion.ask')}</span> {inLanguage(criterion.ask, language.code)}
        </p>
      )}
    </details>
  );
}
