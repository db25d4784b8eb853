// Which column holds what: found by name, shown with samples, and corrected by the coordinator.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { ColumnRow } from '#app/cohort/importing/ColumnRow.tsx';
import { HowRead } from '#app/cohort/importing/HowRead.tsx';
import { refusalInWords } from '#app/cohort/importing/refusalInWords.ts';
import { type ImportState, BEGINNING, useImportState } from '#app/cohort/importing/state.ts';
import { choiceGroups } from '#app/cohort/importing/targets.ts';
import type { Refusal } from '#app/cohort/import/refusal.ts';
import type { ColumnMapping, Mapping } from '#app/cohort/import/target.ts';
import { usePage } from '#app/page.ts';

type Props = { readonly state: Extract<ImportState, { step: 'columns' }> };

export function ColumnsStep({ state }: Props) {
  const { view, options, missing = [], column: asked, progress } = state;
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { importing } = useCohort();
  const [, put] = useImportState();
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = table.current?.querySelector(`[data-column="${asked}"]`);
    row?.querySelector<HTMLElement>('[data-open="true"] select, summary, select')?.focus();
  }, [asked]);
  const groups = useMemo(() => choiceGroups(catalogue.dictionary, voice), [catalogue, voice]);
  const map = async (column: number, now: ColumnMapping | undefined) => {
    const next = await importing.map(withColumn(mappingOf(view.columns), column, now));
    if (next !== undefined) put({ step: 'columns', view: next, options });
  };
  const withProfile = async (name: string) => {
    const applied = await importing.applyProfile(name);
    if (applied !== undefined) put({ step: 'columns', options, ...applied });
  };
  const read = async () => {
    setRefusal(undefined);
    const at = (done: number) => put({ step: 'columns', view, options, progress: { done, of: view.rowCount } });
    at(0);
    const reviewed = await importing.review(options, ({ done }) => at(done));
    if (reviewed?.kind === 'review') put({ step: 'review', view, options, review: reviewed.review });
    else put({ step: 'columns', view, options });
    if (reviewed?.kind === 'refused') setRefusal(reviewed.refusal);
  };
  const back = () => {
    void importing.drop();
    put(BEGINNING);
  };
  const open = view.columns.reduce((count, column) => count + column.open.length, 0);
  return (
    <>
      <p>
        {say('import.table', { name: view.name, count: view.rowCount })} {say('import.unmatched')}
      </p>
      {view.profiles.length > 0 && (
        <p className="cohort-actions">
          {view.profiles.map((name) => (
            <button key={name} type="button" onClick={() => void withProfile(name)}>
              {say('import.useProfile', { name })}
            </button>
          ))}
        </p>
      )}
      {missing.length > 0 && <p className="note">{say('import.profileMissing', { list: missing.join(say('list.comma')) })}</p>}
      {!view.hasCode && <p className="note">{say('import.needsCode')}</p>}
      {open > 0 && <p className="note">{say('import.open', { count: open })}</p>}
      {refusal !== undefined && (
        <p className="alert" role="alert">
          {refusalInWords(refusal, say)}
        </p>
      )}
      <HowRead state={state} />
      <div ref={table} className="cohort-scroll">
        <table className="import-columns">
          <thead>
            <tr>
              <th scope="col">{say('import.column')}</th>
              <th scope="col">{say('import.samples')}</th>
              <th scope="col">{say('import.holds')}</th>
              <th scope="col">{say('import.how')}</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map((column) => (
              <ColumnRow key={column.column} column={column} groups={groups} onMap={(now) => void map(column.column, now)} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="cohort-actions import-next">
        <button type="button" onClick={back}>
          {say('import.anotherTable')}
        </button>
        {progress === undefined ? (
          <button type="button" className="primary" disabled={!view.hasCode} onClick={() => void read()}>
            {say('import.read', { count: view.rowCount })}
          </button>
        ) : (
          <>
            <progress max={progress.of} value={progress.done} aria-label={say('import.reading')} />
            <button type="button" onClick={() => void importing.cancel()}>
              {say('cohort.stop')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

function mappingOf(columns: Props['state']['view']['columns']): Mapping {
  return new Map(columns.flatMap(({ column, now }) => (now === undefined ? [] : [[column, now] as const])));
}

function withColumn(mapping: Mapping, column: number, now: ColumnMapping | undefined): Mapping {
  const next = new Map(mapping);
  if (now === undefined) next.delete(column);
  else next.set(column, now);
  return next;
}
