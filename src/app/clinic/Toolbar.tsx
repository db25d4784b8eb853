// What is done with the whole person: the reference, new, undo and redo, trying out, opening, saving, the sheet.
import { useState } from 'react';
import { Link } from 'wouter';
import { NewPatient } from '#app/clinic/NewPatient.tsx';
import { Reference } from '#app/clinic/Reference.tsx';
import { SaveAs } from '#app/clinic/SaveAs.tsx';
import { UndoRedo } from '#app/clinic/UndoRedo.tsx';
import { useWhatIf } from '#app/clinic/whatIfContext.ts';
import { KeepSwitch } from '#app/keep/KeepSwitch.tsx';
import { KeptMark } from '#app/keep/KeptMark.tsx';
import { usePage, useSession } from '#app/page.ts';
import { WHO } from '#app/ui/who.ts';

/** Without `onTryOut` something is tried out already: then the person is left alone. */
export function Toolbar({ onTryOut }: { readonly onTryOut: (() => void) | undefined }) {
  const { say } = usePage().voice;
  const { reportedBy } = useSession();
  const whatIf = useWhatIf();
  const [isKeepShown, setKeepShown] = useState(false);
  return (
    <div className="clinic-bar" role="toolbar" aria-label={say('clinic.bar')}>
      <h1>{say('clinic.title')}</h1>
      <Reference />
      {reportedBy !== undefined && reportedBy !== 'clinician' && (
        <p className="muted">{say('results.reported', { who: say(WHO[reportedBy]) })}</p>
      )}
      <UndoRedo />
      {whatIf === undefined && (
        <>
          <button type="button" onClick={onTryOut}>
            {say('clinic.whatIf')}
          </button>
          <NewPatient />
          <Link href="/open">{say('clinic.open')}</Link>
          <SaveAs />
          <Link href="/clinic/sheet">{say('clinic.sheet')}</Link>
          <details className="bar-menu" onToggle={({ currentTarget }) => setKeepShown(currentTarget.open)}>
            <summary>{say('clinic.keeping')}</summary>
            {isKeepShown && <KeepSwitch />}
          </details>
          <KeptMark />
        </>
      )}
    </div>
  );
}
