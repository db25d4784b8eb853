// Damages a rule as slips of the pen, careless exports and hostile files do.
import type { Chance } from './chance.ts';

const SCRAPS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e300,
  '',
  '0',
  'als',
  'true',
  [],
  {},
  [[]],
  [null],
  { var: 'constructor' },
  { var: '__proto__' },
  { var: 'toString' },
  { var: '' },
  { var: ['base', 1] },
  { var: 'base.length' },
  { and: [] },
  { or: [] },
  { '!': [] },
  { '+': [1] },
  { if: [true, true, false] },
  { '===': [1, 1] },
  { log: 'x' },
  { method: ['x', 'toString'] },
  { merge: [[1], [2]] },
  { some: [[1], true] },
  { '<': [1, 2] },
  { '==': ['x', 'x'] },
  { missing: ['base'] },
];
const OPERATORS = [
  'and',
  'or',
  '!',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'in',
  '+',
  '-',
  'min',
  'max',
  'var',
  '!!',
  '*',
  '/',
  '%',
  'cat',
  'xor',
  'constructor',
];
const EXTRA_KEYS = ['>', 'and', 'x', '__proto__', 'constructor', 'toString'];

/** The rule with one thing changed somewhere in it. */
export function damaged(raw: unknown, chance: Chance): unknown {
  if (isList(raw)) return damagedList(raw, chance);
  if (typeof raw === 'object' && raw !== null) return damagedNode(raw, chance);
  return damagedConstant(raw, chance);
}

function isList(raw: unknown): raw is readonly unknown[] {
  return Array.isArray(raw);
}

function damagedNode(raw: object, chance: Chance): unknown {
  const [[operator, operands] = ['', undefined]]: (readonly [string, unknown])[] = Object.entries(raw);
  if (chance.percent(70)) return { [operator]: damaged(operands, chance) };
  switch (chance.below(7)) {
    case 0:
      return chance.pick(SCRAPS);
    case 1:
      return { [chance.pick(OPERATORS)]: operands };
    case 2:
      return withOwnKey(raw, chance.pick(EXTRA_KEYS), chance.pick(SCRAPS));
    case 3:
      return { '!': [raw] };
    case 4:
      return [raw];
    case 5:
      return { [operator]: isList(operands) ? operands[0] : [operands] };
    default:
      return buried(raw, 40 + chance.below(40));
  }
}

function damagedList(raw: readonly unknown[], chance: Chance): unknown {
  const place = chance.below(raw.length + 1);
  if (raw.length > 0 && chance.percent(75)) return raw.map((part, index) => (index === place % raw.length ? damaged(part, chance) : part));
  switch (chance.below(5)) {
    case 0:
      return raw.toSpliced(place, 1);
    case 1:
      return raw.toSpliced(place, 0, chance.pick([...SCRAPS, ...raw]));
    case 2:
      return raw.toReversed();
    case 3:
      return [...raw, ...raw];
    default:
      return raw[0];
  }
}

function damagedConstant(raw: unknown, chance: Chance): unknown {
  switch (chance.below(5)) {
    case 0:
      return String(raw);
    case 1:
      return Number(raw) + chance.pick([0, 1, -1, 0.5]);
    case 2:
      return [raw];
    case 3:
      return typeof raw === 'string' ? `${raw} ` : !raw;
    default:
      return chance.pick(SCRAPS);
  }
}

/** As JSON.parse makes it: a key of the object itself, even `__proto__`. */
function withOwnKey(raw: object, key: string, value: unknown): unknown {
  return Object.defineProperty({ ...raw }, key, { value, enumerable: true, configurable: true, writable: true });
}

function buried(raw: unknown, depth: number): unknown {
  let deep = raw;
  for (let step = 0; step < depth; step += 1) deep = { '!': [deep] };
  return deep;
}
