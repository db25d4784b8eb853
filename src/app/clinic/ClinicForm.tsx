// All facts that a clinician may have on the desk, section by section; what no trial needs folds away and says why.
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useRelevantTrials } from '#app/byIllness.ts';
import { ConflictsContext } from '#app/clinic/conflictsContext.ts';
import { DoubtsContext, useDoubts } from '#app/clinic/doubtsContext.ts';
import { FoldedSection, OpenSection } from '#app/clinic/FormSection.tsx';
import { historyOf } from '#app/clinic/history.ts';
import { sectionsOf } from '#app/clinic/places.ts';
import { useKept } from '#app/clinic/useKept.ts';
import { useKnowledgeOf, usePage, useSession } from '#app/page.ts';
import type { Session } from '#app/session.ts';

export function ClinicForm({ onFocus }: { readonly onFocus: (question: string | undefined) => void }) {
  const { voice, catalogue, questions, session } = usePage();
  const { say } = voice;
  // The verdicts come first; which fields are worth an answer follows.
  const { answers: newest } = useSession();
  const answers = useDeferredValue(newest);
  const { known, conflicts } = useKnowledgeOf(answers);
  const trials = useRelevantTrials();
  const { dictionary } = catalogue;
  const sections = useMemo(
    () => sectionsOf([...questions.values()], { dictionary, trials: [...trials], answers, known }),
    [questions, dictionary, trials, answers, known],
  );
  const doubts = useDoubts(answers, known);
  const contradictory = useKept(conflicts);
  const form = useRef<HTMLFormElement>(null);
  useFields(form, session, onFocus);
  return (
    <form
      className="clinic-form"
      noValidate
      aria-label={say('clinic.form')}
      aria-busy={answers !== newest}
      ref={form}
      onSubmit={(event) => event.preventDefault()}
    >
      <DoubtsContext value={doubts}>
        <ConflictsContext value={contradictory}>
          {sections.map((section) =>
            section.places.every(({ idle }) => idle !== undefined) ? (
              <FoldedSection key={section.group.id} section={section} known={known} />
            ) : (
              <OpenSection key={section.group.id} section={section} known={known} />
            ),
          )}
        </ConflictsContext>
      </DoubtsContext>
    </form>
  );
}

/** Enter goes on to the next field, with Shift to the one before; what is typed into another field is another step to undo. */
function useFields(form: RefObject<HTMLFormElement | null>, session: Session, onFocus: (question: string | undefined) => void): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    const leaving = new AbortController();
    const entered = ({ target }: FocusEvent) => onFocus(target instanceof HTMLElement ? target.dataset['entry'] : undefined);
    element.addEventListener('keydown', (event) => goOnByEnter(event, element), leaving);
    element.addEventListener('focusin', entered, leaving);
    element.addEventListener('focusout', () => historyOf(session).begin(undefined), leaving);
    return () => leaving.abort();
  }, [form, session, onFocus]);
}

function goOnByEnter(event: KeyboardEvent, form: HTMLFormElement): void {
  const { target, key, shiftKey } = event;
  if (key !== 'Enter' || !(target instanceof HTMLElement) || target.dataset['entry'] === undefined) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>('[data-entry]')].filter((field) => field.checkVisibility());
  fields[fields.indexOf(target) + (shiftKey ? -1 : 1)]?.focus();
}
