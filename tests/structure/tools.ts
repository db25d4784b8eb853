// Runs the tools that keep the conventions over a house built for the purpose, and gathers which rule names which file.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './house.ts';

const CONFIGS = [
  '.oxlintrc.json',
  'package.json',
  'knip.json',
  'stylelint.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.core.json',
  'tsconfig.app.json',
  'index.html',
  '.config/lint',
];

/** A folder with this project's configurations and packages, and the given files. */
export function buildHouse(files: Readonly<Record<string, string>>): string {
  // Below a folder called src, as on many a desk: no rule may take that for ours.
  const house = join(mkdtempSync(join(tmpdir(), 'gharbal-conventions-')), 'src/house');
  mkdirSync(house, { recursive: true });
  for (const config of CONFIGS) cpSync(join(ROOT, config), join(house, config), { recursive: true });
  mkdirSync(join(house, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    // Not .cache, where the tools keep what they know of the real house.
    if (name === '.bin' || !name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(house, 'node_modules', name));
  }
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), code);
  }
  return house;
}

function output(house: string, program: string, ...words: string[]): Promise<{ out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', program), words, {
      cwd: house,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}

/** A finding as "file: rule". */
export type Finding = string;

interface OxlintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}
interface StylelintReport {
  readonly source: string;
  readonly warnings: readonly { readonly rule: string }[];
}
interface KnipReport {
  readonly issues: readonly { readonly file: string; readonly files?: readonly unknown[]; readonly exports: readonly unknown[] }[];
}

async function lint(house: string): Promise<Finding[]> {
  const report = JSON.parse((await output(house, 'oxlint', '-f', 'json')).out) as OxlintReport;
  return report.diagnostics.map(({ filename, code }) => `${filename}: ${code}`);
}

async function types(house: string): Promise<Finding[]> {
  const { out } = await output(house, 'tsc', '-b');
  return [...out.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => `${match[1] ?? ''}: ${match[2] ?? ''}`);
}

async function styles(house: string): Promise<Finding[]> {
  const { out, err } = await output(house, 'stylelint', 'src/**/*.css', '-f', 'json');
  const reports = JSON.parse(out === '' ? err : out) as StylelintReport[];
  return reports.flatMap(({ source, warnings }) => warnings.map(({ rule }) => `${source.slice(house.length + 1)}: ${rule}`));
}

async function dead(house: string): Promise<Finding[]> {
  const { issues } = JSON.parse((await output(house, 'knip', '--reporter', 'json', '--no-config-hints')).out) as KnipReport;
  return issues.flatMap((issue) => [
    ...((issue.files ?? []).length > 0 ? [`${issue.file}: files`] : []),
    ...(issue.exports.length > 0 ? [`${issue.file}: exports`] : []),
  ]);
}

export async function allFindings(house: string): Promise<Finding[]> {
  return (await Promise.all([lint(house), types(house), styles(house), dead(house)])).flat();
}
