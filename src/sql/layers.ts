// Columns that build on each other, put into as few queries as can be: each query takes all columns of the one before it and adds its own.
import type { Dialect } from '#sql/dialect.ts';

export class Layers {
  readonly #dialect: Dialect;
  readonly #source: string;
  readonly #layers: string[][] = [];

  /** `source` is a table or a view. */
  constructor(dialect: Dialect, source: string) {
    this.#dialect = dialect;
    this.#source = source;
  }

  /** Gives the column as later layers name it. Layer 0 reads the source; a column may read those of lower layers. */
  add(layer: number, name: string, expression: string): string {
    const column = this.#dialect.quote(name);
    while (this.#layers.length <= layer) this.#layers.push([]);
    this.#layers[layer]?.push(`${expression} AS ${column}`);
    return column;
  }

  /** The whole query: these columns, each as named. */
  select(columns: readonly (readonly [name: string, expression: string])[]): string {
    const { quote, fence } = this.#dialect;
    const last = columns.map(([name, column]) => (column === quote(name) ? column : `${column} AS ${quote(name)}`));
    const filled = this.#layers.filter((layer) => layer.length > 0);
    const steps = filled.map((added, place) => {
      const list = place === 0 ? added : [`step_${place}.*`, ...added];
      return `step_${place + 1} AS (\n  SELECT ${list.join(',\n    ')}\n  FROM ${place === 0 ? this.#source : `step_${place}`}${fence}\n)`;
    });
    return `WITH ${steps.join(', ')}\nSELECT ${last.join(',\n  ')}\nFROM step_${steps.length}`;
  }
}
