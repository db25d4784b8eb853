// Answers that cannot all be true, above form and verdicts, where they stay in view: each leads to its field.
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { labelOf } from '#i18n/wording.ts';
import type { Question } from '#questionnaire/question.ts';

export function Contradictions() {
  const { say } = usePage().voice;
  const { conflicts } = useKnowledge();
  return (
    <div className="contradictions" role="alert">
      {conflicts.map(({ fact, answers }) => (
        <p key={fact} className="alert">
          <span>{say('problem.conflictOf')}</span>
          {answers.map((id) => (
            <ToAnswer key={id} id={id} />
          ))}{' '}
          <span>{say('sheet.contradictory')}</span>
        </p>
      ))}
    </div>
  );
}

/** An answer that no field can show was given elsewhere, and can be taken back here. */
function ToAnswer({ id }: { readonly id: FactId }) {
  const { voice, questions, session } = usePage();
  const { answers } = useSession();
  const label = labelOf(id, voice);
  const field = fieldOf(id, answers, [...questions.values()]);
  return field === undefined ? (
    <button type="button" onClick={() => session.answer(id, undefined)}>
      {voice.say('answer.clearOf', { question: label })}
    </button>
  ) : (
    <button type="button" className="to-field" onClick={() => focusEntry(field)}>
      {label}
    </button>
  );
}

/** A date stands in the field of the time since it; where that time is answered too, it has a field of its own. */
function fieldOf(id: FactId, answers: Answers, questions: readonly Question[]): string | undefined {
  const own = questions.find(({ fact }) => fact.id === id);
  const timed = questions.filter(({ date }) => date === id);
  return own?.id ?? (timed.some(({ fact }) => answers.has(fact.id)) ? id : timed[0]?.id);
}
