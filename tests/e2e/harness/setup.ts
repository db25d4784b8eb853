// Before the browser tests: makes sure that there is a Chromium and a build, and serves the build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { serveDist } from './staticHost.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served. */
    pageUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(import.meta.dirname, '../../../dist/index.html'))) throw new Error('There is no build to test: npm run build.');
  process.env['CHROMIUM_PATH'] = findChromium();
  const host = await serveDist();
  project.provide('pageUrl', host.url);
  return () => host.close();
}
