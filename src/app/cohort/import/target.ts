// What a column can hold, and how its cells are to be read: the coordinator's choices, as they are kept in a profile.
import * as z from 'zod/mini';

const dateOrderSchema = z.enum(['day-first', 'month-first']);

/** Of dates whose year stands last. */
export type DateOrder = z.infer<typeof dateOrderSchema>;

const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code') }),
  /** `option`: of a set, whether it is in. */
  z.strictObject({ kind: z.literal('fact'), fact: z.string(), option: z.optional(z.string()) }),
  /** The day on which the fact was measured. */
  z.strictObject({ kind: z.literal('taken-on'), fact: z.string() }),
  /** Where every answer of the row comes from, as our own export writes it. */
  z.strictObject({ kind: z.literal('origins') }),
]);

export type Target = z.infer<typeof targetSchema>;

export const columnMappingSchema = z.strictObject({
  target: targetSchema,
  /** A UCUM code, for figures that name none themselves. */
  unit: z.optional(z.string()),
  order: z.optional(dateOrderSchema),
  /** What a text of the column means: the value of an answer as text, `not sure`, or empty for nothing. */
  values: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  /** Values that few people have are counted: the coordinator has seen them. */
  unusualToo: z.optional(z.literal(true)),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** By column, counted from 0. A column that is not in it is not taken. */
export type Mapping = ReadonlyMap<number, ColumnMapping>;

export function isSameTarget(one: Target, other: Target): boolean {
  const key = (target: Target) =>
    JSON.stringify([target.kind, 'fact' in target && target.fact, target.kind === 'fact' ? (target.option ?? '') : '']);
  return key(one) === key(other);
}
