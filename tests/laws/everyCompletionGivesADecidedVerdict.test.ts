// What is decided on part of the answers is decided the same for everybody who could have given them.
import { agrees } from './agrees.ts';
import { type Given, law, must } from './law.ts';
import { exactly, valueOf, type Whole } from './whole.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

law(
  'every completion of a decided partial answer gives that verdict',
  (given) => {
    const { world, answers, today } = given;
    const { dictionary, trials } = world;
    const partial = knowledge(dictionary, answers, today).known;
    const decided = trials.map((trial) => screen(trial, partial)).filter(({ results }) => results.some((result) => result !== 'unknown'));
    for (const person of completions(given)) {
      const known = exactly(dictionary, person);
      for (const { trial, verdict, results } of decided) {
        const complete = screen(trial, known);
        const told = () => `${trial.number}: ${results.join(' ')}, but ${complete.results.join(' ')} for ${JSON.stringify(person)}`;
        must(verdict === 'undetermined' || verdict === complete.verdict, told);
        must(
          results.every((result, place) => result === 'unknown' || result === complete.results[place]),
          told,
        );
      }
    }
    return decided.length;
  },
  2.4,
);

/** The person who gave the answers, and some others who could have given them. */
function completions({ world: { dictionary, people }, whole, answers, today, chance }: Given): readonly Whole[] {
  const open = new Set(dictionary.facts.filter(({ id }) => !isExact(answers.get(id))).map(({ id }) => id));
  const others = Array.from({ length: 2 }, () => {
    const some = new Set([...open].filter(() => chance.percent(40)));
    return people.redrawn(whole, some, chance, today);
  });
  const fits = (person: Whole) => dictionary.facts.every((fact) => agrees(fact, answers.get(fact.id), valueOf(person, fact.id)));
  must(fits(whole), () => 'the person does not agree with their own answers');
  return [whole, ...others.filter(fits)];
}

function isExact(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'value' in answer && typeof answer.value !== 'object';
}
