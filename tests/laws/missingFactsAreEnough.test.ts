// Whoever answers exactly what is said to be missing gets a result; else only the study team can say.
import { exact } from './blur.ts';
import { type Given, law, must } from './law.ts';
import { valueOf } from './whole.ts';
import { EFFORTS, type FactId } from '#facts/fact.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { judge } from '#screening/judge.ts';
import { missingFacts, reasonFor } from '#screening/reasons.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

law(
  'the missing facts are enough',
  (given) => {
    const { world, answers, today } = given;
    const { dictionary, trials } = world;
    const { known } = knowledge(dictionary, answers, today);
    let cases = 0;
    for (const criterion of trials.flatMap(({ criteria }) => criteria)) {
      const missing = missingFacts(criterion, known, dictionary);
      if (judge(criterion, known) !== 'unknown') {
        must(missing.length === 0, () => `${criterion.id} is decided, and ${missing.map(({ id }) => id).join(' ')} missing`);
        continue;
      }
      cases += 1;
      const efforts = missing.map(({ effort }) => EFFORTS.indexOf(effort));
      must(
        efforts.every((effort, place) => effort >= (efforts[place - 1] ?? 0)),
        () => `${criterion.id}: not the least trouble first`,
      );
      must(
        missing.every(({ asked }) => asked !== false),
        () => `${criterion.id}: asks for what is never asked`,
      );
      const more = new Map([...answers, ...missing.map((fact) => [fact.id, exact(fact, valueOf(given.whole, fact.id))] as const)]);
      isSettled(criterion, more, given);
    }
    return cases;
  },
  3.4,
);

/** Decided; or a doubt; or what is open is never asked, and follows only roughly from what is. */
function isSettled(criterion: Criterion, answers: Answers, { world: { dictionary }, today }: Given): void {
  const { known } = knowledge(dictionary, answers, today);
  if (judge(criterion, known) !== 'unknown') return;
  const { doubt, missing } = reasonFor(criterion, known, dictionary);
  if (doubt || factsOf(criterion).some((id) => cannotBeAsked(id, known))) return;
  must(missing.length > 0, () => `${criterion.id} is unknown, no doubt, and nothing is missing`);
  must(false, () => `${criterion.id} is unknown still, and ${missing.map(({ id }) => id).join(' ')} missing`);

  function cannotBeAsked(id: FactId, now: Known): boolean {
    const slot = dictionary.facts.findIndex((fact) => fact.id === id);
    const possible = now[slot];
    if (possible === undefined || isExact(possible)) return false;
    return dictionary.facts[slot]?.asked === false;
  }
}
