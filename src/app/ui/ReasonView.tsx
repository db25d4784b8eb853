// Why a criterion came out so: what is known, how near it was, what it would need, who can give it.
import { usePage, useSession } from '#app/page.ts';
import { NeedView } from '#app/ui/NeedView.tsx';
import type { Fact } from '#facts/fact.ts';
import { askedAs, labelOf, possibleInWords, quantity, type Voice } from '#i18n/wording.ts';
import type { Cited } from '#logic/explain.ts';
import type { Known } from '#logic/possible.ts';
import { TRUE, UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
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
        return (
          <li key={fact.id}>
            {voice.say('reason.is', { label: labelOf(fact.id, voice), value: nowInWords(fact, known, voice) })}
            {miss !== undefined && <strong className="miss">{missInWords(miss, voice)}</strong>}
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

function factsIn(cited: readonly Cited[], { dictionary }: Voice): readonly Fact[] {
  const names = new Set(cited.flatMap(({ comparison }) => variablesOf(comparison)));
  return dictionary.facts.filter(({ id }) => names.has(id));
}

function nowInWords(fact: Fact, known: Known, voice: Voice): string {
  const slot = voice.dictionary.variables.get(fact.id)?.slot;
  const possible = slot === undefined ? undefined : known[slot];
  return (possible === undefined ? undefined : possibleInWords(fact, possible, voice)) ?? voice.say('answer.notKnown');
}

/** “2 points below 31 points”; on an open bound itself there is no distance to name. */
export function missInWords({ fact, side, by, bound }: Miss, voice: Voice): string {
  const at = quantity(fact, bound, voice);
  if (by === 0) return voice.say(side === 'below' ? 'reason.at' : 'reason.atOver', { bound: at });
  return voice.say(side === 'below' ? 'reason.below' : 'reason.above', { by: quantity(fact, by, voice), bound: at });
}
