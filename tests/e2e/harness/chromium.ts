// Finds a Chromium for the browser tests, installs Debian's where it may, and starts it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserServer } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const runnable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onThePath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

const isRoot = () => process.getuid?.() === 0;

function aptGet(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', [...words], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 });
  return run.status === 0;
}

/** Installs Debian's chromium when this machine has apt-get and we are root. */
function installed(): string | undefined {
  if (process.platform !== 'linux' || !isRoot()) return undefined;
  console.error('No Chromium found: installing the Debian package "chromium" for the browser tests.');
  if (!aptGet('update', '-q')) return undefined;
  if (!aptGet('install', '-q', '-y', '--no-install-recommends', 'chromium')) return undefined;
  return onThePath();
}

export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (runnable(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is no program that can be run.`);
  }
  const found = onThePath() ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const options = () => ({ executablePath: findChromium(), args: isRoot() ? [...QUIET, '--no-sandbox'] : QUIET });

export function launchChromium(): Promise<Browser> {
  return chromium.launch(options());
}

/** One for all test files, which join it by its address. */
export function launchSharedChromium(): Promise<BrowserServer> {
  return chromium.launchServer(options());
}

/** As a person has it: with a profile on disk (without one, Chromium connects ahead of no need) and every protocol; it writes down what it does. */
export function launchOwnChromium(profile: string, log: string): Promise<BrowserContext> {
  const { executablePath, args } = options();
  const more = [`--log-net-log=${log}`, '--host-resolver-rules=MAP *.com ~NOTFOUND'];
  return chromium.launchPersistentContext(profile, { executablePath, args: [...args.filter((one) => one !== '--disable-quic'), ...more] });
}

/** With a camera that shows a film (.y4m) over and over, and with or without leave to use it. */
export function launchWithCamera(film: string, isAllowed = true): Promise<Browser> {
  const { executablePath, args } = options();
  const asked = isAllowed ? '--use-fake-ui-for-media-stream' : '--deny-permission-prompts';
  const more = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`, asked];
  return chromium.launch({ executablePath, args: [...args, ...more] });
}
