// The view of what comes out: TRUE, FALSE or NULL for each criterion, and a verdict for each trial.
import type { Dictionary } from '#facts/dictionary.ts';
import { allPassSql, criterionSql, verdictSql } from '#sql/criterionSql.ts';
import type { Dialect } from '#sql/dialect.ts';
import { CODE, columnName } from '#sql/factTable.ts';
import { CONTRADICTED, knownColumns } from '#sql/knownView.ts';
import { Layers } from '#sql/layers.ts';
import type { KnownSql } from '#sql/ruleSql.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** PostgreSQL cuts longer names. */
const LONGEST = 63;

/** A trial's verdict stands in this column. */
export function verdictColumn({ number }: Trial): string {
  return shortened(`${trialName(number)}_verdict`, 'verdict');
}

/** TRUE where the candidate passes the criterion, FALSE where it fails. Undefined for a site criterion, which is done at enrolment. */
export function criterionColumn({ number, criteria }: Trial, criterion: Criterion): string | undefined {
  if (criterion.readings.length === 0) return undefined;
  return shortened(`${trialName(number)}_${columnName(criterion.id)}`, String(criteria.indexOf(criterion) + 1));
}

function trialName(number: string): string {
  return number.toLowerCase().replaceAll('-', '_');
}

function shortened(name: string, ending: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - ending.length - 1)}_${ending}`;
}

/** `source` is the view that `knownView` is. */
export function screeningView(trials: readonly Trial[], dictionary: Dictionary, dialect: Dialect, source: string): string {
  const layers = new Layers(dialect, source);
  const { variables } = dictionary;
  const known: KnownSql = {
    variables,
    possible: (name) => {
      const variable = variables.get(name);
      if (variable === undefined) throw new RangeError(`${name} is not in the dictionary of facts`);
      return knownColumns(name, variable.kind, dialect);
    },
  };
  const columns = trials.flatMap((trial): readonly (readonly [string, string])[] => {
    const results = trial.criteria.flatMap((criterion) => {
      const name = criterionColumn(trial, criterion);
      const sql = criterionSql(criterion, known);
      return name === undefined || sql === undefined ? [] : [[name, layers.add(0, name, sql)] as const];
    });
    const name = verdictColumn(trial);
    const allPass = layers.add(1, `${trialName(trial.number)}_all`, allPassSql(results.map(([, column]) => column)));
    return [[name, verdictSql(allPass)], ...results];
  });
  const always = [CODE, CONTRADICTED].map((name) => [name, layers.add(0, name, dialect.quote(name))] as const);
  return layers.select([...always, ...columns]);
}
