// An invented coordinator's list: people as they come to a clinic, of whom a share of the values is missing, as in real lists.
import type { Chance } from '../laws/chance.ts';
import { type Kind, personOf } from '../population/clinic.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';

/** Of a hundred: mostly people with ALS, since most of the trials are about it. */
const KINDS: readonly Kind[] = ['als', 'als', 'als', 'als', 'als', 'met', 'met', 'ms', 'ms', 'sma'];

/** `missing`: percent of the values. Nobody rates themselves: a list holds what a clinic wrote down. */
export function coordinatorsList(rows: number, missing: number, chance: Chance): readonly { readonly answers: Answers }[] {
  const crowd = Array.from({ length: Math.min(rows, 10_000) }, () => [...personOf(chance.pick(KINDS), chance).answers].flatMap(written));
  return Array.from({ length: rows }, (_, row) => {
    const whole = crowd[row % crowd.length] ?? [];
    return { answers: new Map(whole.filter(() => !chance.percent(missing)).map(([id, answer]) => [id, copied(answer)])) };
  });
}

function written([id, answer]: readonly [FactId, Answer]): readonly (readonly [FactId, Answer])[] {
  if (isSilent(answer)) return [];
  return [[id, 'value' in answer ? { value: answer.value } : answer]];
}

/** As an import makes them: no two candidates share an answer. */
function copied(answer: Answer): Answer {
  return isSilent(answer) ? answer : { ...answer };
}
