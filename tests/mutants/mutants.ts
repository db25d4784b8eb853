// npm run mutants [word]: breaks a copy of the core in one way after the other, and asks whether the tests notice.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTS } from './facts.ts';
import { LAWS } from './laws.ts';
import { LOGIC } from './logic.ts';
import type { Mutant } from './mutant.ts';
import { QUESTIONNAIRE } from './questionnaire.ts';
import { SCREENING } from './screening.ts';

const ROOT = join(import.meta.dirname, '../..');
const MUTANTS: readonly Mutant[] = [...LOGIC, ...FACTS, ...SCREENING, ...QUESTIONNAIRE];
const TESTS = ['logic', 'facts', 'trials', 'screening', 'questionnaire', 'population', 'laws', 'catalogueFromDisk.ts'].map(
  (name) => `tests/${name}`,
);
const COPIED = ['src', 'rules', 'seeds', 'package.json', ...TESTS];

const CONFIG = `export default {
  cacheDir: './cache',
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/trials/lint/**'], isolate: false, testTimeout: 120_000 },
};`;

/** The unit tests take seconds; the laws are asked only where these notice nothing. */
const UNIT = ['tests/logic/', 'tests/facts/', 'tests/trials/', 'tests/screening/', 'tests/questionnaire/'];
const ALL_LAWS = ['tests/laws/'];

const copy = mkdtempSync(join(tmpdir(), 'gharbal-mutants-'));

function pass(tests: readonly string[]): boolean {
  const words = ['run', '--bail', '1', '--root', copy, '--reporter', 'dot', ...tests];
  return spawnSync(join(ROOT, 'node_modules/.bin/vitest'), words, { cwd: copy, stdio: 'ignore' }).status === 0;
}

/** What the run says of a copy that is broken in this way; the copy is whole again afterwards. */
function whileBroken<T>([says, file, find, replace]: Mutant, run: () => T): T {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) throw new Error(`“${says}” does not fit ${file} any more: bring tests/mutants up to date`);
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  try {
    return run();
  } finally {
    writeFileSync(path, sound);
  }
}

function prepare(): void {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'vitest.config.ts'), CONFIG);
  if (!pass(UNIT)) throw new Error('the tests fail before anything is broken');
}

/** Says who notices each mutant, and counts those that nobody notices. */
function survivorsAmong(mutants: readonly Mutant[]): number {
  let survivors = 0;
  for (const mutant of mutants) {
    const [says, file] = mutant;
    const noticed = whileBroken(mutant, () => (pass(UNIT) ? (pass(ALL_LAWS) ? 'nobody: SURVIVED' : 'the laws') : 'the unit tests'));
    if (noticed.endsWith('SURVIVED')) survivors += 1;
    console.log(`${file}: ${says}: noticed by ${noticed}`);
  }
  return survivors;
}

/** Says whether each law notices its mutant by itself, and counts those that do not. */
function blindLawsAmong(laws: typeof LAWS): number {
  let blind = 0;
  for (const [law, says] of laws) {
    const mutant = MUTANTS.find(([name]) => name === says);
    if (mutant === undefined) throw new Error(`no mutant “${says}”`);
    const isBlind = whileBroken(mutant, () => pass([`tests/laws/${law}.test.ts`]));
    if (isBlind) blind += 1;
    console.log(`${law} ${isBlind ? 'DOES NOT NOTICE' : 'notices'}: ${says}`);
  }
  return blind;
}

try {
  prepare();
  const [word = ''] = process.argv.slice(2);
  const mutants = MUTANTS.filter(([says, file]) => `${file} ${says}`.includes(word));
  const laws = LAWS.filter(([law, says]) => `${law} ${says}`.includes(word));
  const survivors = survivorsAmong(mutants);
  const blind = blindLawsAmong(laws);
  console.log(`\n${mutants.length} mutants, ${survivors} survived; ${laws.length} laws tried by themselves, ${blind} blind`);
  process.exitCode = survivors + blind === 0 && mutants.length + laws.length > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
