// The candidate who is open on the page: what was entered is sent before the list is locked, and what is half-typed is kept with it.
import * as z from 'zod/mini';
import type { Cohort } from '#app/cohort/cohortContext.ts';

const draftSchema = z.strictObject({
  code: z.string(),
  why: z.string(),
  /** By question. */
  fields: z.array(z.tuple([z.string(), z.strictObject({ text: z.string(), unit: z.optional(z.string()), isConfirmed: z.boolean() })])),
});

type Field = { readonly text: string; readonly unit: string | undefined; readonly isConfirmed: boolean };
export type DeskDraft = { readonly code: string; readonly why: string; readonly fields: ReadonlyMap<string, Field> };

export type OpenDesk = {
  /** Sends what waits to be sent. */
  readonly flush: () => void;
  readonly draft: () => DeskDraft;
};

const DESKS = new WeakMap<Cohort, OpenDesk>();
/** What could not be read when a candidate was left, by code. */
const DRAFTS = new WeakMap<Cohort, Map<string, DeskDraft>>();

export function deskOn(cohort: Cohort): OpenDesk | undefined {
  return DESKS.get(cohort);
}

/** Gives what closes it. */
export function openDesk(cohort: Cohort, desk: OpenDesk): () => void {
  DESKS.set(cohort, desk);
  return () => {
    if (DESKS.get(cohort) === desk) DESKS.delete(cohort);
  };
}

/** As JSON; undefined where nothing is half-typed. */
export function draftAsJson({ code, why, fields }: DeskDraft): unknown {
  return fields.size === 0 && why === '' ? undefined : { code, why, fields: [...fields] };
}

/** Gives whose it is. */
export function putDraftBack(cohort: Cohort, raw: unknown): string | undefined {
  const read = draftSchema.safeParse(raw);
  if (!read.success) return undefined;
  const { code, why, fields } = read.data;
  keepDraft(cohort, { code, why, fields: new Map(fields.map(([question, { unit, ...rest }]) => [question, { ...rest, unit }])) });
  return code;
}

/** Until the candidate is opened again. */
export function keepDraft(cohort: Cohort, draft: DeskDraft): void {
  const drafts = DRAFTS.get(cohort) ?? new Map<string, DeskDraft>();
  DRAFTS.set(cohort, drafts.set(draft.code, draft));
}

/** Once. */
export function takeDraftOf(cohort: Cohort, code: string): DeskDraft | undefined {
  const draft = DRAFTS.get(cohort)?.get(code);
  DRAFTS.get(cohort)?.delete(code);
  return draft;
}
