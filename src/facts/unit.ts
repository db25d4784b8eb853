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
  ['mmol/L', { dimension: 'substance concentration', scale: 1 }],
  ['g', { dimension: 'mass', scale: 1 }],
  ['kg', { dimension: 'mass', scale: 1000 }],
  ['[lb_av]', { dimension: 'mass', scale: 453.592_37 }],
]);

export function isUnit(code: string): boolean {
  return UNITS.has(code);
}

/** mg/dL that hold one mmol/L of a substance of one g/mol. */
const MASS_OF_A_MILLIMOLE = 0.1;

/** The value in another unit; undefined when there is no such conversion. `molarMass`, in g/mol, takes mmol/L to a mass and back. */
export function convert(value: number, from: string, to: string, molarMass?: number): number | undefined {
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  if (a === undefined || b === undefined) return undefined;
  if (a.dimension === b.dimension) return (value * a.scale) / b.scale;
  if (molarMass === undefined) return undefined;
  const factor = molarMass * MASS_OF_A_MILLIMOLE;
  if (a.dimension === 'substance concentration' && b.dimension === 'mass concentration') return (value * a.scale * factor) / b.scale;
  if (b.dimension === 'substance concentration' && a.dimension === 'mass concentration') return (value * a.scale) / factor / b.scale;
  return undefined;
}
