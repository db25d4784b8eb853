// What is known from true answers never leaves out the truth, and true answers never contradict each other.
import { isDeepStrictEqual } from 'node:util';
import { law, must } from './law.ts';
import { allows, valueOf } from './whole.ts';
import { knowledge } from '#facts/known.ts';
import { readAnswer } from '#facts/readAnswer.ts';

law('narrowing is sound', ({ world: { dictionary, trials }, whole, answers, today, chance }) => {
  for (const [id, answer] of answers) {
    if (!chance.percent(20)) continue;
    const fact = dictionary.byId.get(id);
    const read = fact === undefined ? undefined : readAnswer(fact, answer, today);
    must(isDeepStrictEqual(read, answer), () => `${id}: ${JSON.stringify(answer)} is read as ${JSON.stringify(read)}`);
  }
  const { known, conflicts } = knowledge(dictionary, answers, today);
  must(conflicts.length === 0, () => `true answers contradict each other: ${JSON.stringify(conflicts)}`);
  for (const [slot, fact] of dictionary.facts.entries()) {
    const value = valueOf(whole, fact.id);
    must(allows(known[slot], fact, value), () => `${fact.id} is ${JSON.stringify(value)}, and not in ${JSON.stringify(known[slot])}`);
  }
  return trials.length;
});
