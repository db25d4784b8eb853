// The best choice of questions that meets every demand: the fewest, of these the least trouble, of these the first in order.
import { TROUBLE } from '#questionnaire/planner.ts';
import type { Question } from '#questionnaire/question.ts';

/** Whoever chooses all of `given` must choose one of `anyOf`, too. */
export type Demand = { readonly given: readonly Question[]; readonly anyOf: readonly Question[] };

/** Looks through all choices, as far as they could still be the best. Every demand must leave a choice. */
export function bestChoice(demands: readonly Demand[], questions: readonly Question[]): readonly Question[] {
  let best = questions;
  const visit = (chosen: ReadonlySet<Question>, barred: ReadonlySet<Question>): void => {
    const unmet = demands
      .filter(({ given, anyOf }) => given.every((one) => chosen.has(one)) && !anyOf.some((one) => chosen.has(one)))
      .map(({ anyOf }) => anyOf.filter((one) => !barred.has(one)))
      .sort((a, b) => a.length - b.length);
    const [first] = unmet;
    if (first === undefined) {
      const choice = questions.filter((question) => chosen.has(question));
      if (isBetter(choice, best, questions)) best = choice;
      return;
    }
    if (isWorse([...chosen, ...leastOf(unmet)], best)) return;
    const only = unmet.filter(({ length }) => length === 1).flat();
    if (only.length > 0) {
      visit(new Set([...chosen, ...only]), barred);
      return;
    }
    for (const [index, question] of first.entries()) {
      visit(new Set([...chosen, question]), new Set([...barred, ...first.slice(0, index)]));
    }
  };
  visit(new Set(), new Set());
  return best;
}

/** The least trouble first, else in the order they have. */
export function cheapestFirst(some: readonly Question[]): readonly Question[] {
  return [...some].sort((a, b) => troubleOf(a) - troubleOf(b));
}

function troubleOf({ fact }: Question): number {
  return TROUBLE[fact.effort];
}

function inAll(some: readonly Question[]): number {
  return some.reduce((sum, question) => sum + troubleOf(question), 0);
}

/** The same troubles added in another order may differ by so much. */
const HAIR = 1e-9;

function isWorse(choice: readonly Question[], than: readonly Question[]): boolean {
  return choice.length > than.length || (choice.length === than.length && inAll(choice) > inAll(than) + HAIR);
}

function isBetter(choice: readonly Question[], than: readonly Question[], order: readonly Question[]): boolean {
  if (isWorse(choice, than)) return false;
  if (isWorse(than, choice)) return true;
  const turn = choice.findIndex((question, index) => question !== than[index]);
  const placeIn = (some: readonly Question[]) => order.findIndex((question) => question === some[turn]);
  return placeIn(choice) < placeIn(than);
}

/** Of demands that share no question, the least that each of them takes: no choice is better than these together. */
function leastOf(unmet: readonly (readonly Question[])[]): readonly Question[] {
  const met = new Set<Question>();
  return unmet.flatMap((anyOf) => {
    if (anyOf.some((question) => met.has(question))) return [];
    for (const question of anyOf) met.add(question);
    return cheapestFirst(anyOf).slice(0, 1);
  });
}
