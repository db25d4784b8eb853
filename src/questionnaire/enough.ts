// The fewest open questions that decide every trial, whatever is answered to them.
import { knowledge } from '#facts/known.ts';
import { Demands } from '#questionnaire/demands.ts';
import { bestChoice, cheapestFirst, type Demand } from '#questionnaire/hittingSet.ts';
import { marksIn } from '#questionnaire/marks.ts';
import type { Question } from '#questionnaire/question.ts';
import { type Situation, situationOf, undecidedIn } from '#questionnaire/situation.ts';
import { Ties } from '#questionnaire/ties.ts';

/** The least trouble first; none when nothing that could be asked would give one of these trials a verdict. */
export function enough(questions: readonly Question[], situation: Situation): readonly Question[] {
  const steps = enoughInSteps(questions, situation);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, with a rest now and then: to be gone on with when there is time. */
export function* enoughInSteps(questions: readonly Question[], situation: Situation): Generator<undefined, readonly Question[]> {
  const counted = withoutConflicts(situation);
  const ties = new Ties(counted.dictionary);
  const undecided = undecidedIn(counted);
  const marks = marksIn(undecided, ties);
  const trials: Demands[] = [];
  for (const trial of undecided.trials) {
    trials.push(new Demands(trial, questions, counted, ties, marks));
    yield;
  }
  const demands: Demand[] = [];
  for (;;) {
    const best = bestChoice(demands, questions);
    const before = demands.length;
    for (const trial of trials) {
      yield* collect(trial, new Set(best), demands);
    }
    if (demands.length === before) return cheapestFirst(best);
  }
}

/** Goes on as long as there is only one way to meet what is demanded; then the demands are weighed again. */
function* collect(trial: Demands, chosen: Set<Question>, demands: Demand[]): Generator<undefined, void> {
  for (;;) {
    const demand = trial.unmetBy(chosen);
    if (demand === undefined) return;
    demands.push(demand);
    yield;
    const [only, ...others] = demand.anyOf;
    if (only === undefined || others.length > 0) return;
    chosen.add(only);
  }
}

function withoutConflicts({ trials, dictionary, answers, today }: Situation): Situation {
  const contradictory = knowledge(dictionary, answers, today).conflicts.flatMap((conflict) => conflict.answers);
  return situationOf(trials, dictionary, new Map([...answers].filter(([id]) => !contradictory.includes(id))), today);
}
