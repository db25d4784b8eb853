// The cohort command: screens a file of candidates of any size, in DuckDB.
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { chosenTrials } from '#cli/chosenTrials.ts';
import { type CohortFile, cohortFile } from '#cli/cohortFile.ts';
import { COHORT_HELP, type CohortOptions, readCohortOptions } from '#cli/cohortOptions.ts';
import { Database } from '#cli/database.ts';
import { InputFault } from '#cli/inputFault.ts';
import { openRules, type Rules } from '#cli/openRules.ts';
import { Output } from '#cli/output.ts';
import { makeProgress } from '#cli/progress.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { defusedSql } from '#cli/pageExport.ts';
import { type Checked, checkCells, IS_NAMED } from '#cli/unreadable.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { CODE } from '#sql/factTable.ts';
import { CONTRADICTED, knownView } from '#sql/knownView.ts';
import { textSql } from '#sql/literal.ts';
import { criterionColumn, screeningView, verdictColumn } from '#sql/screeningView.ts';
import { CatalogueFault } from '#trials/catalogue.ts';
import type { Trial } from '#trials/trial.ts';

const MOST_TWICE = 20;

/** What the command writes to. */
export type Screens = { readonly stdout: Screen; readonly stderr: Screen };
type Screen = Writable & { readonly isTTY?: boolean };

/** Gives the exit code. */
export async function cohortCommand(words: readonly string[], environment: NodeJS.ProcessEnv, screens: Screens): Promise<number> {
  const { stderr } = screens;
  try {
    const output = new Output(screens.stdout);
    const options = readCohortOptions(words, environment, new Date());
    await (options === undefined ? output.write(COHORT_HELP) : run(options, output, screens));
    await output.flush();
    return 0;
  } catch (fault) {
    if (fault instanceof InputFault) {
      for (const line of fault.lines) stderr.write(`${line}\n`);
      return 2;
    }
    if (!(fault instanceof CatalogueFault)) throw fault;
    stderr.write(`${fault.message}\nThis file is at fault: nothing was screened. npm run lint:rules says more.\n`);
    return 1;
  }
}

async function run(options: CohortOptions, output: Output, screens: Screens): Promise<void> {
  const rules = openRules(PACKAGE_ROOT);
  for (const { file, place, message } of rules.refused) screens.stderr.write(`${file}: ${place}: ${message}; it is left out\n`);
  const trials = chosenTrials(options.trials, rules.trials);
  const source = sourceOf(options);
  const database = await Database.open(options.memory);
  try {
    const names = (await database.rows(`DESCRIBE SELECT * FROM ${source}`)).map(([name]) => String(name));
    const file = cohortFile(source, names, options.ignored, rules.dictionary, options.today);
    await makeViews(file, trials, rules, options, database);
    await screenAll(file, trials, options, database, { ...screens, output });
  } catch (fault) {
    throw fault instanceof InputFault ? new InputFault(fault.lines.map((line) => `${options.name}: ${line}`)) : fromDuckDb(fault, options);
  } finally {
    database.close();
  }
}

/** Throws InputFault. */
function sourceOf({ name, path }: CohortOptions): string {
  if (!existsSync(path)) throw new InputFault([`${name}: there is no such file`]);
  if (!statSync(path).isFile()) throw new InputFault([`${name}: is no file`]);
  if (/[*?[\]{}]/.test(path)) throw new InputFault([`${name}: rename it, without * ? [ ] { }`]);
  if (/\.parquet$/i.test(path)) return `read_parquet(${textSql(path)})`;
  if (/\.(?:csv|tsv|txt)$/i.test(path)) return `read_csv(${textSql(path)}, header = true, all_varchar = true, quote = '"')`;
  throw new InputFault([`${name}: expected a name that ends in .csv, .tsv, .txt or .parquet`]);
}

async function makeViews(
  file: CohortFile,
  trials: readonly Trial[],
  { dictionary }: Rules,
  { today }: CohortOptions,
  database: Database,
): Promise<void> {
  const dialect = DIALECTS.duckdb;
  const known = knownView({ dictionary, trials, dialect, table: { name: 'candidate', has: file.has }, today });
  // What a cell of the page says takes long to find out, and is asked for again and again.
  const kept = file.isExport ? 'TABLE' : 'VIEW';
  await database.run(`CREATE TEMP ${kept} file_rows AS ${file.rows}`);
  await database.run(`CREATE TEMP VIEW cells AS SELECT * FROM file_rows WHERE ${IS_NAMED}`);
  await database.run(`CREATE TEMP ${kept} candidate AS ${file.table}`);
  await database.run(`CREATE TEMP VIEW candidate_known AS ${known}`);
  await database.run(`CREATE TEMP VIEW candidate_screening AS ${screeningView(trials, dictionary, dialect, 'candidate_known')}`);
}

type Outputs = Screens & { readonly output: Output };

async function screenAll(
  file: CohortFile,
  trials: readonly Trial[],
  options: CohortOptions,
  database: Database,
  outputs: Outputs,
): Promise<void> {
  const { stderr } = outputs;
  const progress = (label: string) => makeProgress(stderr, label, 100, stderr.isTTY === true);
  const checked = await checkCells(file, database, options.unread, progress('checking'));
  for (const line of checked.shown) stderr.write(line.startsWith('…') ? `${line}\n` : `${options.name}: ${line}\n`);
  await tellDoubles(options, database, stderr);
  const start = performance.now();
  const columns = columnsOf(trials, options);
  if (options.out === undefined) await writeCsv(columns, checked.rows, file, database, outputs);
  else {
    const isParquet = /\.parquet$/i.test(options.out);
    const format = isParquet ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
    const list = columns.map((column) => (column === CODE && !isParquet ? `${csvCode(file)} AS code` : `"${column}"`)).join(', ');
    await database.run(`COPY (SELECT ${list} FROM candidate_screening) TO ${textSql(options.out)} (${format})`, progress('screening'));
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  stderr.write(`${checked.rows.toLocaleString('en')} candidates, ${trials.length} trials, ${seconds} s${leftOut(checked)}\n`);
}

function leftOut({ nameless, unreadable }: Checked): string {
  const rows = nameless === 0 ? '' : `, ${nameless.toLocaleString('en')} rows without a code were left out`;
  return rows + (unreadable === 0 ? '' : `, ${unreadable.toLocaleString('en')} cells could not be read and count as not known`);
}

/** What the page has written for a spreadsheet stays safe for one. */
function csvCode({ isExport }: CohortFile): string {
  return isExport ? defusedSql(CODE) : CODE;
}

function columnsOf(trials: readonly Trial[], { onlyVerdicts }: CohortOptions): readonly string[] {
  const ofTrial = (trial: Trial) => trial.criteria.flatMap((criterion) => criterionColumn(trial, criterion) ?? []);
  return [CODE, CONTRADICTED, ...trials.flatMap((trial) => [verdictColumn(trial), ...(onlyVerdicts ? [] : ofTrial(trial))])];
}

async function writeCsv(columns: readonly string[], total: number, file: CohortFile, database: Database, outputs: Outputs): Promise<void> {
  const { stdout, stderr, output } = outputs;
  await output.write(`${columns.join(',')}\n`);
  const cell = (name: string) => `COALESCE(CAST("${name}" AS VARCHAR), '')`;
  const text = `(${csvCode(file)})`;
  const code = `CASE WHEN regexp_matches(${text}, '[",\\n\\r]') THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`;
  const line = [code, ...columns.filter((name) => name !== CODE).map(cell)].join(` || ',' || `);
  // The bar would stand in the midst of what is written, were both on one screen.
  const bar = makeProgress(stderr, 'screening', total, stderr.isTTY === true && stdout.isTTY !== true);
  let done = 0;
  for await (const rows of database.stream(`SELECT ${line} FROM candidate_screening`)) {
    await output.write(rows.map(([text]) => `${String(text)}\n`).join(''));
    done += rows.length;
    bar.at(done);
  }
  bar.end();
}

async function tellDoubles({ name }: CohortOptions, database: Database, stderr: Screen): Promise<void> {
  const doubles = await database.rows(`SELECT code FROM cells GROUP BY code HAVING count(*) > 1 ORDER BY code LIMIT ${MOST_TWICE}`);
  if (doubles.length === 0) return;
  const codes = doubles.map(([code]) => JSON.stringify(code)).join(', ');
  stderr.write(
    `${name}: codes that stand in several rows, each screened by itself: ${codes}${doubles.length === MOST_TWICE ? ' …' : ''}\n`,
  );
}

/** What DuckDB says of a file that it cannot read, without its advice on settings that this command does not have. */
function fromDuckDb(fault: unknown, { path, name }: CohortOptions): unknown {
  if (!(fault instanceof Error) || !/Invalid Input|IO Error|Conversion|CSV|Parquet|No magic bytes/i.test(fault.message)) return fault;
  const [first = '', ...rest] = fault.message.split('\n').map((line) => line.trim());
  const line = rest.find((one) => /^(?:CSV Error on Line|Original Line|Expected)/.test(one));
  return new InputFault([`${name}: cannot be read: ${[first, line].filter(Boolean).join(' ').replaceAll(path, basename(name))}`]);
}
