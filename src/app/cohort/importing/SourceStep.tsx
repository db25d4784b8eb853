// The table itself: dropped, picked or pasted; and what must be said before it can be opened.
import { type DragEvent, useId, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import type { Source, TableChoice } from '#app/cohort/import/readTable.ts';
import { refusalInWords } from '#app/cohort/importing/refusalInWords.ts';
import { type ImportState, useImportState } from '#app/cohort/importing/state.ts';
import { usePage } from '#app/page.ts';

type Props = { readonly state: Extract<ImportState, { step: 'source' }> };

export function SourceStep({ state: { source, asked, isOpening } }: Props) {
  const { say } = usePage().voice;
  const { importing } = useCohort();
  const [, put] = useImportState();
  const open = async (from: Source, choice: TableChoice = {}) => {
    put({ step: 'source', source: from, isOpening: true });
    const opened = await importing.open(from, choice);
    if (opened.kind === 'view') put({ step: 'columns', view: opened.view, options: {} });
    else put({ step: 'source', source: from, asked: opened });
  };
  const openFile = async (file: File) => {
    put({ step: 'source', isOpening: true });
    // A file that is too large, or was taken away in the meantime.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const source = { name: file.name, bytes: new Uint8Array(bytes ?? new ArrayBuffer()) };
    if (bytes === undefined) put({ step: 'source', source, asked: { kind: 'refused', refusal: { code: 'damaged' } } });
    else await open(source);
  };
  return (
    <>
      <p>{say('import.lead')}</p>
      <p role="status">{isOpening === true ? say('import.opening') : ''}</p>
      {asked !== undefined && source !== undefined && <Asked asked={asked} onChoice={(choice) => void open(source, choice)} />}
      <Drop onFile={(file) => void openFile(file)} />
      <Paste onText={(text) => void open({ name: say('import.pasted'), text })} />
    </>
  );
}

function Drop({ onFile }: { readonly onFile: (file: File) => void }) {
  const { say } = usePage().voice;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className="import-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="big file-button">
        <span>{say('import.choose')}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) onFile(file);
            target.value = '';
          }}
        />
      </label>
      <p className="muted">{say('import.orDrop')}</p>
    </div>
  );
}

function Paste({ onText }: { readonly onText: (text: string) => void }) {
  const { say } = usePage().voice;
  const [text, setText] = useState('');
  const field = useId();
  return (
    <div className="import-paste">
      <label htmlFor={field}>{say('import.paste')}</label>
      <textarea id={field} dir="auto" rows={4} spellCheck={false} value={text} onChange={({ target }) => setText(target.value)} />
      <button type="button" disabled={text.trim() === ''} onClick={() => onText(text)}>
        {say('import.openPasted')}
      </button>
    </div>
  );
}

type AskedProps = {
  readonly asked: NonNullable<Props['state']['asked']>;
  readonly onChoice: (choice: TableChoice) => void;
};

function Asked({ asked, onChoice }: AskedProps) {
  const { say } = usePage().voice;
  if (asked.kind === 'refused') {
    return (
      <p className="alert" role="alert">
        {refusalInWords(asked.refusal, say)}
      </p>
    );
  }
  if (asked.kind === 'which-sheet') {
    return (
      <section className="note" role="alert">
        <h3>{say('import.whichSheet')}</h3>
        <ul className="plain">
          {asked.sheets.map(({ name, rows }) => (
            <li key={name}>
              <button type="button" onClick={() => onChoice({ sheet: name })}>
                <bdi>{name}</bdi> ({say('import.rows', { count: rows })})
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section className="note" role="alert">
      <h3>{say('import.whichEncoding')}</h3>
      <ul className="plain">
        {asked.encodings.map(({ encoding, sample }) => (
          <li key={encoding}>
            <pre dir="auto">{sample}</pre>
            <button type="button" onClick={() => onChoice({ encoding })}>
              {say('import.thisOne')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
