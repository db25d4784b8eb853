// Before the browser tests: makes sure that there is a Chromium and a build, and serves the build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchSharedChromium } from './chromium.ts';
import { serveDist } from './staticHost.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served. */
    pageUrl: string;
    /** Where the one browser of all test files is joined. */
    browserAddress: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(import.meta.dirname, '../../../dist/index.html'))) throw new Error('There is no build to test: npm run build.');
  const [browser, host] = await Promise.all([launchSharedChromium(), serveDist()]);
  project.provide('pageUrl', host.url);
  project.provide('browserAddress', browser.wsEndpoint());
  return () => Promise.all([browser.close(), host.close()]).then(() => undefined);
}
