// Every trial, again and again, as answers come in: a criterion is judged anew only when one of its facts has changed.
import type { Dictionary } from '#facts/dictionary.ts';
import { isSame, type Known } from '#logic/possible.ts';
import { type Screening, screenTwice } from '#screening/screen.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Screener = (known: Known) => readonly Screening[];

/** Remembers the last person's results. A trial untouched by a change keeps the very same Screening object. */
export function makeScreener(trials: readonly Trial[], dictionary: Dictionary): Screener {
  let before: Known = [];
  let last: readonly Screening[] = [];
  const slots = trials.map((trial) =>
    trial.criteria.map((criterion) => factsOf(criterion).flatMap((fact) => dictionary.variables.get(fact)?.slot ?? [])),
  );
  return (known) => {
    const changed = known.map((possible, slot) => {
      const old = before[slot];
      return old === undefined || !isSame(old, possible);
    });
    last = trials.map((trial, place) => {
      const earlier = last[place];
      if (earlier === undefined) return screenTwice(trial, known, dictionary);
      const stale = (slots[place] ?? []).map((read) => read.some((slot) => changed[slot] === true));
      if (!stale.includes(true)) return earlier;
      return screenTwice(trial, known, dictionary, (index) => {
        const faulty = earlier.faults.includes(trial.criteria[index]?.id ?? '');
        return stale[index] === true || faulty ? undefined : earlier.results[index];
      });
    });
    before = known;
    return last;
  };
}
