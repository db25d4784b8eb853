// A candidate as JSON, short, and back; what today's dictionary cannot read of it goes on as it is.
import * as z from 'zod/mini';
import type { Candidate } from '#cohort/candidate.ts';
import type { Answer } from '#facts/answer.ts';
import { type AnswerFault, type Answers, readAnswers } from '#facts/answers.ts';
import { bareAnswer } from '#facts/bareAnswer.ts';
import { WITHIN } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { type Origin, REPORTERS } from '#facts/person.ts';

/** Answers as they were written, by fact. */
export type RawAnswers = ReadonlyMap<string, unknown>;

export type KeptCandidate = {
  /** Where it stands in the list; places may be empty. */
  readonly place: number;
  readonly candidate: Candidate;
  /** Of facts that the dictionary does not have any more, or of values that it refuses. They are kept, and count as not given. */
  readonly unread: RawAnswers;
};

const isObject = (raw: unknown) => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const recordSchema = z.strictObject({
  code: z.string().check(z.minLength(1)),
  place: z.int().check(z.gte(0)),
  answers: z.custom<object>(isObject),
  /** One without facts is of all that no other names. */
  origins: z.array(
    z.strictObject({
      by: z.optional(z.enum(REPORTERS)),
      on: z.int(),
      within: z.optional(z.enum(WITHIN)),
      from: z.optional(z.string()),
      facts: z.optional(z.array(z.string())),
    }),
  ),
});

type Origins = z.infer<typeof recordSchema>['origins'];

export function candidateAsJson({ place, candidate, unread }: KeptCandidate): object {
  const { code, answers, origins } = candidate;
  const bare = Array.from(answers, ([id, answer]) => [id, bareAnswer(answer)] as const);
  const all = new Map<string, unknown>([...unread, ...bare]);
  return { code, place, answers: Object.fromEntries(all), origins: grouped([...all.keys()], origins) };
}

/** Reads one after the other; what many have in common is checked once. */
export type CandidateReader = (raw: unknown) => { readonly kept: KeptCandidate; readonly faults: readonly AnswerFault[] } | undefined;

/** `today`, a day number, bounds the dates among the answers. Undefined: it is no candidate. */
export function candidateReader(dictionary: Dictionary, today: number): CandidateReader {
  const read = answersReader(dictionary, today);
  return (raw) => {
    const record = recordSchema.safeParse(raw);
    if (!record.success) return undefined;
    const { code, place, origins } = record.data;
    const given = Object.entries(record.data.answers);
    const { answers, faults } = read(given);
    const unread = answers.size === given.length ? NOTHING : new Map(given.filter(([id]) => !answers.has(id)));
    const candidate = {
      code,
      answers,
      origins: ungrouped(
        origins,
        given.map(([id]) => id),
      ),
    };
    return { kept: { place, candidate, unread }, faults };
  };
}

const NOTHING: RawAnswers = new Map();

/** As many different values of one fact as are remembered. */
const MOST_REMEMBERED = 1000;

type Given = readonly (readonly [string, unknown])[];
type Read = { readonly answers: Answers; readonly faults: readonly AnswerFault[] };

function answersReader(dictionary: Dictionary, today: number): (given: Given) => Read {
  const remembered = new Map<string, Map<unknown, Answer>>();
  return (given) => {
    const answers = new Map<FactId, Answer>();
    const faults: AnswerFault[] = [];
    for (const [id, raw] of given) {
      // Lists and ranges by what they say: they are other objects in every record.
      const key = isObject(raw) || Array.isArray(raw) ? `as JSON ${JSON.stringify(raw)}` : raw;
      const known = remembered.get(id);
      const before = known?.get(key);
      if (before !== undefined) {
        answers.set(id, before);
        continue;
      }
      const read = readAnswers(dictionary, { [id]: raw }, today);
      faults.push(...read.faults);
      for (const [fact, answer] of read.answers) {
        answers.set(fact, answer);
        if (known === undefined) remembered.set(id, new Map([[key, answer]]));
        else if (known.size < MOST_REMEMBERED) known.set(key, answer);
      }
    }
    return { answers, faults };
  };
}

function grouped(facts: readonly string[], origins: Candidate['origins']): Origins {
  const groups = new Map<string, { readonly origin: Origin; readonly facts: string[] }>();
  for (const id of facts) {
    const origin = origins.get(id);
    if (origin === undefined) continue;
    const key = JSON.stringify([origin.by, origin.on, origin.within, origin.from]);
    const group = groups.get(key) ?? { origin, facts: [] };
    group.facts.push(id);
    groups.set(key, group);
  }
  const byCount = [...groups.values()].toSorted((one, other) => other.facts.length - one.facts.length);
  const isOfAll = byCount.reduce((sum, group) => sum + group.facts.length, 0) === facts.length;
  return byCount.map(({ origin: { by, on, within, from }, facts: named }, index) => ({
    ...(by !== undefined && { by }),
    on,
    ...(within !== undefined && { within }),
    ...(from !== undefined && { from }),
    ...(isOfAll && index === 0 ? {} : { facts: named }),
  }));
}

function ungrouped(groups: Origins, facts: readonly string[]): Candidate['origins'] {
  const named = new Set(groups.flatMap((group) => group.facts ?? []));
  const origins = new Map<FactId, Origin>();
  for (const { by, on, within, from, facts: some } of groups) {
    const origin = { by, on, ...(within !== undefined && { within }), ...(from !== undefined && { from }) };
    for (const id of some ?? facts.filter((one) => !named.has(one))) origins.set(id, origin);
  }
  return origins;
}
