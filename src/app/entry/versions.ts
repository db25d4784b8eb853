// Two versions of one item of a scale: a third fact takes its points from the one or the other, and never are both asked.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { parseRule } from '#logic/parse.ts';
import { type Known, choice } from '#logic/possible.ts';
import { FALSE } from '#logic/truth.ts';
import type { Variable } from '#logic/variable.ts';
import { variablesOf } from '#logic/variables.ts';

export function areVersions(one: Fact, other: Fact, dictionary: Dictionary): boolean {
  return one !== other && isOneOrTheOther(one.id, other.id, dictionary) && excludeEachOther(one, other, dictionary);
}

function isOneOrTheOther(one: FactId, other: FactId, { narrowings }: Dictionary): boolean {
  const from = (id: FactId, not: FactId) => narrowings.filter(({ inputs }) => inputs.includes(id) && !inputs.includes(not));
  const targets = new Set(from(one, other).map(({ target }) => target));
  return from(other, one).some(({ target }) => targets.has(target));
}

/** Whatever the choices are that both depend on. */
function excludeEachOther(one: Fact, other: Fact, dictionary: Dictionary): boolean {
  const [first, second] = [one, other].map(({ id }) => dictionary.askedWhen.get(id));
  if (first === undefined || second === undefined) return false;
  const names = namesIn(one, dictionary).filter((name) => namesIn(other, dictionary).includes(name));
  const shared = names.flatMap((name) => dictionary.variables.get(name) ?? []);
  return everyCase(shared, dictionary.unanswered(0)).every((known) => first(known) === FALSE || second(known) === FALSE);
}

function namesIn({ askedWhen }: Fact, { variables }: Dictionary): readonly FactId[] {
  return askedWhen === undefined ? [] : variablesOf(parseRule(askedWhen, variables));
}

/** More are not tried out: then two questions count as two. */
const MOST_CASES = 1000;

function everyCase(variables: readonly Variable[], unanswered: Known): readonly Known[] {
  return variables.reduce<readonly Known[]>(
    (cases, variable) =>
      variable.kind !== 'choice' || cases.length * variable.options.length > MOST_CASES
        ? cases
        : cases.flatMap((known) => variable.options.map((_, bit) => known.with(variable.slot, choice(1 << bit)))),
    [unanswered],
  );
}
