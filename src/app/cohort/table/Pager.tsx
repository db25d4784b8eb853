// Which rows are shown, the way to the others, and how many at once.
import { useId } from 'react';
import { PAGE_SIZES, pagesOf, type View } from '#app/cohort/table/view.ts';
import { usePage } from '#app/page.ts';
import { formatNumber } from '#i18n/format.ts';
import type { WordKey } from '#i18n/language.ts';

type Props = {
  readonly word: WordKey;
  readonly view: View;
  readonly total: number;
  readonly onPage: (page: number) => void;
  readonly onSize: (perPage: number) => void;
};

export function Pager({ word, view, total, onPage, onSize }: Props) {
  const { say, language } = usePage().voice;
  const { page } = view;
  const last = pagesOf(total, view.perPage);
  const size = useId();
  const from = (page - 1) * view.perPage + 1;
  const steps = [
    { key: 'cohort.page.first', to: 1 },
    { key: 'cohort.page.previous', to: page - 1 },
    { key: 'cohort.page.next', to: page + 1 },
    { key: 'cohort.page.last', to: last },
  ] as const;
  return (
    <nav className="pager not-on-paper" aria-label={say(word)}>
      <span>{say('cohort.rows', { from, to: Math.min(from + view.perPage - 1, total), count: total })}</span>
      {steps.map(({ key, to }) => {
        // Not disabled: the focus would be lost with the last page.
        const isNowhere = to === page || to < 1 || to > last;
        return (
          <button key={key} type="button" aria-disabled={isNowhere} onClick={() => isNowhere || onPage(to)}>
            {say(key)}
          </button>
        );
      })}
      <span className="labelled">
        <label htmlFor={size}>{say('cohort.perPage')}</label>
        <select
          id={size}
          value={String(view.perPage)}
          onChange={({ target }) => onSize(PAGE_SIZES.find((one) => String(one) === target.value) ?? view.perPage)}
        >
          {PAGE_SIZES.map((one) => (
            <option key={one} value={String(one)}>
              {formatNumber(one, language)}
            </option>
          ))}
        </select>
      </span>
    </nav>
  );
}
