// A visit to the page: a fresh browser profile, watched for faults, broken policy and requests.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, failed requests and breaches of the content security policy. */
  readonly faults: string[];
  /** Every address asked for, the service worker's requests included. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** `now`: what the page's clock says, as `2026-11-22T09:00:00`. */
export async function visit(
  browser: Browser,
  url: string,
  { now, ...options }: BrowserContextOptions & { readonly now?: string } = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  if (now !== undefined) await context.clock.setFixedTime(now);
  const faults: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    // The browser itself drops what is still under way when a test goes on to another address; a request that is refused fails otherwise.
    if (error !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${error}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  await page.exposeFunction('reportBreach', (breach: string) => faults.push(`policy: ${breach}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportBreach') as (breach: string) => void;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  // Some screens come a moment after the page.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  return { page, context, faults, requests, close: () => context.close() };
}

/** Waits until the service worker has kept everything and is in charge of the next load. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null) throw new Error('The service worker is ready, but none is active.');
    if (active.state === 'activated') return;
    await new Promise<void>((resolve) => {
      active.addEventListener('statechange', () => {
        if (active.state === 'activated') resolve();
      });
    });
  });
}
