// What narrowing reads beside the facts that change: the levels that the person rated, and whether a clinic gave a whole score.
import type { Allowance } from '#facts/derive.ts';
import type { FactId } from '#facts/fact.ts';
import type { Given } from '#sql/given.ts';
import { together } from '#sql/literal.ts';
import type { Making } from '#sql/making.ts';
import type { Rated, State } from '#sql/narrowed.ts';
import type { PossibleSql } from '#sql/ruleSql.ts';

export type Facts = ReadonlyMap<FactId, Given>;

/** Of facts as they were given: a level that was rated is exact, so that no narrowing changes its points. */
export class Circumstances {
  readonly #given: Facts;
  readonly #making: Making;
  readonly #isScored: string | undefined;
  readonly #rated = new Map<string, Rated | undefined>();

  constructor(given: Facts, making: Making) {
    this.#given = given;
    this.#making = making;
    const scores = making.dictionary.facts.flatMap((fact) => {
      const mark = fact.type === 'number' && fact.selfRating !== undefined ? given.get(fact.id)?.mark : undefined;
      return mark ?? [];
    });
    this.#isScored = scores.length === 0 ? undefined : this.#column('scored', together(scores, ' OR '));
  }

  /** The state in which the facts are now. */
  with(now: Facts): State {
    const { variables, byId } = this.#making.dictionary;
    return {
      variables,
      double: this.#making.dialect.double,
      possible: (id) => possibleIn(now, id),
      rated: (allowance) => this.#ratedOf(allowance),
      isScored: this.#isScored,
      isWhole: (id) => {
        const fact = byId.get(id);
        return fact?.type === 'number' && fact.integer === true;
      },
    };
  }

  #ratedOf({ levels }: Allowance): Rated | undefined {
    const key = levels.map(({ id }) => id).join(' ');
    if (!this.#rated.has(key)) this.#rated.set(key, this.#sumsOf(levels));
    return this.#rated.get(key);
  }

  #sumsOf(levels: Allowance['levels']): Rated | undefined {
    const rated = levels.flatMap(({ id, most }) => {
      const mark = this.#given.get(id)?.mark;
      const points = possibleIn(this.#given, id);
      return mark === undefined || points.kind !== 'range' ? [] : [{ mark, most, points: points.high }];
    });
    if (rated.length === 0) return undefined;
    const sum = (worth: (level: (typeof rated)[number]) => string | number) =>
      rated.map((level) => `CASE WHEN ${level.mark} THEN ${worth(level)} ELSE 0 END`).join(' + ');
    return {
      points: this.#column(
        'points',
        sum(({ points }) => points),
      ),
      most: this.#column(
        'most',
        sum(({ most }) => most),
      ),
      isAny: this.#column(
        'rated',
        together(
          rated.map(({ mark }) => mark),
          ' OR ',
        ),
      ),
    };
  }

  /** Above whatever was given; what reads it stands higher still, since it reads the facts too. */
  #column(name: string, expression: string): string {
    const { layers, version } = this.#making;
    return layers.add(this.layer, `${name}_${version()}`, expression);
  }

  get layer(): number {
    return 1 + Math.max(...[...this.#given.values()].map(({ layer }) => layer));
  }
}

export function possibleIn(now: Facts, id: FactId): PossibleSql {
  const fact = now.get(id);
  if (fact === undefined) throw new RangeError(`${id} is not among the facts`);
  return fact.possible;
}
