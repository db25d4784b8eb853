// Saves what is shown as a file: for a spreadsheet, in two ways.
import { useState } from 'react';
import type { Exported, What } from '#app/cohort/api.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { usePage } from '#app/page.ts';
import { fileName, saveBlob } from '#app/saveText.ts';

type Props = {
  readonly what: What;
  readonly of?: Exported;
  /** Before the ways to save it, where there is more than one thing to save. */ readonly label?: string;
  readonly withJson?: boolean;
};

const TABLES = ['csv', 'xlsx'] as const;
const ALL = [...TABLES, 'json'] as const;
type Said = { readonly name: string } | 'failed' | undefined;

export function Exports({ what, of = {}, label, withJson = false }: Props) {
  const { voice, today } = usePage();
  const { say } = voice;
  const { host } = useCohort();
  const [said, setSaid] = useState<Said>(undefined);
  const save = async (format: (typeof ALL)[number]) => {
    const name = fileName({ day: today, id: of.trial === undefined ? what : `${what}-${of.trial}` }, `.${format}`);
    try {
      saveBlob(await host.exported(what, format, of, voice.language.code), name);
      setSaid({ name });
    } catch {
      setSaid('failed');
    }
  };
  return (
    <>
      {label !== undefined && <span>{label}</span>}
      {(withJson ? ALL : TABLES).map((format) => (
        <button key={format} type="button" onClick={() => void save(format)}>
          {say(`cohort.save.${format}`)}
        </button>
      ))}
      <span role="status">
        {said !== undefined && (said === 'failed' ? say('cohort.saveFailed') : say('clinic.saved', { name: said.name }))}
      </span>
    </>
  );
}
