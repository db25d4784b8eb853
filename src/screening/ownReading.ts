// What would come out by a clinician's own readings of criteria in doubt. It stands beside the verdict and never takes its place.
import type { OwnReading } from '#facts/person.ts';
import type { Known } from '#logic/possible.ts';
import { judge, resultOf } from '#screening/judge.ts';
import { type Result, type Verdict, verdictOf } from '#screening/verdict.ts';
import type { Criterion, Reading } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** The name of a reading in what is kept: its rule. */
export function ruleOf({ raw }: Reading): string {
  return JSON.stringify(raw);
}

export type Own = { readonly reading: Reading; readonly why: string };

/** Undefined where none was chosen, and where the rule was changed since. */
export function ownReadingOf({ number }: Trial, criterion: Criterion, own: readonly OwnReading[]): Own | undefined {
  const chosen = own.find((one) => one.trial === number && one.criterion === criterion.id);
  const reading = chosen && criterion.readings.length > 1 ? criterion.readings.find((one) => ruleOf(one) === chosen.rule) : undefined;
  return chosen && reading && { reading, why: chosen.why };
}

export function resultByOwn(criterion: Criterion, { reading }: Own, known: Known): Result {
  return resultOf(criterion, reading.evaluate(known));
}

/** Undefined where no own reading bears on the trial. */
export function verdictByOwn(trial: Trial, known: Known, own: readonly OwnReading[]): Verdict | undefined {
  const chosen = trial.criteria.map((criterion) => ownReadingOf(trial, criterion, own));
  if (chosen.every((one) => one === undefined)) return undefined;
  return verdictOf(
    trial.criteria.map((criterion, index) => {
      const one = chosen[index];
      return one === undefined ? judge(criterion, known) : resultByOwn(criterion, one, known);
    }),
  );
}

/** Choices whose rule is no more among the readings: they count for nothing, and must be made anew. */
export function outdatedReadings(trials: readonly Trial[], own: readonly OwnReading[]): readonly OwnReading[] {
  return own.filter((one) =>
    trials.every((trial) => trial.criteria.every((criterion) => ownReadingOf(trial, criterion, [one]) === undefined)),
  );
}

/** With this choice in place of another of the same criterion; without `reading` with none. */
export function withOwnReading(
  own: readonly OwnReading[],
  trial: Trial,
  criterion: Criterion,
  chosen: { readonly reading: Reading; readonly why: string } | undefined,
): readonly OwnReading[] {
  const others = own.filter((one) => one.trial !== trial.number || one.criterion !== criterion.id);
  if (chosen === undefined) return others;
  return [...others, { trial: trial.number, criterion: criterion.id, rule: ruleOf(chosen.reading), why: chosen.why }];
}
