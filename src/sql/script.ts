// The fact table and both views as one script, with what must be known to fill the table and to read the views.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { inLanguage } from '#facts/text.ts';
import type { Dialect } from '#sql/dialect.ts';
import { CODE, type FactColumn, factColumns, SELF_RATED, TODAY } from '#sql/factTable.ts';
import { CONTRADICTED, knownView, type Wanted } from '#sql/knownView.ts';
import { criterionColumn, screeningView, verdictColumn } from '#sql/screeningView.ts';
import type { Trial } from '#trials/trial.ts';

/** `stamp` says by which version and rules it was written. */
export function scriptOf(wanted: Wanted, stamp: string): string {
  const { dictionary, trials, dialect, table } = wanted;
  const known = `${table.name}_known`;
  const parts = [
    heading(stamp, dialect),
    tableSql(dictionary, wanted),
    '-- What each row leaves possible: the ends of a figure, bit i of *_options for the i-th option (false, true), or *_certain and *_possible.',
    `${dialect.createView(known)}\n${knownView(wanted)};\n`,
    trials.map(describe).join('\n'),
    `${dialect.createView(`${table.name}_screening`)}\n${screeningView(trials, dictionary, dialect, known)};`,
  ];
  return `${parts.join('\n')}\n`;
}

function heading(stamp: string, { name }: Dialect): string {
  return `-- ${stamp}: a fact table and two views over it, for ${name}.
-- A row is a candidate. NULL is not known: it never passes and never fails. Write FALSE only where somebody said no.
-- What a fact cannot be (out of its range, NaN, a text that is no option) counts as NULL; so do the ends of a range in the wrong order.
-- *_from and *_to are the ends of a figure or a date that is known roughly; both may be met. Where the value itself is there, it counts.
-- A fact of several options, of which it is known only that it is one of some: 'als|ms'.
-- ${CONTRADICTED} names facts at which a row contradicts itself; what it says of them, and of what they follow from, is set aside.
-- A verdict is eligible (meets the written criteria that could be checked), ineligible (does not meet one of them) or undetermined.
-- It invites nobody: whether a trial takes people stands beside each below.
`;
}

function tableSql(dictionary: Dictionary, { dialect, table }: Wanted): string {
  const always: readonly (readonly [string, string, string])[] = [
    [CODE, dialect.text, 'the candidate; never a name'],
    [TODAY, 'DATE', 'the day of screening; NULL: today'],
    [SELF_RATED, 'BOOLEAN', 'TRUE: the levels of a scale are the person’s own rating; else a clinic’s'],
  ];
  const facts = [...factColumns(dictionary).values()].map((column) => [column.name, typeOf(column, dialect), saysOf(column)] as const);
  const columns = [...always, ...facts].filter(([name]) => table.has(name));
  const lines = columns.map(
    ([name, type, says], place) => `  ${dialect.quote(name)} ${type}${place < columns.length - 1 ? ',' : ''} -- ${says}`,
  );
  return `CREATE TABLE IF NOT EXISTS ${table.name} (\n${lines.join('\n')}\n);\n`;
}

function typeOf({ type }: FactColumn, dialect: Dialect): string {
  switch (type) {
    case 'number':
      return dialect.double;
    case 'text':
      return dialect.text;
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
  }
}

function saysOf({ fact, part }: FactColumn): string {
  if (part === 'from' || part === 'to') return part === 'from' ? 'not less, not before' : 'not more, not after';
  const label = inLanguage(fact.question.clinician, 'en').replaceAll(/\s+/g, ' ');
  return part === 'value' ? `${label}${limitsOf(fact)}` : `${label}: ${part.option}`;
}

function limitsOf(fact: Fact): string {
  switch (fact.type) {
    case 'number':
      return `: ${fact.integer === true ? 'a whole number ' : ''}from ${fact.range.min} to ${fact.range.max}, in ${fact.unit} (UCUM)`;
    case 'date':
      return `: from ${fact.range.min} to the day of screening`;
    case 'one-of':
      return `: ${fact.options.map(({ id }) => id).join(', ')}`;
    case 'boolean':
    case 'any-of':
      return '';
  }
}

function describe(trial: Trial): string {
  const { recruitment } = trial;
  const criteria = trial.criteria.map((criterion) => {
    const says = `${criterion.kind}, settled by ${criterion.settle}: ${inLanguage(criterion.says, 'en')}`.replaceAll(/\s+/g, ' ');
    return `--   ${criterionColumn(trial, criterion) ?? `(done at enrolment) ${criterion.id}`}: ${says}`;
  });
  return [`-- ${verdictColumn(trial)}: ${trial.number}, recruitment ${recruitment.status} (read ${recruitment.read})`, ...criteria].join(
    '\n',
  );
}
