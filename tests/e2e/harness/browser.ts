// The browser that all test files share; each visit to the page has a profile of its own.
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** To be closed after the tests of a file: that leaves the browser, and ends the file's visits. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}
