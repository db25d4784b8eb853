// One step of a run: a tool started as its own process, and what it says passed or failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin with its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Counted test by test, from vitest's own report, instead of once. */
  readonly vitest?: true;
  /** Lines of the output worth showing even when all is well. */
  readonly show?: RegExp;
}

export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
  readonly shown: readonly string[];
}

const ROOT = join(import.meta.dirname, '../..');
const REPORTS = join(ROOT, 'node_modules/.cache/gharbal/reports');

function finished(program: string, words: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const env = {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = (text: Buffer) => (output += text.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (fault) => resolve({ ok: false, output: `${output}${fault.message}\n` }));
    // In CI some tools colour what they say, whatever they are told.
    child.on('close', (code) => resolve({ ok: code === 0, output: stripVTControlCharacters(output) }));
  });
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** A test file that could not even be read counts as one failed, and so does a run that fails without a failed test. */
function counted(file: string, ok: boolean): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const unread = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
    const failed = report.numFailedTests + unread;
    return { passed: report.numPassedTests, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export async function run(step: Step): Promise<Outcome> {
  const start = performance.now();
  const [program, ...words] = step.command;
  const report = join(REPORTS, `${step.name.replaceAll(/\W+/g, '-')}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const extra = step.vitest === true ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { ok, output } = await finished(program, [...words, ...extra]);
  const count = step.vitest === true ? counted(report, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const { show } = step;
  const shown = show === undefined ? [] : output.split('\n').filter((line) => show.test(line));
  return { name: step.name, ...count, seconds: (performance.now() - start) / 1000, output, shown };
}

export function say(outcome: Outcome): void {
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  const state = outcome.failed > 0 ? `${outcome.failed} FAILED` : 'ok';
  const count = outcome.passed > 1 ? `${outcome.passed} passed` : '';
  console.log(`${outcome.name.padEnd(12)} ${state.padEnd(9)} ${count.padEnd(12)} ${outcome.seconds.toFixed(1).padStart(6)} s`);
  for (const line of outcome.shown) console.log(`             ${line.trim()}`);
}

/** Says the last line and sets the exit code. */
export function conclude(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, { passed: count }) => sum + count, 0);
  const failed = outcomes.reduce((sum, { failed: count }) => sum + count, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
