// The list itself: candidates in their places, every change of it kept so that it can be taken back.
import type { Candidate } from '#cohort/candidate.ts';

export type StepKind = 'import' | 'edit' | 'remove' | 'add';

/** Undefined before: new; undefined after: removed. */
export type ListChange = { readonly code: string; readonly before: Candidate | undefined; readonly after: Candidate | undefined };

type Step = { readonly kind: StepKind; readonly changes: readonly ListChange[] };

const MOST_STEPS = 100;

/** A removed candidate leaves its place empty, so that the others keep theirs. */
export class CohortList {
  readonly #places: (Candidate | undefined)[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #steps: Step[] = [];
  #count = 0;

  /** Candidates, those who were removed not counted. */
  get count(): number {
    return this.#count;
  }

  /** Places, empty ones counted. */
  get places(): number {
    return this.#places.length;
  }

  get undoable(): StepKind | undefined {
    return this.#steps.at(-1)?.kind;
  }

  at(place: number): Candidate | undefined {
    return this.#places[place];
  }

  get(code: string): Candidate | undefined {
    return this.#places[this.#placeOf.get(code) ?? -1];
  }

  placeOf(code: string): number | undefined {
    return this.get(code) === undefined ? undefined : this.#placeOf.get(code);
  }

  *all(): Generator<readonly [place: number, candidate: Candidate]> {
    for (const [place, candidate] of this.#places.entries()) if (candidate !== undefined) yield [place, candidate];
  }

  /** What would change if these came, or went. */
  changesFor(after: readonly Candidate[], removed: readonly string[] = []): readonly ListChange[] {
    const coming = after.map((candidate) => ({ code: candidate.code, before: this.get(candidate.code), after: candidate }));
    const going = removed.map((code) => ({ code, before: this.get(code), after: undefined }));
    return [...coming, ...going].filter((change) => change.before !== change.after);
  }

  /** Candidates in their places, of a list that was kept; nothing before it can be taken back. */
  open(candidates: Iterable<readonly [place: number, candidate: Candidate]>): void {
    this.#places.length = 0;
    this.#placeOf.clear();
    this.#steps.length = 0;
    this.#count = 0;
    for (const [place, candidate] of candidates) {
      this.#places[place] = candidate;
      this.#placeOf.set(candidate.code, place);
      this.#count += 1;
    }
  }

  /** Gives the places that are to be screened again. */
  apply(kind: StepKind, changes: readonly ListChange[]): readonly number[] {
    if (changes.length === 0) return [];
    this.#steps.push({ kind, changes });
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
    return changes.map(({ code, after }) => this.#put(code, after));
  }

  /** The last step backwards, to be kept like any other change; none when there is none. */
  undo(): readonly ListChange[] {
    const step = this.#steps.pop();
    const back = (step?.changes ?? []).map(({ code, before, after }) => ({ code, before: after, after: before }));
    for (const { code, after } of back) this.#put(code, after);
    return back;
  }

  #put(code: string, candidate: Candidate | undefined): number {
    const place = this.#placeOf.get(code) ?? this.#places.length;
    const isThere = this.#places[place] !== undefined;
    if (isThere !== (candidate !== undefined)) this.#count += isThere ? -1 : 1;
    this.#placeOf.set(code, place);
    this.#places[place] = candidate;
    return place;
  }
}
