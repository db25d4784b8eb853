// Why a criterion came out so: what is known, how near it was, what it would need, who can give it.
import { usePage, useSession } from '#app/page.ts';
import { NeedView } from '#app/ui/NeedView.tsx';
import { factsIn, missInWords, nowInWords } from '#app/ui/nowInWords.ts';
import type { Fact } from '#facts/fact.ts';
import { askedAs, labelOf } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
import { TRUE, UNKNOWN } from '#logic/truth.ts';
import type { Miss, ReadingReason, Reason } from '#screening/reasons.ts';
import type { Criterion } from '#trials/criterion.ts';

type Props = { readonly criterion: Criterion; readonly reason: Reason | undefined; readonly known: Known | undefined };

export function ReasonView({ criterion, reason, known }: Props) {
  const { voice } = usePage();
  if (reason === undefined || known === undefined) return null;
  if (criterion.readings.length === 0) return <p className="reason">{voice.say('reason.site')}</p>;
  const [first] = reason.readings;
  const isSettled = reason.result !== 'unknown' && first !== undefined;
  return (
    <div className="reason">
      {isSettled && <Because reading={first} misses={reason.misses} known={known} />}
      {!isSettled && !reason.doubt && reason.readings.length === 1 && first !== undefined && (
        <Wanting criterion={criterion} reading={first} />
      )}
      {reason.missing.length > 0 && <Missing facts={reason.missing} />}
    </div>
  );
}

function Because({ reading, misses, known }: { readonly reading: ReadingReason; readonly misses: readonly Miss[]; readonly known: Known }) {
  const { voice } = usePage();
  const { explanation } = reading;
  if (explanation.truth === UNKNOWN) return null;
  const facts = factsIn(explanation.because, voice);
  return (
    <ul className="plain">
      {facts.map((fact) => {
        const miss = misses.find((candidate) => candidate.fact === fact.id);
        const near = miss === undefined ? undefined : missInWords(miss, voice);
        return (
          <li key={fact.id}>
            {voice.say('reason.is', { label: labelOf(fact.id, voice), value: nowInWords(fact, known, voice) })}
            {near !== undefined && <strong className="miss">{near}</strong>}
          </li>
        );
      })}
    </ul>
  );
}

/** What an open reading would need for the criterion to pass. */
function Wanting({ criterion, reading }: { readonly criterion: Criterion; readonly reading: ReadingReason }) {
  const { voice } = usePage();
  const { explanation } = reading;
  if (explanation.truth !== UNKNOWN) return null;
  const need = criterion.passesWhen === TRUE ? explanation.toBeTrue : explanation.toBeFalse;
  return (
    <p className="needs" role="group">
      <span className="muted">{voice.say('reason.needs')}</span> <NeedView need={need} voice={voice} />
    </p>
  );
}

function Missing({ facts }: { readonly facts: readonly Fact[] }) {
  const { voice } = usePage();
  const audience = useSession().reportedBy === 'clinician' ? 'clinician' : 'patient';
  return (
    <div className="missing">
      <p className="muted">{voice.say('results.missing')}</p>
      <ul className="plain">
        {facts.map((fact) => (
          <li key={fact.id}>
            {voice.say('results.missingFrom', { fact: askedAs(fact, audience, voice), who: voice.say(`who.settle.${fact.settledBy}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
