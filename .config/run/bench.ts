// npm run bench: each tests/bench/*.bench.ts in a process of its own, as plain modules (a test runner's wrapping would be measured too).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests/bench');
const wanted = process.argv[2] ?? '';

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted));
for (const name of files.sort()) {
  console.log(`\n${name}`);
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/tsx'), [join(FOLDER, name)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exitCode = 1;
}
if (files.length === 0) {
  console.error(`No benchmark in tests/bench${wanted === '' ? '' : ` with "${wanted}" in its name`}.`);
  process.exitCode = 1;
}
