// The trials that a command was asked for by number.
import { InputFault } from '#cli/inputFault.ts';
import type { Trial } from '#trials/trial.ts';

/** All of them when none is named. Throws InputFault. */
export function chosenTrials(numbers: readonly string[], trials: readonly Trial[]): readonly Trial[] {
  if (numbers.length === 0) return trials;
  return numbers.map((number) => {
    const trial = trials.find((one) => one.number.toLowerCase() === number.toLowerCase());
    if (trial === undefined)
      throw new InputFault([`--trial: given ${number}, expected one of ${trials.map((one) => one.number).join(', ')}`]);
    return trial;
  });
}
