// npm run mutants [word]: breaks a copy of the core in one way after the other, and asks whether the tests notice.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTS } from './facts.ts';
import { LOGIC } from './logic.ts';
import type { Mutant } from './mutant.ts';
import { SCREENING } from './screening.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = [
  'src',
  'rules',
  'seeds',
  'tests/logic',
  'tests/facts',
  'tests/trials',
  'tests/screening',
  'tests/laws',
  'tests/catalogueFromDisk.ts',
  'package.json',
];

const CONFIG = `export default {
  cacheDir: './cache',
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/trials/lint*/**', 'tests/trials/lint*'], isolate: false, testTimeout: 120_000 },
};`;

type Tests = 'unit' | 'laws';

/** The unit tests take seconds; the laws are asked only where these notice nothing. */
const FOLDERS: Readonly<Record<Tests, readonly string[]>> = {
  unit: ['tests/logic', 'tests/facts', 'tests/trials', 'tests/screening'],
  laws: ['tests/laws'],
};

const copy = mkdtempSync(join(tmpdir(), 'gharbal-mutants-'));

function pass(tests: Tests): boolean {
  const words = ['run', '--bail', '1', '--root', copy, '--reporter', 'dot', ...FOLDERS[tests]];
  return spawnSync(join(ROOT, 'node_modules/.bin/vitest'), words, { cwd: copy, stdio: 'ignore' }).status === 0;
}

/** Who notices; undefined when nobody does. */
function killerOf([says, file, find, replace]: Mutant): Tests | undefined {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  const broken = sound.replace(find, () => replace);
  if (broken === sound) throw new Error(`“${says}” does not fit ${file} any more: bring tests/mutants up to date`);
  writeFileSync(path, broken);
  try {
    return pass('unit') ? (pass('laws') ? undefined : 'laws') : 'unit';
  } finally {
    writeFileSync(path, sound);
  }
}

function main(): number {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'vitest.config.ts'), CONFIG);
  if (!pass('unit')) throw new Error('the tests fail before anything is broken');
  const [word = ''] = process.argv.slice(2);
  const mutants = [...LOGIC, ...FACTS, ...SCREENING].filter(([says, file]) => `${file} ${says}`.includes(word));
  const survivors: string[] = [];
  for (const mutant of mutants) {
    const killer = killerOf(mutant);
    const [says, file] = mutant;
    console.log(`${killer === undefined ? 'SURVIVED' : `killed by ${killer}`.padEnd(15)} ${file}: ${says}`);
    if (killer === undefined) survivors.push(says);
  }
  console.log(`\n${mutants.length} mutants, ${mutants.length - survivors.length} killed, ${survivors.length} survived`);
  return survivors.length === 0 && mutants.length > 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} finally {
  rmSync(copy, { recursive: true, force: true });
}
