// Steps over columns, each made once however many rules want it, and run in the order in which they were made.
import { below, belowOther, joinEach, notAboveOther } from '#cohort/figures.ts';
import { fillAll, fillAny, fillNot, type Plane, wordsFor } from '#cohort/planes.ts';
import { justAbove } from '#logic/possible.ts';

/** A figure of every row: the same for all, or a column. */
export type Figures = number | Float64Array;

export class Program {
  readonly #rows: number;
  readonly #steps: (() => void)[] = [];
  readonly #planes = new Map<string, Plane>();
  readonly #figures = new Map<string, Float64Array>();
  readonly #names = new Map<object, string>();

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** For what the columns hold now. */
  run(): void {
    for (const step of this.#steps) step();
  }

  /** Rows that are in all of these. */
  inAll(planes: readonly Plane[]): Plane {
    return this.#joined('all', planes, fillAll);
  }

  /** Rows that are in any of these. */
  inAny(planes: readonly Plane[]): Plane {
    return this.#joined('any', planes, fillAny);
  }

  notIn(plane: Plane): Plane {
    return this.#plane(`not ${this.#nameOf(plane)}`, (into) => fillNot(plane, into));
  }

  /** Rows where one figure is less than the other; or as great, where that `mayBeEqual`. */
  inOrder(less: Figures, more: Figures, mayBeEqual: boolean): Plane {
    if (typeof less === 'number') {
      if (typeof more !== 'number') return this.notIn(this.inOrder(more, less, !mayBeEqual));
      return (mayBeEqual ? less <= more : less < more) ? this.inAll([]) : this.inAny([]);
    }
    const key = `${this.#nameOf(less)} ${mayBeEqual ? '<=' : '<'}`;
    if (typeof more === 'number') {
      const bound = mayBeEqual ? justAbove(more) : more;
      return this.#plane(`${this.#nameOf(less)} < ${bound}`, (into) => below(less, bound, into));
    }
    const fill = mayBeEqual ? notAboveOther : belowOther;
    return this.#plane(`${key} ${this.#nameOf(more)}`, (into) => fill(less, more, into));
  }

  /** `name` stands for what is done. */
  joined(name: string, a: Figures, b: Figures, join: (a: number, b: number) => number): Figures {
    if (typeof a === 'number' && typeof b === 'number') return join(a, b);
    const [left, right] = [this.#column(a), this.#column(b)];
    return this.#made(`${name} ${this.#nameOf(left)} ${this.#nameOf(right)}`, (into) => {
      this.#steps.push(() => joinEach(left, right, join, into));
    });
  }

  #column(figures: Figures): Float64Array {
    return typeof figures === 'number' ? this.#made(`= ${figures}`, (into) => into.fill(figures)) : figures;
  }

  #made(key: string, make: (into: Float64Array) => void): Float64Array {
    const before = this.#figures.get(key);
    if (before !== undefined) return before;
    const figures = new Float64Array(this.#rows);
    this.#figures.set(key, figures);
    make(figures);
    return figures;
  }

  #joined(name: string, planes: readonly Plane[], fill: (planes: readonly Plane[], into: Plane) => void): Plane {
    const each = [...new Set(planes)];
    const [only] = each;
    if (only !== undefined && each.length === 1) return only;
    const names = each.map((plane) => this.#nameOf(plane)).sort();
    return this.#plane(`${name} ${names.join(' ')}`, (into) => fill(each, into));
  }

  #plane(key: string, fill: (into: Plane) => void): Plane {
    const before = this.#planes.get(key);
    if (before !== undefined) return before;
    const plane: Plane = new Uint32Array(wordsFor(this.#rows));
    this.#planes.set(key, plane);
    this.#steps.push(() => fill(plane));
    return plane;
  }

  #nameOf(array: object): string {
    const name = this.#names.get(array) ?? `#${this.#names.size}`;
    this.#names.set(array, name);
    return name;
  }
}
