// Whoever answers what is said to be enough gets the verdicts that answers to everything give, however little was known before.
import { describe, expect, it } from 'vitest';
import { blurred, exact } from './blur.ts';
import { chanceFrom } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { must } from './law.ts';
import { dayOf } from './elapsed.ts';
import { valueOf, type Whole } from './whole.ts';
import { realWorld } from './worlds.ts';
import type { Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { enough } from '#questionnaire/enough.ts';
import { type Question, questionsOf, withAnswerTo } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { isLeft } from '#questionnaire/told.ts';
import { screen } from '#screening/screen.ts';

const PEOPLE = 60;
const TODAY = dayOf('2026-11-22');

const world = realWorld();
const { dictionary, trials } = world;
const questions = questionsOf(dictionary);

describe('what is enough decides', () => {
  it('with the real rules', { timeout: 300_000 }, () => {
    const somebody = crowdOf(world, chanceFrom(4), TODAY);
    let decided = 0;
    for (let seed = 0; seed < PEOPLE; seed += 1) {
      const chance = chanceFrom(seed);
      const whole = somebody(chance, TODAY);
      const answers = asked(blurred(dictionary, whole, chance));
      const found = verdictsAfter(enough(questions, situationOf(trials, dictionary, answers, TODAY)), answers, whole);
      for (const [place, verdict] of verdictsAfter(questions, answers, whole).entries()) {
        if (verdict === 'undetermined') continue;
        decided += 1;
        must(found[place] === verdict, () => `seed ${seed}, ${trials[place]?.number}: ${found[place]} instead of ${verdict}`);
      }
    }
    expect(decided).toBeGreaterThan(PEOPLE);
  });
});

/** Only what can be asked: nobody gives a subscore. */
function asked(answers: Answers): Answers {
  return new Map([...answers].filter(([id]) => dictionary.byId.get(id)?.asked !== false));
}

/** After true answers to these, one by one, as far as they are still to be asked. */
function verdictsAfter(some: readonly Question[], answers: Answers, whole: Whole): readonly string[] {
  const told = questions
    .filter((question) => some.includes(question))
    .reduce((given, question) => withTrue(question, given, whole), answers);
  const { known } = knowledge(dictionary, told, TODAY);
  return trials.map((trial) => screen(trial, known).verdict);
}

function withTrue(question: Question, answers: Answers, whole: Whole): Answers {
  const { fact, option } = question;
  if (!isLeft(question, situationOf(trials, dictionary, answers, TODAY))) return answers;
  const value = valueOf(whole, fact.id);
  return withAnswerTo(
    question,
    answers,
    option === undefined ? exact(fact, value) : { value: Array.isArray(value) && value.includes(option) },
  );
}
