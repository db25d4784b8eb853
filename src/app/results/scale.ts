// A scale that was answered item by item: its subscores and its total, found in the dictionary.
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId, NumberFact } from '#facts/fact.ts';
import type { Known, Range } from '#logic/possible.ts';

export type Subscore = { readonly fact: NumberFact; readonly range: Range };

export type Scale = {
  readonly total: NumberFact;
  /** What the total may be, with the margin of what was self-rated. */
  readonly range: Range;
  readonly subscores: readonly Subscore[];
  /** The points as they were given; undefined while an item is open. */
  readonly points: number | undefined;
  /** By how many points it may differ; 0 where nothing was self-rated. */
  readonly margin: number;
  /** At least one item was rated at home. */
  readonly isSelfRated: boolean;
};

/** Scales of which at least one item was answered. */
export function scalesAnswered(dictionary: Dictionary, answers: Answers, known: Known): readonly Scale[] {
  return dictionary.facts.flatMap((total): readonly Scale[] => {
    if (total.type !== 'number' || total.selfRating === undefined || total.asked === false) return [];
    const subscores = partsOf(total, dictionary).flatMap((fact) => subscoreOf(fact, dictionary, known));
    const items = partsOf(total, dictionary).flatMap((part) => itemsBehind(part, dictionary));
    const given = items.flatMap((id) => answers.get(id) ?? []);
    const range = rangeOf(total, dictionary, known);
    if (given.length === 0 || subscores.length === 0 || range === undefined) return [];
    const isWhole = subscores.every((one) => one.range.low === one.range.high);
    const isSelfRated = given.some((answer) => typeof answer === 'object' && 'selfRated' in answer);
    return [
      {
        total,
        range,
        subscores,
        points: isWhole ? subscores.reduce((sum, one) => sum + one.range.low, 0) : undefined,
        margin: isSelfRated ? total.selfRating.margin : 0,
        isSelfRated,
      },
    ];
  });
}

/** The subscores of a total: what it is the sum of, each made of items with levels. */
function partsOf(total: NumberFact, dictionary: Dictionary): readonly NumberFact[] {
  const sums = dictionary.narrowings.filter(({ target }) => target === total.id);
  const parts = sums.map(({ inputs }) =>
    inputs.flatMap((id) => {
      const fact = dictionary.byId.get(id);
      return fact?.type === 'number' && fact.asked === false && itemsBehind(fact, dictionary).length > 0 ? [fact] : [];
    }),
  );
  return parts.find((some) => some.length > 0) ?? [];
}

function itemsBehind(fact: NumberFact, { narrowings, byId }: Dictionary): readonly FactId[] {
  const behind = new Set([fact.id]);
  for (const id of behind) for (const { target, inputs } of narrowings) if (target === id) for (const input of inputs) behind.add(input);
  return [...behind].filter((id) => {
    const item = byId.get(id);
    return item?.type === 'number' && item.levels !== undefined;
  });
}

function subscoreOf(fact: NumberFact, dictionary: Dictionary, known: Known): readonly Subscore[] {
  const range = rangeOf(fact, dictionary, known);
  return range === undefined ? [] : [{ fact, range }];
}

function rangeOf(fact: NumberFact, { facts }: Dictionary, known: Known): Range | undefined {
  const now = known[facts.indexOf(fact)];
  return now?.kind === 'range' ? now : undefined;
}
