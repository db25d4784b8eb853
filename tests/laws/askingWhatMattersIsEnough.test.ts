// The questions that matter, put in any order, decide whatever all questions together decide; and their number only falls.
import type { Chance } from './chance.ts';
import { exact } from './blur.ts';
import { law, must } from './law.ts';
import { valueOf, type Whole } from './whole.ts';
import type { World } from './worlds.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { mattering } from '#questionnaire/mattering.ts';
import { isOpen, type Question, questionsOf, withAnswerTo } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';

law(
  'asking what matters is enough',
  ({ world, whole, answers, today, chance }) => {
    const questions = questionsOf(world.dictionary);
    const person = { world, questions, says: voiceOf(whole, chance), today };
    const given = withRoughRanges(answers);
    const { asked, steps } = askWhatMatters(person, given, chance);
    const all = verdicts(world, askAll(person, given), today);
    const some = verdicts(world, asked, today);
    for (const [index, verdict] of all.entries()) {
      must(
        verdict === 'undetermined' || some[index] === verdict,
        () => `${world.trials[index]?.number}: ${some[index]} instead of ${verdict}, answers ${JSON.stringify([...asked])}`,
      );
    }
    return steps + all.length;
  },
  4,
  // Each person is walked through all their questions: dearer than the other laws.
  20_000,
);

/** A range that was given stays: a closer answer is a question of its own kind, looked at with people who change their minds. */
function withRoughRanges(answers: Answers): Answers {
  return new Map(
    [...answers].map(([id, answer]) => [
      id,
      isSilent(answer) || 'value' in answer || 'among' in answer ? answer : { ...answer, roughly: true },
    ]),
  );
}

type Person = {
  readonly world: World;
  readonly questions: readonly Question[];
  readonly says: (question: Question) => Answer;
  readonly today: number;
};

/** True answers, or now and then none; the same whenever the question is put. */
function voiceOf(whole: Whole, chance: Chance): (question: Question) => Answer {
  const said = new Map<string, Answer>();
  return (question) => {
    const { fact, option, id } = question;
    const value = valueOf(whole, fact.id);
    const own = option === undefined ? exact(fact, value) : { value: Array.isArray(value) && value.includes(option) };
    const answer = said.get(id) ?? (chance.percent(15) ? 'not sure' : own);
    said.set(id, answer);
    return answer;
  };
}

function askWhatMatters({ world, questions, says, today }: Person, given: Answers, chance: Chance): { asked: Answers; steps: number } {
  let asked = given;
  let before = Infinity;
  let last: readonly Question[] = [];
  for (let steps = 0; ; steps += 1) {
    const matter = mattering(questions, situationOf(world.trials, world.dictionary, asked, today));
    must(matter.length < before, () => `${ids(last)} left, then ${ids(matter)}, answers ${JSON.stringify([...asked])}`);
    if (matter.length === 0) return { asked, steps };
    before = matter.length;
    last = matter;
    const question = chance.pick(matter);
    asked = withAnswerTo(question, asked, says(question));
  }
}

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id).join(' ');

function askAll({ world, questions, says, today }: Person, given: Answers): Answers {
  return questions.reduce((answers, question) => {
    const { known } = knowledge(world.dictionary, answers, today);
    return isOpen(question, answers, known, world.dictionary) ? withAnswerTo(question, answers, says(question)) : answers;
  }, given);
}

function verdicts({ trials, dictionary }: World, answers: Answers, today: number): readonly string[] {
  const { known } = knowledge(dictionary, answers, today);
  return trials.map((trial) => screen(trial, known).verdict);
}
