// All rows that the filters let through, for paper: on the screen there is one page of them.
import { useCallback, useEffect, useState } from 'react';
import type { Row } from '#app/cohort/api.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { asked, type View } from '#app/cohort/table/view.ts';

/** A hundred sheets and more: longer lists are read in a file. */
export const MOST_PRINTED = 5000;

export type PrintedRows = {
  /** Undefined while nothing is printed. */
  readonly rows: readonly Row[] | undefined;
  readonly print: () => void;
};

export function usePrintedRows(view: View): PrintedRows {
  const { host, put } = useCohort();
  const [rows, setRows] = useState<readonly Row[] | undefined>(undefined);
  const print = useCallback(() => {
    host.page({ ...asked(view), from: 0, count: MOST_PRINTED }).then(
      (page) => setRows(page.rows),
      () => put({ trouble: 'failed' }),
    );
  }, [host, view, put]);
  useEffect(() => {
    if (rows === undefined) return undefined;
    const end = () => setRows(undefined);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [rows]);
  return { rows, print };
}
