// The last screening as records, a block of rows in each, so that one candidate's change does not write all anew.
import * as z from 'zod/mini';
import { type ColumnTrial, type VerdictBlock } from '#cohort/screened.ts';
import type { Screened } from '#cohort/rescreened.ts';
import { keyOf, type RecordChange } from '#cohort/recordKey.ts';

/** By which rules, on which day (a day number), with which program. */
export type KeptScreening = Screened & { readonly rules: string; readonly version: string; readonly day: number };

const trialSchema = z.strictObject({
  number: z.string(),
  firstPlane: z.int().check(z.gte(0)),
  criteria: z.array(z.strictObject({ id: z.string(), isAtEnrolment: z.boolean(), rule: z.string() })),
});

const screeningSchema = z.strictObject({
  rules: z.string(),
  version: z.string(),
  day: z.int(),
  trials: z.array(trialSchema),
  blocks: z.int().check(z.gte(0)),
});

const word = z.int().check(z.gte(0), z.lte(0xffff_ffff));
const blockSchema = z.strictObject({
  first: z.int().check(z.gte(0)),
  rows: z.int().check(z.gte(1)),
  words: z.array(word),
  codes: z.array(z.string()),
});

/** What must be written after one screening so that the other is there. */
export function screeningChanges(before: KeptScreening | undefined, after: KeptScreening | undefined): readonly RecordChange[] {
  if (before === after) return [];
  const [old, blocks] = [before?.cohort.blocks ?? [], after?.cohort.blocks ?? []];
  const gone = old.slice(blocks.length).map((_, index): RecordChange => [blockKey(blocks.length + index)]);
  if (after === undefined) return [[keyOf('screening')], ...gone];
  const { rules, version, day, codes, cohort } = after;
  const changed = blocks.flatMap((block, index): readonly RecordChange[] => {
    const own = codes.slice(block.first, block.first + block.rows);
    const isAsBefore = block === old[index] && own.every((code, row) => code === before?.codes[block.first + row]);
    return isAsBefore ? [] : [[blockKey(index), { ...block, words: [...block.words], codes: own }]];
  });
  return [[keyOf('screening'), { rules, version, day, trials: cohort.trials, blocks: blocks.length }], ...changed, ...gone];
}

/** Undefined: none was kept, or it is not whole; then there is nothing to compare with. */
export function readScreening(records: ReadonlyMap<string, unknown>): KeptScreening | undefined {
  const read = screeningSchema.safeParse(records.get(keyOf('screening')));
  if (!read.success) return undefined;
  const { rules, version, day, trials, blocks: count } = read.data;
  const blocks: VerdictBlock[] = [];
  const codes: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const block = blockSchema.safeParse(records.get(blockKey(index)));
    if (!block.success || block.data.first !== codes.length || !isWhole(block.data, trials)) return undefined;
    const { first, rows, words } = block.data;
    blocks.push({ first, rows, words: Uint32Array.from(words) });
    codes.push(...block.data.codes);
  }
  return { rules, version, day, codes, cohort: { trials, blocks } };
}

function isWhole({ rows, words, codes }: z.infer<typeof blockSchema>, trials: readonly ColumnTrial[]): boolean {
  const planes = 1 + trials.reduce((sum, { criteria }) => sum + 2 + 2 * criteria.length, 0);
  return codes.length === rows && words.length === planes * Math.ceil(rows / 32);
}

function blockKey(index: number): string {
  return keyOf('screening-block', index);
}
