// The units facts are kept in (UCUM codes) and how they convert. A unit that is not here is not guessed.

type Unit = { readonly dimension: string; readonly scale: number };

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['{score}', { dimension: 'score', scale: 1 }],
  ['%', { dimension: 'fraction', scale: 1 }],
  ['mo', { dimension: 'calendar time', scale: 1 }],
  ['a', { dimension: 'calendar time', scale: 12 }],
  ['d', { dimension: 'time', scale: 1 }],
  ['wk', { dimension: 'time', scale: 7 }],
  ['mg/dL', { dimension: 'mass concentration', scale: 1 }],
  ['g/L', { dimension: 'mass concentration', scale: 100 }],
  ['g/dL', { dimension: 'mass concentration', scale: 1000 }],
]);

export function isUnit(code: string): boolean {
  return UNITS.has(code);
}

/** The value in another unit of the same dimension; undefined when there is no such conversion. */
export function convert(value: number, from: string, to: string): number | undefined {
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return undefined;
  return (value * a.scale) / b.scale;
}
