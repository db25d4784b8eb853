// A browser with a profile on the disk that ends only by SIGKILL, all its processes at once.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './chromium.ts';

export interface Killable {
  readonly context: BrowserContext;
  readonly kill: () => Promise<void>;
}

export async function launchKillable(profile: string): Promise<Killable> {
  const words = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-dev-shm-usage',
    '--remote-debugging-port=0',
  ];
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, lock), { force: true });
  const child = spawn(findChromium(), [...words, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const port = () => {
    try {
      return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
    } catch {
      return '';
    }
  };
  await expect.poll(port, { timeout: 30_000 }).not.toBe('');
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port()}`);
  const [own] = connected.contexts();
  if (own === undefined || child.pid === undefined) throw new Error('The browser did not start.');
  const { pid } = child;
  return {
    context: own,
    kill: async () => {
      process.kill(-pid, 'SIGKILL');
      await ended;
    },
  };
}
