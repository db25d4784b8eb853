// Walks a person through the questions as the page does, and says how many it took.
import type { Respondent } from './respondent.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { bandsOf } from '#questionnaire/bands.ts';
import type { Plan, Planner } from '#questionnaire/planner.ts';
import { answerTo, type Question, withAnswerTo } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';
import type { Verdict } from '#screening/verdict.ts';
import type { Catalogue } from '#trials/catalogue.ts';

export type Step = { readonly question: Question; readonly plan: Plan; readonly before: Answers };
export type Walk = { readonly answers: Answers; readonly steps: readonly Step[] };

export function verdictsOf({ trials, dictionary }: Catalogue, answers: Answers, today: number): readonly Verdict[] {
  const { known } = knowledge(dictionary, answers, today);
  return trials.map((trial) => screen(trial, known).verdict);
}

export function walkThrough(person: Respondent, planner: Planner, catalogue: Catalogue, today: number, from: Answers = new Map()): Walk {
  let answers = from;
  const steps: Step[] = [];
  for (;;) {
    const plan = planner(answers, today, steps.at(-1)?.question);
    const question = plan.next;
    if (question === undefined) return { answers, steps };
    steps.push({ question, plan, before: answers });
    answers = withAnswerTo(question, answers, said(question, person, catalogue, answers, today));
  }
}

/** A band where that is enough, the exact figure where it says more; “not sure” to what the person does not know. */
export function said(question: Question, person: Respondent, catalogue: Catalogue, answers: Answers, today: number): Answer {
  const answer = answerTo(question, person.answers) ?? 'not sure';
  const { fact } = question;
  if (isSilent(answer) || !('value' in answer) || typeof answer.value !== 'number') return answer;
  if (fact.type !== 'number' || fact.levels !== undefined) return answer;
  const { dictionary, trials } = catalogue;
  const { known } = knowledge(dictionary, answers, today);
  const undecided = trials.filter((trial) => screen(trial, known).verdict === 'undetermined');
  const band = bandsOf(fact, situationOf(undecided, dictionary, answers, today)).find((one) => lies(Number(answer.value), one.range));
  return band === undefined || band.isCoarse ? answer : band.answer;
}

function lies(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low && value <= high;
}
