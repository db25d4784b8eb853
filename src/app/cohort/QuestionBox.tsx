// A question that must be answered before something goes on; Escape is no.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePage } from '#app/page.ts';

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly isDanger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
};

export function QuestionBox({ title, yes, isDanger = false, onYes, onNo, children }: Props) {
  const { say } = usePage().voice;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="question-box" aria-labelledby={id} onClose={onNo}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onYes();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div className="clinic-actions">
          <button type="submit" className={isDanger ? 'danger' : undefined}>
            {yes}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('cohort.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
