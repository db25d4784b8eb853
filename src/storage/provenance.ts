// Where the answers of a person come from, as JSON and back: answers of one origin together; whoever answered on the day of saving goes without saying.
import * as z from 'zod/mini';
import type { Answers } from '#facts/answers.ts';
import { isoWithin, spanOf, withinOf } from '#facts/calendar.ts';
import type { FactId } from '#facts/fact.ts';
import { type Origin, type Person, type ReportedBy, REPORTERS } from '#facts/person.ts';

/** One line, and no letter that would turn the text around it. */
export const lineSchema = z.string().check(z.regex(/^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,200}$/u));

export const daySchema = z.string().check(z.refine((text) => dayOf(text) !== undefined));

export const originsSchema = z.array(
  z.strictObject({
    by: z.optional(z.enum(REPORTERS)),
    on: z.string().check(z.refine((text) => spanOf(text) !== undefined)),
    from: z.optional(lineSchema),
    facts: z.array(z.string()),
  }),
);

export type OriginsFile = z.infer<typeof originsSchema>;

/** The day of a full date; undefined for anything else. */
export function dayOf(text: string): number | undefined {
  const span = spanOf(text);
  return span !== undefined && span.first === span.last ? span.first : undefined;
}

/** `day`: when it is saved. */
export function originsAsJson({ answers, origins, reportedBy }: Person, day: number): OriginsFile {
  const groups = new Map<string, OriginsFile[number]>();
  for (const id of answers.keys()) {
    const { by, on, within, from } = origins.get(id) ?? { by: reportedBy, on: day };
    if (by === reportedBy && on === day && within === undefined && from === undefined) continue;
    const date = isoWithin(on, within);
    const key = JSON.stringify([by, date, from]);
    const group = groups.get(key) ?? { ...(by !== undefined && { by }), on: date, ...(from !== undefined && { from }), facts: [] };
    groups.set(key, { ...group, facts: [...group.facts, id] });
  }
  return [...groups.values()];
}

/** Of every answer; what is not told of was said by whoever answered on the day of saving. */
export function originsOf(
  file: OriginsFile,
  answers: Answers,
  reportedBy: ReportedBy | undefined,
  day: number,
): ReadonlyMap<FactId, Origin> {
  const told = new Map(
    file.flatMap(({ facts, by, on, from }) => {
      const within = withinOf(on);
      const rest = { ...(within !== undefined && { within }), ...(from !== undefined && { from }) };
      return facts.map((id): readonly [FactId, Origin] => [id, { by, on: spanOf(on)?.first ?? day, ...rest }]);
    }),
  );
  return new Map([...answers.keys()].map((id) => [id, told.get(id) ?? { by: reportedBy, on: day }]));
}

export function isLine(text: string): boolean {
  return lineSchema.safeParse(text).success;
}
