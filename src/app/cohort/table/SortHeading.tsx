// The head of a column: pressed, the rows go by it.
import type { ReactNode } from 'react';
import type { Sort } from '#app/cohort/api.ts';
import { isBy, sortedNext } from '#app/cohort/table/view.ts';

type Props = {
  readonly by: Exclude<Sort['by'], 'order'>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly children: ReactNode;
};

export function SortHeading({ by, sort, onSort, children }: Props) {
  const order = isBy(sort, by) ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className="sort" data-order={order} onClick={() => onSort(sortedNext(sort, by))}>
        <span className="heading">{children}</span>
        <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
          <path className="up" d="M1 6l4-5 4 5z" />
          <path className="down" d="M1 10l4 5 4-5z" />
        </svg>
      </button>
    </th>
  );
}
