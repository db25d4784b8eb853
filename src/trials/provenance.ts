// Where a criterion comes from: the seed record of a source document and its numbered statements.
import * as z from 'zod/mini';

const statementSchema = z.strictObject({
  id: z.string(),
  section: z.string(),
  says: z.string().check(z.minLength(1)),
  /** The document's own words, where the wording itself is in doubt. */
  quote: z.optional(z.string()),
});

export type Statement = z.infer<typeof statementSchema>;

export const seedRecordSchema = z.looseObject({
  record: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  document: z.strictObject({
    kind: z.string(),
    title: z.string(),
    dated: z.nullable(z.string()),
    datedBy: z.nullable(z.string()),
  }),
  trials: z.array(z.string()).check(z.minLength(1)),
  statements: z.array(statementSchema).check(z.minLength(1)),
});

export type SeedRecord = z.infer<typeof seedRecordSchema>;

/** The statements with these numbers, in the order asked for. */
export function statementsOf(record: SeedRecord | undefined, numbers: readonly string[]): readonly Statement[] {
  return numbers.flatMap((number) => record?.statements.find(({ id }) => id === number) ?? []);
}
