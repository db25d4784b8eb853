// Which rows a filter lets through, and in which order.
import type { Filter, Sort } from '#app/cohort/api.ts';
import type { Deciding } from '#app/cohort/host/deciding.ts';
import type { Patience } from '#app/cohort/host/patience.ts';
import type { Standing } from '#app/cohort/host/standing.ts';
import type { Verdict } from '#screening/verdict.ts';

type Place = { readonly standing: Standing; readonly deciding: Deciding; readonly patience: Patience };
type Test = (row: number, trial: number) => boolean;

export async function rowsFor(filter: Filter, sort: Sort, place: Place): Promise<readonly number[]> {
  return sorted(await through(filter, place), sort, place);
}

async function through(filter: Filter, place: Place): Promise<readonly number[]> {
  const { standing, patience } = place;
  const sought = folded(filter.search);
  const all = standing.trials.map((_, trial) => trial);
  const trials = filter.trial === undefined ? all : all.filter((trial) => standing.trials[trial]?.number === filter.trial);
  const tests = testsOf(filter, place);
  const found: number[] = [];
  for (const [row, { code }] of standing.rows.entries()) {
    if (patience.isDue) await patience.breathe();
    if (sought !== '' && !folded(code).includes(sought)) continue;
    if (tests.length === 0 || trials.some((trial) => tests.every((test) => test(row, trial)))) found.push(row);
  }
  return found;
}

/** The cheap ones first. */
function testsOf({ verdict, missing, isNearMiss, isContradictory, closingWithin }: Filter, { standing, deciding }: Place): readonly Test[] {
  const tests: Test[] = [];
  if (verdict !== undefined) tests.push((row, trial) => standing.verdict(row, trial) === verdict);
  if (isContradictory === true) tests.push((row) => standing.isContradictory(row));
  if (isNearMiss === true) tests.push((row, trial) => deciding.isNearMiss(row, trial));
  if (missing !== undefined) tests.push((row, trial) => deciding.isMissing(missing, row, trial));
  if (closingWithin !== undefined) tests.push((row, trial) => deciding.isClosingWithin(closingWithin, row, trial));
  return tests;
}

const RANK: Readonly<Record<Verdict, number>> = { eligible: 0, undetermined: 1, ineligible: 2 };
/** After every verdict. */
const NOT_SCREENED = 3;

async function sorted(rows: readonly number[], { by, isDescending }: Sort, place: Place): Promise<readonly number[]> {
  const { standing } = place;
  const turned = (order: readonly number[]) => (isDescending ? order.toReversed() : order);
  if (by === 'order') return turned(rows);
  if (by === 'code') {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const code = (row: number) => standing.rows[row]?.code ?? '';
    return turned(rows.toSorted((a, b) => compare(code(a), code(b))));
  }
  const trial = standing.trials.findIndex(({ number }) => number === by.trial);
  const keys = new Map<number, number>();
  for (const row of rows) {
    if (place.patience.isDue) await place.patience.breathe();
    keys.set(row, keyOf(row, trial, place));
  }
  return turned(rows.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)));
}

/** By verdict; those in doubt by how many facts would decide, those whom none would last. */
function keyOf(row: number, trial: number, { standing, deciding }: Place): number {
  const verdict = standing.verdict(row, trial);
  if (verdict === undefined) return NOT_SCREENED;
  if (verdict !== 'undetermined') return RANK[verdict];
  const missing = deciding.facts(row, trial).length;
  return RANK.undetermined + (missing === 0 ? 1 : missing / (missing + 1)) * 0.5;
}

/** Letters of any size, digits of any script. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
