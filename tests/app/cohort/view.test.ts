// What the table shows and its address say the same, and any address is read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA } from '../Opened.tsx';
import { queryIn } from '#app/addressQuery.ts';
import type { Sort } from '#app/cohort/api.ts';
import { asked, IN_ORDER, isBy, PAGE_SIZES, pagesOf, readView, sortedNext, tableAt, VERDICTS, type View } from '#app/cohort/table/view.ts';

const { catalogue } = DATA;
const trial = fc.constantFrom(...catalogue.trials.map(({ number }) => number));
const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const by = fc.oneof(
  fc.constant('code' as const),
  trial.map((number) => ({ trial: number })),
);
const sorts = fc.oneof(fc.constant(IN_ORDER), fc.record({ by, isDescending: fc.boolean() }) as fc.Arbitrary<Sort>);
const views: fc.Arbitrary<View> = fc.record({
  filter: fc.record({
    search: fc.string(),
    trial: option(trial),
    verdict: option(fc.constantFrom(...VERDICTS)),
    missing: option(fc.constantFrom(...catalogue.dictionary.facts.map(({ id }) => id))),
    isNearMiss: option(fc.constant(true)),
    closingWithin: option(fc.integer({ min: 1, max: 5000 })),
  }),
  sort: sorts,
  page: fc.integer({ min: 1, max: 100_000 }),
  perPage: fc.constantFrom(...PAGE_SIZES),
});

describe('a view of the table', () => {
  it('is what its address says', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(queryIn(tableAt(view)), catalogue)).toEqual(view);
      }),
    );
  });

  it('is made of any address, with what is not understood left out', () => {
    const names = fc.constantFrom('search', 'trial', 'verdict', 'missing', 'near', 'closing', 'sort', 'page', 'per');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { from, count } = asked(readView(new Map(pairs), catalogue));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(PAGE_SIZES).toContain(count);
      }),
    );
  });

  it('is sorted up, down, and then as the list stands', () => {
    fc.assert(
      fc.property(sorts, by, (sort, next) => {
        const first = isBy(sort, next) ? { by: next, isDescending: false } : sortedNext(sort, next);
        const second = sortedNext(first, next);
        expect([first, second, sortedNext(second, next)]).toEqual([
          { by: next, isDescending: false },
          { by: next, isDescending: true },
          IN_ORDER,
        ]);
      }),
    );
  });

  it('has a page even when there is nobody on it', () => {
    expect([0, 1, 50, 51].map((total) => pagesOf(total, 50))).toEqual([1, 1, 1, 2]);
  });
});
