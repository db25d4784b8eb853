// A list imported again: candidates known by their code take what is new, fact by fact, and every change is told.
import { type Becoming, becomes } from '#cohort/becomes.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { type Answer, isSilent, type PartialSet } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';

/**
 * `older`: what is kept was said on a later day. `contradiction`: the fact cannot have become so; one of the two is wrong. `typed`: what is kept
 * was entered by hand, perhaps to correct what a table said before. None of these is taken, unless somebody decides so.
 */
export type Change = {
  readonly code: string;
  readonly fact: FactId;
  readonly kind: 'added' | 'changed' | 'older' | 'contradiction' | 'typed';
  readonly before: Answer | undefined;
  readonly after: Answer;
  readonly beforeOrigin: Origin | undefined;
  readonly afterOrigin: Origin | undefined;
  readonly isTaken: boolean;
};

export type Merged = {
  /** Those that were known in their order, then the new ones. */
  readonly cohort: readonly Candidate[];
  /** Codes that were not known. */
  readonly added: readonly string[];
  /** Of those that were. */
  readonly changes: readonly Change[];
};

/** `decides` whether a change is taken, in place of the rule above. Nothing that is blank, or not known, takes an answer away. */
export function merge(
  cohort: readonly Candidate[],
  incoming: readonly Candidate[],
  dictionary: Dictionary,
  decides: (change: Change) => boolean = ({ isTaken }) => isTaken,
): Merged {
  const becoming = becomes(dictionary);
  const changed = new Map<string, Candidate>();
  const known = new Map(cohort.map((candidate) => [candidate.code, candidate]));
  const added: string[] = [];
  const changes: Change[] = [];
  for (const candidate of incoming) {
    const before = changed.get(candidate.code) ?? known.get(candidate.code);
    if (before === undefined) {
      added.push(candidate.code);
      changed.set(candidate.code, candidate);
      continue;
    }
    const own = changesOf(before, candidate, becoming).map((change) => ({ ...change, isTaken: decides(change) }));
    changes.push(...own);
    changed.set(candidate.code, withChanges(before, own));
  }
  const newOnes = added.flatMap((code) => changed.get(code) ?? []);
  return { cohort: [...cohort.map((one) => changed.get(one.code) ?? one), ...newOnes], added, changes };
}

function changesOf(before: Candidate, after: Candidate, becoming: Becoming): readonly Change[] {
  return [...after.answers].flatMap(([fact, given]): readonly Change[] => {
    const old = before.answers.get(fact);
    const answer = withKnownMarks(old, given);
    const origins = { beforeOrigin: before.origins.get(fact), afterOrigin: after.origins.get(fact) };
    const kind = kindOf(fact, old, answer, origins, becoming);
    if (kind === undefined) return [];
    return [{ code: before.code, fact, kind, before: old, after: answer, ...origins, isTaken: kind === 'added' || kind === 'changed' }];
  });
}

type Origins = Pick<Change, 'beforeOrigin' | 'afterOrigin'>;

/** Undefined where there is nothing new in it. */
function kindOf(fact: FactId, old: Answer | undefined, answer: Answer, origins: Origins, becoming: Becoming): Change['kind'] | undefined {
  if (old === undefined) return 'added';
  if (isSilent(answer) || isEqual(old, answer)) return undefined;
  if (isSilent(old)) return 'added';
  const outcome = becoming(fact, old, answer);
  if (outcome === 'vaguer') return undefined;
  if (isOlder(origins)) return 'older';
  if (outcome === 'impossible') return 'contradiction';
  return isTyped(origins) ? 'typed' : 'changed';
}

function isOlder({ beforeOrigin, afterOrigin }: Origins): boolean {
  return beforeOrigin !== undefined && afterOrigin !== undefined && afterOrigin.on < beforeOrigin.on;
}

/** What a table says has the row that it stands in. */
function isTyped({ beforeOrigin, afterOrigin }: Origins): boolean {
  return beforeOrigin !== undefined && beforeOrigin.from === undefined && afterOrigin?.from !== undefined;
}

function withChanges(candidate: Candidate, changes: readonly Change[]): Candidate {
  const taken = changes.filter(({ isTaken }) => isTaken);
  if (taken.length === 0) return candidate;
  const answers = new Map(candidate.answers);
  const origins = new Map(candidate.origins);
  for (const { fact, after, afterOrigin } of taken) {
    answers.set(fact, after);
    if (afterOrigin === undefined) origins.delete(fact);
    else origins.set(fact, afterOrigin);
  }
  return { ...candidate, answers, origins };
}

/** Of a set: options that the new list does not know stay as they were. */
function withKnownMarks(old: Answer | undefined, answer: Answer): Answer {
  const [before, after] = [marksOf(old), marksOf(answer)];
  if (before === undefined || after === undefined) return answer;
  const known = Object.entries(after).filter(([option, mark]) => typeof mark === 'boolean' || !Object.hasOwn(before, option));
  return { value: { ...before, ...Object.fromEntries(known) } };
}

function marksOf(answer: Answer | undefined): PartialSet | undefined {
  if (answer === undefined || isSilent(answer) || !('value' in answer) || typeof answer.value !== 'object') return undefined;
  return isList(answer.value) ? undefined : answer.value;
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}

function isEqual(one: Answer, other: Answer): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** In one order, at every depth. */
function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const entries = Object.entries(part).map(([name, inner]): [string, unknown] => [name, sorted(inner)]);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1));
}
