// One narrowing as SQL: what it says of its fact, NULL where it has nothing to say.
import type { Allowance } from '#facts/derive.ts';
import type { FactId, NumberFact } from '#facts/fact.ts';
import { extreme, numberSql, together } from '#sql/literal.ts';
import type { Narrowing } from '#sql/narrowing.ts';
import { boundsSql, type KnownSql, type PossibleSql, type RangeSql, ruleSql } from '#sql/ruleSql.ts';
import type { Term } from '#logic/expression.ts';
import type { Step } from '#sql/component.ts';

/** Of the levels that the person rated: their points, the most they could be, and whether there are any. */
export type Rated = { readonly points: string; readonly most: string; readonly isAny: string };

/** What is known in the midst of narrowing. */
export type State = KnownSql & {
  /** The type. */
  readonly double: string;
  /** Undefined where the table cannot say that levels were rated. */
  readonly rated: (allowance: Allowance) => Rated | undefined;
  /** Whether a clinic gave a whole score. */
  readonly isScored: string | undefined;
  /** Whether the fact is counted in whole figures. */
  readonly isWhole: (id: FactId) => boolean;
};

/** The fact of the step, once all its narrowings are taken. Where they contradict what was known, the ends are reversed or no bit is set. */
export function stepSql({ target, narrowings }: Step, state: State): PossibleSql {
  const now = state.possible(target.id);
  if (now.kind === 'choice') {
    const said = narrowings.flatMap(({ becomes, when }) =>
      becomes.kind !== 'options'
        ? []
        : [when === undefined ? String(becomes.bits) : `CASE WHEN ${ruleSql(when, state)} THEN ${becomes.bits} ELSE ${-1} END`],
    );
    return { kind: 'choice', options: together([now.options, ...said], ' & ') };
  }
  if (now.kind !== 'range' || target.type !== 'number') throw new TypeError(`${target.id} cannot be narrowed`);
  const said = narrowings.map((narrowing) => rangeSql(narrowing, target, state));
  return {
    kind: 'range',
    low: extreme('GREATEST', [now.low, ...said.flatMap(({ low }) => low ?? [])]),
    high: extreme('LEAST', [now.high, ...said.flatMap(({ high }) => high ?? [])]),
  };
}

type Ends = { readonly low: string | undefined; readonly high: string | undefined };

function rangeSql(narrowing: Narrowing, target: NumberFact, state: State): Ends {
  const { low, high } = allowed(narrowing, endsOf(narrowing, target, state), state);
  const condition = narrowing.when === undefined ? undefined : ruleSql(narrowing.when, state);
  const said = (end: string | undefined, round: 'CEIL' | 'FLOOR') => {
    if (end === undefined) return undefined;
    const rounded = target.integer === true && !isWhole(narrowing, state) ? `${round}(${end})` : end;
    return condition === undefined ? rounded : `CASE WHEN ${condition} THEN ${rounded} END`;
  };
  return { low: said(low, 'CEIL'), high: said(high, 'FLOOR') };
}

function endsOf({ becomes }: Narrowing, target: NumberFact, state: State): Ends {
  switch (becomes.kind) {
    case 'elapsed': {
      const months = rangeOf(state, becomes.since);
      const count = (end: string) => {
        const scaled = divided(end, becomes.scale, state);
        return target.integer === true ? `FLOOR(${scaled})` : scaled;
      };
      return { low: count(months.low), high: count(months.high) };
    }
    case 'converted': {
      const { from, times, per } = becomes;
      const { low, high } = rangeOf(state, from.id);
      const scaled = (end: string) => divided(times === 1 ? end : `${end} * ${numberSql(times)}`, per, state);
      const above = from.integer === true ? `(${high} + 1)` : high;
      if (from.integer !== true || target.integer !== true) return { low: scaled(low), high: scaled(above) };
      return { low: `FLOOR(${scaled(low)})`, high: `CEIL(${scaled(above)}) - 1` };
    }
    case 'span': {
      const end = (term: Term | undefined, which: 'low' | 'high') => (term === undefined ? undefined : boundsSql(term, state)[which]);
      return { low: end(becomes.low, 'low'), high: end(becomes.high, 'high') };
    }
    case 'options':
      throw new TypeError(`${target.id} is a number`);
  }
}

/** As doubles: whole figures would be divided as such. */
function divided(figure: string, by: number, { double }: State): string {
  return by === 1 ? figure : `CAST(${figure} AS ${double}) / ${numberSql(by)}`;
}

function rangeOf(state: State, id: FactId): RangeSql {
  const now = state.possible(id);
  if (now.kind !== 'range') throw new TypeError(`${id} is no range`);
  return now;
}

/** Figures that need no rounding. */
function isWhole({ becomes, allowance }: Narrowing, state: State): boolean {
  if (becomes.kind === 'converted') return becomes.from.integer === true;
  if (becomes.kind !== 'span') return true;
  if (!Number.isInteger(allowance?.margin ?? 0)) return false;
  return [becomes.low, becomes.high].every((term) => term === undefined || isWholeTerm(term, state));
}

function isWholeTerm(term: Term, state: State): boolean {
  switch (term.kind) {
    case 'number':
      return Number.isInteger(term.value);
    case 'variable':
      return state.isWhole(term.name);
    case 'sum':
    case 'least':
    case 'greatest':
      return term.parts.every((part) => isWholeTerm(part, state));
    case 'difference':
      return isWholeTerm(term.left, state) && isWholeTerm(term.right, state);
  }
}

/** Off by up to the margin where levels were rated by the person; the points that were rated bound the error too. */
function allowed({ allowance }: Narrowing, { low, high }: Ends, state: State): Ends {
  const rated = allowance && state.rated(allowance);
  if (allowance === undefined || rated === undefined) return { low, high };
  const margin = numberSql(allowance.margin);
  const isGone = allowance.givesWay && state.isScored !== undefined ? `${state.isScored} AND ${rated.isAny}` : undefined;
  const said = (end: string) => (isGone === undefined ? end : `CASE WHEN NOT (${isGone}) THEN ${end} END`);
  return {
    low: low === undefined ? undefined : said(`${low} - LEAST(${margin}, ${rated.points})`),
    high: high === undefined ? undefined : said(`${high} + LEAST(${margin}, ${rated.most} - ${rated.points})`),
  };
}
