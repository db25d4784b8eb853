// JSON Logic in, rule out: refuses whatever is not plainly in the language, naming the place. Nothing is ever coerced.
import type { CompareOperator, Rule, Term } from '#logic/expression.ts';
import type { Variable, Variables } from '#logic/variable.ts';

const MAX_DEPTH = 64;
const MAX_NODES = 5_000;
const MAX_OPERANDS = 1_000;

/** A rule that is not in the language. `path` leads to the fault, as `and/1/<`. */
export class RuleFault extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.name = 'RuleFault';
    this.path = path;
  }
}

type Place = { readonly path: string; readonly depth: number };
type Node = { readonly operator: string; readonly operands: unknown };

/** Reads a JSON Logic rule that yields true or false. Throws RuleFault. */
export function parseRule(raw: unknown, variables: Variables): Rule {
  return new Parser(variables).rule(raw, { path: '', depth: 0 });
}

/** Reads a JSON Logic expression that yields a number. Throws RuleFault. */
export function parseTerm(raw: unknown, variables: Variables): Term {
  return new Parser(variables).term(raw, { path: '', depth: 0 });
}

class Parser {
  readonly #variables: Variables;
  #nodes = 0;

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  rule(raw: unknown, at: Place): Rule {
    const { operator, operands } = this.#node(raw, at);
    const here = { path: join(at.path, operator), depth: at.depth };
    if (isComparison(operator)) return this.#comparison(operator, operands, here);
    switch (operator) {
      case 'and':
      case 'or':
        return {
          kind: operator === 'and' ? 'all' : 'any',
          parts: list(operands, here, 2).map((part, index) => this.rule(part, inside(here, index))),
        };
      case '!':
        return { kind: 'not', part: this.rule(list(operands, here, 1, 1)[0], inside(here, 0)) };
      case '==':
        return this.#equality(operands, here);
      case '!=':
        return { kind: 'not', part: this.#equality(operands, here) };
      case 'in':
        return this.#membership(operands, here);
      case 'var':
        return this.#truthVariable(operands, here);
      default:
        throw new RuleFault(at.path, `“${operator}” is no operator that yields true or false`);
    }
  }

  term(raw: unknown, at: Place): Term {
    if (typeof raw === 'number' && Number.isFinite(raw)) return { kind: 'number', value: raw };
    const { operator, operands } = this.#node(raw, at);
    const here = { path: join(at.path, operator), depth: at.depth };
    const terms = (fewest: number, most?: number) =>
      list(operands, here, fewest, most).map((part, index) => this.term(part, inside(here, index)));
    switch (operator) {
      case 'var': {
        const variable = this.#variable(operands, here);
        if (variable.kind !== 'range') throw new RuleFault(here.path, `“${variable.name}” is not a number`);
        return { kind: 'variable', name: variable.name };
      }
      case '+':
        return { kind: 'sum', parts: terms(2) };
      case 'min':
        return { kind: 'least', parts: terms(2) };
      case 'max':
        return { kind: 'greatest', parts: terms(2) };
      case '-': {
        const [left, right] = terms(2, 2);
        if (left === undefined || right === undefined) throw new RuleFault(here.path, 'needs two operands');
        return { kind: 'difference', left, right };
      }
      default:
        throw new RuleFault(at.path, `“${operator}” is no operator that yields a number`);
    }
  }

  #comparison(operator: '<' | '<=' | '>' | '>=', operands: unknown, at: Place): Rule {
    const most = operator === '<' || operator === '<=' ? 3 : 2;
    const [first, second, third] = list(operands, at, 2, most).map((part, i) => this.term(part, inside(at, i)));
    if (first === undefined || second === undefined) throw new RuleFault(at.path, 'needs two operands');
    const comparison = compare(operator, first, second, at);
    if (third === undefined) return comparison;
    return { kind: 'all', parts: [comparison, compare(operator, second, third, at)] };
  }

  #equality(operands: unknown, at: Place): Rule {
    const [first, second] = list(operands, at, 2, 2);
    const [side, constant] = isConstant(first) ? [second, first] : [first, second];
    if (!isConstant(constant)) throw new RuleFault(at.path, 'one side must be a constant');
    if (typeof constant === 'number') return compare('=', this.term(side, inside(at, 0)), this.term(constant, at), at);
    const variable = this.#variableNode(side, inside(at, 0));
    return choice(variable, [constant], at);
  }

  #membership(operands: unknown, at: Place): Rule {
    const [item, among] = list(operands, at, 2, 2);
    if (Array.isArray(among)) {
      const values = list(among, inside(at, 1), 1).map((value) => {
        if (typeof value === 'string') return value;
        throw new RuleFault(at.path, 'the list may hold only option names');
      });
      return choice(this.#variableNode(item, inside(at, 0)), values, at);
    }
    const variable = this.#variableNode(among, inside(at, 1));
    if (variable.kind !== 'subset') throw new RuleFault(at.path, `“${variable.name}” does not hold several options`);
    if (typeof item !== 'string' || !variable.options.includes(item)) {
      throw new RuleFault(at.path, `${shown(item)} is no option of “${variable.name}”: ${variable.options.join(', ')}`);
    }
    return { kind: 'includes', name: variable.name, option: item };
  }

  #truthVariable(operands: unknown, at: Place): Rule {
    const variable = this.#variable(operands, at);
    if (variable.kind === 'choice' && variable.options.includes(true)) {
      return { kind: 'choice', name: variable.name, values: [true] };
    }
    throw new RuleFault(at.path, `“${variable.name}” is not a yes-or-no fact: compare it with something`);
  }

  #variableNode(raw: unknown, at: Place): Variable & { name: string } {
    const { operator, operands } = this.#node(raw, at);
    if (operator !== 'var') throw new RuleFault(at.path, 'expected {"var": …} here');
    return this.#variable(operands, { path: join(at.path, 'var'), depth: at.depth });
  }

  #variable(name: unknown, at: Place): Variable & { name: string } {
    if (typeof name !== 'string') throw new RuleFault(at.path, '“var” takes one fact id, and no default');
    const variable = this.#variables.get(name);
    if (variable === undefined) throw new RuleFault(at.path, `“${name}” is not in the dictionary of facts`);
    return { ...variable, name };
  }

  #node(raw: unknown, at: Place): Node {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) throw new RuleFault(at.path, `has more than ${MAX_NODES} parts`);
    if (at.depth > MAX_DEPTH) throw new RuleFault(at.path, `is nested deeper than ${MAX_DEPTH}`);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      throw new RuleFault(at.path, `expected an operator, found ${shown(raw)}`);
    }
    const entries = Object.entries(raw);
    const [entry] = entries;
    if (entry === undefined || entries.length !== 1) {
      throw new RuleFault(at.path, `an object must hold one operator, this holds ${entries.length}`);
    }
    return { operator: entry[0], operands: entry[1] };
  }
}

function isComparison(operator: string): operator is '<' | '<=' | '>' | '>=' {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' } as const;

function compare(operator: CompareOperator, left: Term, right: Term, at: Place): Rule {
  if (left.kind !== 'number') return { kind: 'compare', operator, left, right };
  if (right.kind === 'number') throw new RuleFault(at.path, 'compares two constants');
  return { kind: 'compare', operator: TURNED[operator], left: right, right: left };
}

function choice(variable: Variable & { name: string }, values: readonly (string | boolean)[], at: Place): Rule {
  if (variable.kind !== 'choice') throw new RuleFault(at.path, `“${variable.name}” is not one of several options`);
  const strange = values.find((value) => !variable.options.includes(value));
  if (strange !== undefined) {
    throw new RuleFault(at.path, `${shown(strange)} is no option of “${variable.name}”: ${variable.options.join(', ')}`);
  }
  return { kind: 'choice', name: variable.name, values };
}

function isConstant(raw: unknown): raw is string | number | boolean {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
}

function list(raw: unknown, at: Place, fewest: number, most = MAX_OPERANDS): readonly unknown[] {
  if (!Array.isArray(raw)) throw new RuleFault(at.path, 'takes a list of operands');
  if (raw.length < fewest || raw.length > most) {
    const wanted = fewest === most ? `${fewest}` : most === MAX_OPERANDS ? `at least ${fewest}` : `${fewest} to ${most}`;
    throw new RuleFault(at.path, `takes ${wanted} operands, not ${raw.length}`);
  }
  return raw;
}

function inside(at: Place, index: number): Place {
  return { path: join(at.path, String(index)), depth: at.depth + 1 };
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}/${step}`;
}

const MOST_SHOWN = 60;

/** A value as a message may show it: short, whatever a hostile file holds. */
function shown(raw: unknown): string {
  if (typeof raw === 'string') return JSON.stringify(raw.slice(0, MOST_SHOWN));
  if (typeof raw === 'object' && raw !== null) return Array.isArray(raw) ? 'a list' : 'an object';
  return String(raw);
}
