// What is known of many people, reckoned from what they have in common, is what knowledge() says of each; contradictions too.
import { chanceFrom } from './chance.ts';
import { cohortLaw, mixedUp } from './cohorts.ts';
import { must } from './law.ts';
import { makeKnower } from '#cohort/knower.ts';
import { knowledge } from '#facts/known.ts';
import { isSame } from '#logic/possible.ts';

cohortLaw(
  'knowing many is knowing each',
  (cohort) => {
    const { people, today } = cohort;
    const { dictionary } = cohort.world;
    const knower = makeKnower(dictionary, today);
    const chance = chanceFrom(people.length);
    for (const { answers, whole } of people) {
      for (const given of [answers, mixedUp(cohort, answers, chance)]) {
        const [one, all] = [knowledge(dictionary, given, today), knower.know(given)];
        const told = () =>
          `${JSON.stringify([...given])}: ${JSON.stringify(all)} instead of ${JSON.stringify(one)} for ${JSON.stringify(whole)}`;
        must(JSON.stringify(one.conflicts) === JSON.stringify(all.conflicts), told);
        must(
          one.known.every((possible, slot) => isSame(possible, all.known[slot] ?? possible) && all.known.length === one.known.length),
          told,
        );
      }
    }
  },
  { worlds: 200, pairs: 60_000 },
);
