// What the table shows, as its address says it: filters, order and page.
import { type Query as InAddress, withQuery } from '#app/addressQuery.ts';
import type { Filter, Query, Sort } from '#app/cohort/api.ts';
import { wholeNumber } from '#facts/number.ts';
import type { Verdict } from '#screening/verdict.ts';
import type { Catalogue } from '#trials/catalogue.ts';

export type View = {
  readonly filter: Filter;
  readonly sort: Sort;
  /** From 1 on. */
  readonly page: number;
  readonly perPage: number;
};

export const PAGE_SIZES = [50, 100, 500] as const;
export const VERDICTS: readonly Verdict[] = ['eligible', 'undetermined', 'ineligible'];
const [USUAL_SIZE] = PAGE_SIZES;

export const IN_ORDER: Sort = { by: 'order', isDescending: false };
export const NO_FILTER: Filter = { search: '' };

/** What is not understood is left out: an address may be anything. */
export function readView(query: InAddress, { trials, dictionary }: Catalogue): View {
  const trial = trials.find(({ number }) => number === query.get('trial'))?.number;
  const missing = query.get('missing');
  return {
    filter: {
      search: query.get('search') ?? '',
      trial,
      verdict: VERDICTS.find((verdict) => verdict === query.get('verdict')),
      missing: missing !== undefined && dictionary.byId.has(missing) ? missing : undefined,
      isNearMiss: query.get('near') === 'yes' ? true : undefined,
      isContradictory: query.get('contradictory') === 'yes' ? true : undefined,
      closingWithin: positive(query.get('closing')),
    },
    sort: sortIn(query.get('sort') ?? '', trials),
    page: positive(query.get('page')) ?? 1,
    perPage: PAGE_SIZES.find((size) => size === wholeNumber(query.get('per'))) ?? USUAL_SIZE,
  };
}

function positive(digits: string | undefined): number | undefined {
  const number = wholeNumber(digits);
  return number === undefined || number === 0 ? undefined : number;
}

function sortIn(text: string, trials: Catalogue['trials']): Sort {
  const isDescending = text.startsWith('-');
  const by = isDescending ? text.slice(1) : text;
  if (by === 'code') return { by, isDescending };
  const trial = trials.find(({ number }) => number === by)?.number;
  return trial === undefined ? IN_ORDER : { by: { trial }, isDescending };
}

/** Without what is usual. */
export function inQuery({ filter, sort, page, perPage }: View): Readonly<Record<string, string | undefined>> {
  const by = typeof sort.by === 'string' ? sort.by : sort.by.trial;
  return {
    search: filter.search,
    trial: filter.trial,
    verdict: filter.verdict,
    missing: filter.missing,
    near: filter.isNearMiss === true ? 'yes' : undefined,
    contradictory: filter.isContradictory === true ? 'yes' : undefined,
    closing: filter.closingWithin === undefined ? undefined : String(filter.closingWithin),
    sort: sort.by === 'order' ? undefined : `${sort.isDescending ? '-' : ''}${by}`,
    page: page === 1 ? undefined : String(page),
    per: perPage === USUAL_SIZE ? undefined : String(perPage),
  };
}

export function tableAt(view: View): string {
  return withQuery('/cohort', inQuery(view));
}

export function asked({ filter, sort, page, perPage }: View): Query {
  return { filter, sort, from: (page - 1) * perPage, count: perPage };
}

/** Up, then down, then as the list stands. */
export function sortedNext(sort: Sort, by: Exclude<Sort['by'], 'order'>): Sort {
  if (!isBy(sort, by)) return { by, isDescending: false };
  return sort.isDescending ? IN_ORDER : { by, isDescending: true };
}

export function isBy({ by: now }: Sort, by: Sort['by']): boolean {
  return typeof now === 'object' && typeof by === 'object' ? now.trial === by.trial : now === by;
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

/** From 1 on; an empty list has one page too. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}
