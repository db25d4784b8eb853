// Why a question is asked: the trials still undecided, and their criteria that use the answer.
import { useState } from 'react';
import { undecidedTrials } from '#app/ask/choices.ts';
import { usePage, useSession } from '#app/page.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { localText } from '#i18n/localText.ts';
import { askedAs } from '#i18n/wording.ts';
import { type Question, withAnswerTo } from '#questionnaire/question.ts';
import { judge } from '#screening/judge.ts';
import { factsOf } from '#trials/criterion.ts';

export function Why({ question }: { readonly question: Question }) {
  const { say } = usePage().voice;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="ask-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('ask.why')}</summary>
      {isOpen && <Reasons question={question} />}
    </details>
  );
}

function Reasons({ question }: { readonly question: Question }) {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  const { answers } = useSession();
  const { dictionary } = catalogue;
  const { known } = knowledge(dictionary, withAnswerTo(question, answers, undefined), today);
  const reached = following(question.fact.id, dictionary);
  const using = undecidedTrials(question, catalogue, answers, today)
    .map((trial) => ({
      trial,
      criteria: trial.criteria.filter(
        (criterion) => judge(criterion, known) === 'unknown' && factsOf(criterion).some((id) => reached.has(id)),
      ),
    }))
    .filter(({ criteria }) => criteria.length > 0);
  if (using.length === 0) return <p>{say('ask.whyNone')}</p>;
  const throughOf = (ids: readonly FactId[]) => ids.filter((id) => reached.has(id) && !ids.includes(question.fact.id));
  return (
    <>
      <p>{say('ask.whyLead')}</p>
      <ul className="ask-reasons">
        {using.map(({ trial, criteria }) => (
          <li key={trial.number}>
            <strong>{localText(trial.title, language)}</strong>
            <ul>
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  {localText(criterion.says, language)}
                  {throughOf(factsOf(criterion)).map((id) => {
                    const fact = dictionary.byId.get(id);
                    return fact === undefined ? null : (
                      <span key={id} className="muted">{` ${say('ask.through', { fact: askedAs(fact, 'clinician', voice) })}`}</span>
                    );
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The fact and all that follow from it. */
function following(id: FactId, { narrowings }: Dictionary): ReadonlySet<FactId> {
  const reached = new Set([id]);
  for (const source of reached) for (const { target, inputs } of narrowings) if (inputs.includes(source)) reached.add(target);
  return reached;
}
