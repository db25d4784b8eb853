// Answers that cannot all be true are set aside together and named, and no others; everything else is known as if they had never been given.
import { roughly } from './blur.ts';
import { law, must } from './law.ts';
import { valueOf } from './whole.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { knowledge } from '#facts/known.ts';
import { isSame } from '#logic/possible.ts';

law('contradictory answers count as not given', ({ world: { dictionary, people, trials }, answers, today, chance }) => {
  const other = people.somebody(chance, today);
  const mixed = new Map(answers);
  for (let times = 0; times < 4; times += 1) {
    const fact = chance.pick(dictionary.facts);
    mixed.set(fact.id, roughly(fact, valueOf(other, fact.id), chance));
  }
  const { known, conflicts } = knowledge(dictionary, mixed, today);
  const setAside = new Set(conflicts.flatMap((conflict) => conflict.answers));
  const rest = knowledge(
    dictionary,
    only(mixed, (id) => !setAside.has(id)),
    today,
  );
  must(rest.conflicts.length === 0, () => `there is one more conflict: ${JSON.stringify(rest.conflicts)}`);
  must(
    known.every((possible, slot) => isSame(possible, rest.known[slot] ?? possible)),
    () => `what was set aside still counts: ${JSON.stringify(conflicts)}`,
  );
  for (const conflict of chance.percent(30) ? conflicts : []) {
    const alone = knowledge(
      dictionary,
      only(mixed, (id) => conflict.answers.includes(id)),
      today,
    );
    must(alone.conflicts.length > 0, () => `these do not contradict each other: ${JSON.stringify(conflict)}`);
    for (const one of conflict.answers) {
      const isIt = knowledge(
        dictionary,
        only(mixed, (id) => id === one || !setAside.has(id)),
        today,
      );
      const itself = knowledge(
        dictionary,
        only(mixed, (id) => id === one),
        today,
      );
      const isAlike = isIt.conflicts.length === 0 || itself.conflicts.length > 0;
      must(isAlike, () => `were ${one} the right one, something that counts would be wrong: ${JSON.stringify(isIt.conflicts)}`);
    }
  }
  const shuffled = knowledge(dictionary, new Map([...mixed].toReversed()), today);
  must(JSON.stringify(shuffled.conflicts) === JSON.stringify(conflicts), () => 'the order of the answers decides what is set aside');
  return trials.length;
});

function only(answers: Answers, holds: (id: FactId) => boolean): Answers {
  return new Map([...answers].filter(([id]) => holds(id)));
}
