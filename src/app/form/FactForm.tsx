// The form over the dictionary: group by group, only what matters for the chosen illness.
import { useMemo } from 'react';
import { FactField } from '#app/form/FactField.tsx';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import type { FactGroup } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { possibleInWords, type Voice, labelOf } from '#i18n/wording.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { FIRST_FACT, relevantGroups, relevantTrials } from '#questionnaire/relevance.ts';

export function FactForm() {
  const { voice, catalogue, today } = usePage();
  const { answers, reportedBy } = useSession();
  const { known, conflicts } = useKnowledge();
  const { dictionary, trials } = catalogue;
  const illness = answers.get(FIRST_FACT);
  const relevant = useMemo(
    () => relevantTrials(trials, dictionary, illness === undefined ? new Map() : new Map([[FIRST_FACT, illness]]), today),
    [trials, dictionary, illness, today],
  );
  const groups = illness === undefined ? firstQuestion(dictionary.groups) : relevantGroups(relevant, dictionary, known);
  const { say } = voice;
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()} aria-label={say('check.title')}>
      {conflicts.length > 0 && (
        <div className="alert" role="alert">
          {conflicts.map(({ fact, answers: involved }) => (
            <p key={fact}>{say('problem.conflict', { list: involved.map((id) => labelOf(id, voice)).join(say('list.comma')) })}</p>
          ))}
        </div>
      )}
      {groups.map((group) => (
        <section key={group.id} className="group" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>
            <span>{localText(group.title, voice.language)}</span>
            <span className="count">
              {say('check.answered', { count: group.facts.filter(({ id }) => answers.has(id)).length, total: group.facts.length })}
            </span>
          </h2>
          {group.facts.map((fact) => (
            <FactField
              key={fact.id}
              fact={fact}
              audience={reportedBy === 'clinician' ? 'clinician' : 'patient'}
              follows={answers.has(fact.id) ? undefined : followsOf(fact, known, voice)}
            />
          ))}
        </section>
      ))}
      {illness === undefined && <p className="note">{say('check.start')}</p>}
      {illness !== undefined && relevant.length === 0 && <p className="note">{say('check.noTrial')}</p>}
    </form>
  );
}

function firstQuestion(groups: readonly FactGroup[]): readonly FactGroup[] {
  return groups
    .map((group) => ({ ...group, facts: group.facts.filter(({ id }) => id === FIRST_FACT) }))
    .filter(({ facts }) => facts.length > 0);
}

/** What other answers already settle about a fact that is not answered itself. */
function followsOf(fact: Fact, known: Known, voice: Voice): string | undefined {
  const slot = voice.dictionary.facts.indexOf(fact);
  const possible = known[slot];
  if (possible === undefined || fact.type === 'date' || !isExact(possible)) return undefined;
  return possibleInWords(fact, possible, voice);
}
