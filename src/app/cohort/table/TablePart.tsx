// The list as a table: filters, the rows they let through, pages, and what can be done with all of it.
import { useCallback, useId, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { queryIn } from '#app/addressQuery.ts';
import type { Page, Row } from '#app/cohort/api.ts';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { Exports } from '#app/cohort/Exports.tsx';
import { AddCandidate } from '#app/cohort/table/AddCandidate.tsx';
import { CandidateTable } from '#app/cohort/table/CandidateTable.tsx';
import { filterInWords } from '#app/cohort/table/filterInWords.ts';
import { Filters } from '#app/cohort/table/Filters.tsx';
import { Pager } from '#app/cohort/table/Pager.tsx';
import { PrintAll } from '#app/cohort/table/PrintAll.tsx';
import { usePrintedRows } from '#app/cohort/table/usePrintedRows.ts';
import { useRows } from '#app/cohort/table/useRows.ts';
import { asked, NO_FILTER, pagesOf, readView, tableAt, type View } from '#app/cohort/table/view.ts';
import { useLasting } from '#app/cohort/useLasting.ts';
import { usePage } from '#app/page.ts';

export function TablePart() {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const [path, navigate] = useLocation();
  const view = useMemo(() => readView(queryIn(path), catalogue), [path, catalogue]);
  const { candidates } = useCohortState().summary;
  const { value: page, isCurrent } = useRows(view);
  const isLong = useLasting(!isCurrent);
  const printing = usePrintedRows(view);
  const title = useId();
  const put = useCallback(
    (change: Partial<View>, isTyped = false) => navigate(tableAt({ ...view, page: 1, ...change }), { replace: isTyped }),
    [view, navigate],
  );
  if (candidates === 0) {
    return (
      <div className="cohort-empty">
        <p className="lead">{say('cohort.empty')}</p>
        <p>
          <Link href="/cohort/import">{say('cohort.part.import')}</Link>
        </p>
        <AddCandidate />
      </div>
    );
  }
  return (
    <>
      <Filters view={view} onChange={put} />
      <div className="cohort-actions not-on-paper">
        <PrintAll total={page?.total ?? 0} onPrint={printing.print} />
        <Exports what="results" of={{ query: { filter: view.filter, sort: view.sort } }} label={say('cohort.save.results')} />
        <Exports what="list" label={say('cohort.save.list')} />
        <AddCandidate />
      </div>
      <section aria-labelledby={title} aria-busy={!isCurrent} className="cohort-rows">
        <h2 id={title}>
          <span role="status">
            {page === undefined || isLong ? say('cohort.searching') : say('cohort.shown', { count: page.total, of: candidates })}
          </span>
        </h2>
        <p className="paper-only">{filterInWords(view.filter, catalogue.trials, voice)}</p>
        {page !== undefined && <Rows page={page} printed={printing.rows} view={view} onChange={put} />}
      </section>
    </>
  );
}

type RowsProps = {
  readonly page: Page;
  readonly printed: readonly Row[] | undefined;
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
};

/** So many rows fit a screen: then the way to the next page stands above them alone. */
const SHORT = 20;

function Rows({ page: { rows, total }, printed, view: wanted, onChange }: RowsProps) {
  const { say } = usePage().voice;
  const view = { ...wanted, page: Math.min(wanted.page, pagesOf(total, wanted.perPage)) };
  if (total === 0) {
    return (
      <p>
        {say('cohort.noneMatches')}{' '}
        <button type="button" onClick={() => onChange({ filter: NO_FILTER })}>
          {say('cohort.clear')}
        </button>
      </p>
    );
  }
  const pager = (word: 'cohort.pages' | 'cohort.pagesBelow') => (
    <Pager word={word} view={view} total={total} onPage={(page) => onChange({ page })} onSize={(perPage) => onChange({ perPage })} />
  );
  return (
    <>
      {pager('cohort.pages')}
      <CandidateTable
        rows={printed ?? rows}
        first={printed === undefined ? asked(view).from : 0}
        view={view}
        onSort={(sort) => onChange({ sort })}
      />
      {rows.length > SHORT && pager('cohort.pagesBelow')}
      <p className="muted">{say('results.notADecision')}</p>
    </>
  );
}
