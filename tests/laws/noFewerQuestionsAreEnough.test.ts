// The questions that are said to be enough are, and no fewer are: by trying out every answer to every choice of questions.
import { EveryAnswer } from './everyAnswer.ts';
import { law, must } from './law.ts';
import { nearlyAll } from './nearlyAll.ts';
import { knowledge } from '#facts/known.ts';
import { enough } from '#questionnaire/enough.ts';
import { TROUBLE } from '#questionnaire/planner.ts';
import { type Question, questionsOf } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { screen } from '#screening/screen.ts';

const MOST_OPEN = 5;
const MOST_WAYS = 1000;
/** Of every hundred people: so few of each world leave time for more worlds. */
const LOOKED_AT = 12;

law(
  'the questions that are enough are, and no fewer',
  (given) => {
    const { world, today, chance } = given;
    if (!chance.percent(LOOKED_AT)) return 0;
    const { dictionary } = world;
    const trials = chance.percent(50) ? world.trials : [chance.pick(world.trials)];
    const answers = nearlyAll(given, MOST_OPEN);
    const { known, conflicts } = knowledge(dictionary, answers, today);
    if (conflicts.length > 0 || trials.every((trial) => screen(trial, known).verdict !== 'undetermined')) return 0;
    const questions = questionsOf(dictionary);
    const situation = situationOf(trials, dictionary, answers, today);
    const every = new EveryAnswer(questions, situation);
    if (every.open.length > MOST_OPEN || every.ways > MOST_WAYS || !every.isExhaustive) return 0;
    const found = enough(questions, situation);
    const told = (some: readonly Question[]) => `${ids(found)} of ${ids(every.open)}; ${ids(some)}; ${JSON.stringify([...answers])}`;
    must(
      found.every((question) => every.open.includes(question)),
      () => `not open: ${told([])}`,
    );
    const sought = every.open.filter((question) => found.includes(question));
    must(every.isEnough(sought), () => `not enough: ${told(sought)}`);
    for (const choice of choicesOf(every.open)) {
      if (isBetter(choice, sought, every.open)) must(!every.isEnough(choice), () => `enough: ${told(choice)}`);
    }
    return 1;
  },
  0.03,
  250,
);

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id).join(' ');

function choicesOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  return questions.reduce<readonly (readonly Question[])[]>(
    (choices, question) => choices.flatMap((choice) => [choice, [...choice, question]]),
    [[]],
  );
}

/** Fewer; or as many, with less trouble; or with as much, and earlier in order. */
function isBetter(choice: readonly Question[], than: readonly Question[], order: readonly Question[]): boolean {
  const [a, b] = [marksOf(choice, order), marksOf(than, order)];
  const turn = a.findIndex((mark, index) => mark !== b[index]);
  return turn >= 0 && (a[turn] ?? 0) < (b[turn] ?? 0);
}

function marksOf(choice: readonly Question[], order: readonly Question[]): readonly number[] {
  const trouble = choice.reduce((sum, { fact }) => sum + TROUBLE[fact.effort], 0);
  return [choice.length, Math.round(trouble * 1000), ...choice.map((question) => order.indexOf(question))];
}
