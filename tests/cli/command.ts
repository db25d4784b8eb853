// Runs the real command as its own process.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** `script` is a file of src/cli. */
export function command(script: string, words: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'src/cli', script), ...words], { cwd: PACKAGE_ROOT });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });
}

/** A file that goes when the test ends. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const folder = folderForTest();
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gharbal-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
