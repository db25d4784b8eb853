// A rule over a block of people: the rows for which it is true, and those for which it is false.
import type { Columns } from '#cohort/columns.ts';
import type { Plane } from '#cohort/planes.ts';
import type { Figures, Program } from '#cohort/program.ts';
import type { CompareOperator, Rule, Term } from '#logic/expression.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';

/** A row in neither is unknown. */
export type TruthPlanes = { readonly isTrue: Plane; readonly isFalse: Plane };

/** What a reading needs: where the facts stand, and where its steps go. */
export type Place = { readonly columns: Columns; readonly variables: Variables; readonly program: Program };

/** True where the rule holds for everything that is still possible, false where for nothing: what `compile` says of every row. */
export function readPlanes(rule: Rule, place: Place): TruthPlanes {
  const { program } = place;
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.parts.map((part) => readPlanes(part, place));
      const [areTrue, areFalse] = [parts.map(({ isTrue }) => isTrue), parts.map(({ isFalse }) => isFalse)];
      return rule.kind === 'all'
        ? { isTrue: program.inAll(areTrue), isFalse: program.inAny(areFalse) }
        : { isTrue: program.inAny(areTrue), isFalse: program.inAll(areFalse) };
    }
    case 'not': {
      const { isTrue, isFalse } = readPlanes(rule.part, place);
      return { isTrue: isFalse, isFalse: isTrue };
    }
    case 'compare':
      return compared(rule.operator, endsOf(rule.left, place), endsOf(rule.right, place), program);
    case 'choice':
      return chosen(rule.name, rule.values, place);
    case 'includes':
      return included(rule.name, rule.option, place);
  }
}

function chosen(name: string, values: readonly (string | boolean)[], { columns, variables, program }: Place): TruthPlanes {
  const variable = variables.get(name);
  const column = columns.of(variable?.slot ?? -1);
  if (variable?.kind !== 'choice' || column?.kind !== 'choice') throw new TypeError(`${name} is no choice`);
  const bits = bitsOf(variable.options, values);
  const isWanted = (option: number) => (bits & (1 << option)) !== 0;
  const noneOf = (some: readonly Plane[]) => program.notIn(program.inAny(some));
  return {
    isTrue: noneOf(column.may.filter((_, option) => !isWanted(option))),
    isFalse: noneOf(column.may.filter((_, option) => isWanted(option))),
  };
}

function included(name: string, option: string, { columns, variables, program }: Place): TruthPlanes {
  const variable = variables.get(name);
  const column = columns.of(variable?.slot ?? -1);
  if (variable?.kind !== 'subset' || column?.kind !== 'subset') throw new TypeError(`${name} holds no set`);
  const place = variable.options.indexOf(option);
  const [certain, possible] = [column.certain[place], column.possible[place]];
  if (certain === undefined || possible === undefined) throw new TypeError(`${name} has no option ${option}`);
  return { isTrue: certain, isFalse: program.notIn(possible) };
}

/** The least and the greatest a term may still be. */
type Ends = { readonly low: Figures; readonly high: Figures };

function compared(operator: CompareOperator, left: Ends, right: Ends, program: Program): TruthPlanes {
  switch (operator) {
    case '<':
      return less(left, right, program);
    case '>':
      return less(right, left, program);
    case '<=':
      return lessOrEqual(left, right, program);
    case '>=':
      return lessOrEqual(right, left, program);
    case '=':
      return {
        isTrue: program.inAll([program.inOrder(left.high, right.low, true), program.inOrder(right.high, left.low, true)]),
        isFalse: program.inAny([program.inOrder(left.high, right.low, false), program.inOrder(right.high, left.low, false)]),
      };
  }
}

function less(a: Ends, b: Ends, program: Program): TruthPlanes {
  return { isTrue: program.inOrder(a.high, b.low, false), isFalse: program.inOrder(b.high, a.low, true) };
}

function lessOrEqual(a: Ends, b: Ends, program: Program): TruthPlanes {
  return { isTrue: program.inOrder(a.high, b.low, true), isFalse: program.inOrder(b.high, a.low, false) };
}

function endsOf(term: Term, place: Place): Ends {
  switch (term.kind) {
    case 'number':
      return { low: term.value, high: term.value };
    case 'variable': {
      const column = place.columns.of(place.variables.get(term.name)?.slot ?? -1);
      return column?.kind === 'range' ? column : { low: -Infinity, high: Infinity };
    }
    case 'sum':
      return joined('+', term.parts, place, (a, b) => a + b);
    case 'least':
      return joined('min', term.parts, place, Math.min);
    case 'greatest':
      return joined('max', term.parts, place, Math.max);
    case 'difference': {
      const [left, right] = [endsOf(term.left, place), endsOf(term.right, place)];
      const minus = (a: number, b: number) => a - b;
      return {
        low: place.program.joined('-', left.low, right.high, minus),
        high: place.program.joined('-', left.high, right.low, minus),
      };
    }
  }
}

function joined(name: string, terms: readonly Term[], place: Place, join: (a: number, b: number) => number): Ends {
  return terms
    .map((term) => endsOf(term, place))
    .reduce((a, b) => ({
      low: place.program.joined(name, a.low, b.low, join),
      high: place.program.joined(name, a.high, b.high, join),
    }));
}
