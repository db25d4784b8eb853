// Saves the person as a file: Gharbal's own, FHIR for other systems, or a table.
import { useState } from 'react';
import { savePerson } from '#app/clinic/savePerson.ts';
import { saveCsv, saveFhir } from '#app/clinic/exports.ts';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage } from '#app/page.ts';

type Said = { readonly name: string } | 'failed' | undefined;

export function SaveAs() {
  const page = usePage();
  const { say } = page.voice;
  const { stamp } = useKeeping();
  const [said, setSaid] = useState<Said>(undefined);
  const [isOpen, setOpen] = useState(false);
  const save = (make: () => string) => () => {
    try {
      setSaid({ name: make() });
    } catch {
      setSaid('failed');
    }
  };
  return (
    <details
      className="bar-menu"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (!currentTarget.open) setSaid(undefined);
      }}
    >
      <summary>{say('clinic.save')}</summary>
      <div>
        <button type="button" onClick={save(() => savePerson(page.session, stamp()))}>
          {say('clinic.saveFile')}
        </button>
        <button type="button" onClick={save(() => saveFhir(page, stamp()))}>
          {say('clinic.saveFhir')}
        </button>
        <button type="button" onClick={save(() => saveCsv(page, stamp()))}>
          {say('clinic.saveCsv')}
        </button>
        <p role="status">
          {said !== undefined && (said === 'failed' ? say('clinic.saveFailed') : say('clinic.saved', { name: said.name }))}
        </p>
      </div>
    </details>
  );
}
