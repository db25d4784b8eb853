import { describe, expect, test } from 'vitest';
import { answersOf, GREEN, MEETS, TRIALS } from './example.ts';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import { BLOCK_ROWS, countVerdicts, rowsWith, type VerdictBlock } from '#cohort/screened.ts';

const ROWS = 2 * BLOCK_ROWS + 37;
const [meets, green] = [MEETS, GREEN].map((raw) => ({ answers: answersOf(raw) }));
/** Every third meets the trials. */
const people = Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? meets : green)).flatMap((one) => one ?? []);
const screener = new CohortScreener(TRIALS, DICTIONARY, TODAY);

describe('a cohort', () => {
  test('comes block by block, with how far it has got', () => {
    const seen = [...screener.blocks(people)].map(({ first, rows }) => [first, first + rows]);
    expect(seen).toEqual([
      [0, BLOCK_ROWS],
      [BLOCK_ROWS, 2 * BLOCK_ROWS],
      [2 * BLOCK_ROWS, ROWS],
    ]);
  });

  test('is the same whole', () => {
    const cohort = screener.screen(people);
    const [north] = cohort.trials;
    if (north === undefined) throw new RangeError('no trial');
    const everyThird = [...people.keys()].filter((row) => row % 3 === 0);
    expect(rowsWith(cohort, north, 'eligible')).toEqual(everyThird);
    expect(countVerdicts(cohort, north)).toEqual({ eligible: everyThird.length, ineligible: ROWS - everyThird.length, undetermined: 0 });
  });

  test('can be left between blocks, and begun again', () => {
    const blocks: VerdictBlock[] = [];
    for (const block of screener.blocks(people)) {
      blocks.push(block);
      break;
    }
    expect(blocks).toHaveLength(1);
    expect(screener.screen(people).blocks[0]).toEqual(blocks[0]);
  });

  test('may be empty', () => {
    expect(screener.screen([]).blocks).toEqual([]);
  });
});
