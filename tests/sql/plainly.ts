// People of whom all is known, and whether SQL says of them what json-logic-js says.
import { plain, screenPlainly } from '../bench/contenders.ts';
import { exact } from '../laws/blur.ts';
import { valueOf, type Whole } from '../laws/whole.ts';
import type { World } from '../laws/worlds.ts';
import type { Row } from './engines.ts';
import { type Listed, resultsIn } from './list.ts';
import { verdictColumn } from '#sql/screeningView.ts';

export function whollyKnown({ dictionary }: World, people: readonly Whole[], today: number): readonly Listed[] {
  return people.map((whole) => ({
    today,
    answers: new Map(dictionary.facts.map((fact) => [fact.id, exact(fact, valueOf(whole, fact.id))])),
  }));
}

/** Where they differ, in words. */
export function differencesFromPlain({ trials }: World, people: readonly Whole[], rows: readonly Row[]): readonly string[] {
  const byCode = new Map(rows.map((row) => [row['code'], row]));
  const plainTrials = trials.map((trial) => [trial, plain(trial)] as const);
  return people.flatMap((whole, place) => {
    const row = byCode.get(String(place)) ?? {};
    return plainTrials.flatMap(([trial, rules]) => {
      const { verdict, results } = screenPlainly(rules, whole);
      const [theirs, ours] = [[verdict, ...results].join(' '), [row[verdictColumn(trial)], ...resultsIn(row, trial)].join(' ')];
      return theirs === ours ? [] : [`${place} ${trial.number}: ${theirs} | ${ours}`];
    });
  });
}
