// npm run -s sql -- --dialect NAME: writes the rules as SQL views over a fact table.
import { parseArgs } from 'node:util';
import { chosenTrials } from '#cli/chosenTrials.ts';
import { InputFault } from '#cli/inputFault.ts';
import { nearest } from '#cli/nearest.ts';
import { openRules, type Rules } from '#cli/openRules.ts';
import { endQuietly, Output } from '#cli/output.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { spanOf } from '#facts/calendar.ts';
import { DIALECTS, isDialect } from '#sql/dialect.ts';
import { CODE, factColumns, SELF_RATED, TODAY } from '#sql/factTable.ts';
import { scriptOf } from '#sql/script.ts';

const HELP = `Writes every trial's rules as SQL: a fact table, a view of what each row leaves possible, and a view with
TRUE (passes), FALSE (fails) or NULL (unknown) for each criterion and a verdict for each trial.

  npm run -s sql -- --dialect duckdb|postgres|spark

  --trial NUMBER    only this trial; may be given several times
  --table NAME      the fact table (else candidate); the views are NAME_known and NAME_screening
  --columns LIST    the columns that your table has, parted by commas (else all that there are)
  --today DATE      the day of screening, YYYY-MM-DD (else the column today, else the day on which the view is read)
  --help            this text

docs/scale.md says how to fill the table, and how to run it on a cluster.
`;

const OPTIONS = {
  dialect: { type: 'string' },
  trial: { type: 'string', multiple: true },
  table: { type: 'string', default: 'candidate' },
  columns: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const { stdout, stderr } = process;
endQuietly(stdout, 'sql');
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const output = new Output(stdout);
    await output.write(answer());
    await output.flush();
    return 0;
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    for (const line of fault.lines) stderr.write(`${line}\n`);
    return 2;
  }
}

function answer(): string {
  const given = parse(process.argv.slice(2));
  if (given.help === true) return HELP;
  const { dialect = 'nothing', table, today } = given;
  if (!isDialect(dialect)) throw new InputFault([`--dialect: given ${dialect}, expected ${Object.keys(DIALECTS).join(', ')}`]);
  if (!/^[A-Za-z_][\w.]*$/.test(table)) throw new InputFault([`--table: given ${table}, expected letters, digits, _ and .`]);
  const span = today === undefined ? undefined : spanOf(today);
  if (today !== undefined && (span === undefined || span.first !== span.last))
    throw new InputFault([`--today: given ${today}, expected YYYY-MM-DD`]);
  const rules = openRules(PACKAGE_ROOT);
  for (const { file, place, message } of rules.refused) stderr.write(`${file}: ${place}: ${message}; it is left out\n`);
  const has = columnsIn(given.columns, rules);
  const wanted = {
    dictionary: rules.dictionary,
    trials: chosenTrials(given.trial ?? [], rules.trials),
    dialect: DIALECTS[dialect],
    table: { name: table, has },
    today,
  };
  return scriptOf(wanted, `Gharbal ${rules.version}, rules ${rules.hash}`);
}

function columnsIn(list: string | undefined, { dictionary }: Rules): (column: string) => boolean {
  if (list === undefined) return () => true;
  const all = [CODE, TODAY, SELF_RATED, ...factColumns(dictionary).keys()];
  const columns = new Set([CODE, ...list.split(',').map((name) => name.trim())]);
  const faults = [...columns]
    .filter((name) => !all.includes(name))
    .map((name) => `--columns: there is no ${name}${nearest(name, all).map((meant) => `; did you mean ${meant}?`)[0] ?? ''}`);
  if (faults.length > 0) throw new InputFault(faults);
  return (column) => columns.has(column);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (fault) {
    throw new InputFault([`${fault instanceof Error ? fault.message : String(fault)} (--help says more)`]);
  }
}
