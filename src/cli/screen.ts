// npm run -s screen -- FILE: screens candidates against every trial, from a terminal.
import { styleText } from 'node:util';
import { machineDay } from '#cli/candidate.ts';
import { listFacts } from '#cli/factList.ts';
import { InputFault } from '#cli/inputFault.ts';
import { documentFrame, lineFrame } from '#cli/jsonReport.ts';
import { openLanguages } from '#cli/languages.ts';
import { openRules, type Rules } from '#cli/openRules.ts';
import { help, readOptions, type ScreenOptions, type WorkOptions } from '#cli/options.ts';
import { endQuietly, Output } from '#cli/output.ts';
import { makeProgress } from '#cli/progress.ts';
import { type Candidates, readCandidates } from '#cli/readCandidates.ts';
import { type Frame, reportOn } from '#cli/report.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { openSource, type Source } from '#cli/source.ts';
import { tableFrame } from '#cli/table.ts';
import { CatalogueFault } from '#trials/catalogue.ts';

const { stdin, stdout, stderr } = process;
endQuietly(stdout, 'screen');
process.exitCode = await main().catch(explain);

async function main(): Promise<number> {
  const languages = openLanguages(PACKAGE_ROOT);
  const options = readOptions(process.argv.slice(2), process.env, languages);
  const output = new Output(stdout);
  await (options.task === 'help' ? output.write(help(languages)) : run(options, output));
  await output.flush();
  return 0;
}

async function run(options: WorkOptions, output: Output): Promise<void> {
  const rules = openRules(PACKAGE_ROOT);
  for (const { file, place, message } of rules.refused) stderr.write(`${file}: ${place}: ${message}; it is left out\n`);
  if (options.task === 'screen') return screenAll(options, rules, output);
  return output.write(`${JSON.stringify(listFacts(rules.dictionary, rules.trials), undefined, 2)}\n`);
}

async function screenAll(options: ScreenOptions, rules: Rules, output: Output): Promise<void> {
  const source = await openSource(options.name, options.path, stdin);
  try {
    const candidates = check(source, rules);
    await writeAll(candidates, source, frameFor(options, candidates, rules), rules, output);
  } finally {
    source.close();
  }
}

function check(source: Source, { dictionary }: Rules): Candidates {
  const progress = makeProgress(stderr, 'checking', source.size, stderr.isTTY);
  try {
    return readCandidates(source, { dictionary, machineDay: machineDay(new Date()), checked: progress.at });
  } finally {
    progress.end();
  }
}

async function writeAll(candidates: Candidates, { size }: Source, frame: Frame, rules: Rules, output: Output): Promise<void> {
  // The bar would stand in the midst of what is written, were both on one screen.
  const screening = makeProgress(stderr, 'screening', size, stderr.isTTY && !stdout.isTTY);
  let isFirst = true;
  await output.write(frame.head);
  for (const [candidate, done] of candidates.all()) {
    await output.write(frame.candidate(reportOn(candidate, rules.trials, rules.dictionary), isFirst));
    isFirst = false;
    screening.at(done);
  }
  await output.write(frame.tail);
  screening.end();
}

function frameFor({ isTable, language }: ScreenOptions, { format }: Candidates, rules: Rules): Frame {
  if (!isTable) return format === 'lines' ? lineFrame(rules) : documentFrame(rules);
  const isPlain = !stdout.isTTY || process.env['NO_COLOR'] !== undefined;
  const bold = (text: string) => (isPlain ? text : styleText('bold', text));
  return tableFrame(rules, { language, width: stdout.isTTY ? stdout.columns : 100, bold });
}

/** Says what is wrong and with which code to end. */
function explain(fault: unknown): number {
  if (fault instanceof InputFault) {
    for (const line of fault.lines) stderr.write(`${line}\n`);
    return 2;
  }
  if (!(fault instanceof CatalogueFault)) throw fault;
  stderr.write(`${fault.message}\nThis file is at fault: nothing was screened. npm run lint:rules says more.\n`);
  return 1;
}
