// The FHIR data types that are read, as schemas: loosely, for a file may hold more than is needed here.
import * as z from 'zod/mini';

const text = z.optional(z.string());

export const codingSchema = z.object({ system: text, code: text, display: text });

export type Coding = z.infer<typeof codingSchema>;

export const conceptSchema = z.object({ coding: z.optional(z.array(codingSchema)), text });

export type Concept = z.infer<typeof conceptSchema>;

export const quantitySchema = z.object({ value: z.optional(z.number()), comparator: text, unit: text, system: text, code: text });

export type Quantity = z.infer<typeof quantitySchema>;

export const rangeSchema = z.object({ low: z.optional(quantitySchema), high: z.optional(quantitySchema) });

export const periodSchema = z.object({ start: text, end: text });

export const referenceSchema = z.object({
  reference: text,
  identifier: z.optional(z.object({ system: text, value: text })),
  display: text,
});

/** The first code of a system in a list of concepts. */
export function codeOf(concept: Concept | undefined, isSystem: (system: string | undefined) => boolean): string | undefined {
  return concept?.coding?.find(({ system, code }) => code !== undefined && isSystem(system))?.code;
}
