// How the columns of a list are read, kept under a name for the next list of the same kind, whatever the order of its columns.
import * as z from 'zod/mini';
import { keyOf } from '#app/cohort/import/headerText.ts';
import { columnMappingSchema, type ColumnMapping, type Mapping } from '#app/cohort/import/target.ts';
import type { ColumnSurvey, Survey } from '#app/cohort/import/survey.ts';
import type { Dictionary } from '#facts/dictionary.ts';

const MOST_COLUMNS = 2000;

export const profileSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  columns: z.array(z.strictObject({ heading: z.string(), ...columnMappingSchema.shape })).check(z.maxLength(MOST_COLUMNS)),
});

export type Profile = z.infer<typeof profileSchema>;

/** Columns without a heading are not kept: nothing would find them again. */
export function profileOf(name: string, survey: Survey, mapping: Mapping): Profile {
  const columns = [...mapping].map(([column, one]) => ({ heading: survey.columns[column]?.heading ?? '', ...one }));
  return { name, columns: columns.filter(({ heading }) => keyOf(heading) !== '') };
}

/** What was kept, checked like any file from outside; undefined for what is none. */
export function readProfile(raw: unknown): Profile | undefined {
  const read = profileSchema.safeParse(raw);
  return read.success ? read.data : undefined;
}

/** The dates of this list are written in the other order: it is asked again. */
function isDenied({ order }: ColumnMapping, { orders }: ColumnSurvey): boolean {
  return order !== undefined && orders.length > 0 && !orders.includes(order);
}

function withoutOrder(mapping: ColumnMapping): ColumnMapping {
  const { order, ...rest } = mapping;
  return order === undefined ? mapping : rest;
}

export type Applied = {
  readonly mapping: Mapping;
  /** Headings of the profile that the table does not have, or has twice, or whose fact is no longer in the dictionary. */
  readonly missing: readonly string[];
  /** Columns of the table that the profile says nothing of. */
  readonly others: readonly number[];
};

export function applyProfile({ columns }: Profile, survey: Survey, { byId }: Dictionary): Applied {
  const mapping = new Map<number, ColumnMapping>();
  const missing: string[] = [];
  for (const { heading, ...one } of columns) {
    const found = survey.columns.filter((column) => keyOf(column.heading) === keyOf(heading));
    const [first] = found;
    const isKnown = !('fact' in one.target) || byId.has(one.target.fact);
    if (first === undefined || found.length > 1 || !isKnown || mapping.has(first.column)) missing.push(heading);
    else mapping.set(first.column, isDenied(one, first) ? withoutOrder(one) : one);
  }
  return { mapping, missing, others: survey.columns.map(({ column }) => column).filter((column) => !mapping.has(column)) };
}
