// What works beside the page: it works in both shapes, and lets nothing out either.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { openSink, type Sink } from './harness/sink.ts';
import { visit, type Visit } from './harness/visit.ts';

let browser: Browser;
let sink: Sink;

beforeAll(async () => {
  browser = await sharedBrowser();
  sink = await openSink('worker');
});
afterAll(async () => {
  await sink.close();
  await browser.close();
});

const WAYS_OUT: Readonly<Record<string, string>> = {
  fetch: 'fetch(web, { mode: "no-cors" })',
  request: 'const request = new XMLHttpRequest(); request.open("POST", web); request.send("x")',
  'request that waits': 'const request = new XMLHttpRequest(); request.open("POST", web, false); request.send("x")',
  socket: 'new WebSocket(socket)',
  'event source': 'new EventSource(web)',
  script: 'importScripts(web)',
  module: 'import(web)',
  worker: 'new Worker(web)',
  'worker from text': 'new Worker(URL.createObjectURL(new Blob([`fetch("${web}", { mode: "no-cors" })`])))',
  transport: 'new WebTransport(secure)',
};

const attempt = (code: string) => {
  const { web, socket, secure } = sink.target;
  return `(async () => { const [web, socket, secure] = ${JSON.stringify([web, socket, secure])}; ${code} })().then(() => 0, () => 0)`;
};

describe.each([
  ['the installable page', () => inject('pageUrl')],
  ['the single file', () => pathToFileURL(join(import.meta.dirname, '../../dist/gharbal.html')).href],
])('%s', (_, url) => {
  let visited: Visit;

  beforeAll(async () => {
    visited = await visit(browser, `${url()}#/en/clinic`);
    await visited.page.locator('[data-entry="diagnosis"]').selectOption('als');
    await visited.page.locator('.missing-over-all .to-field').first().waitFor();
  });

  it('has its worker say what is missing', async () => {
    expect(visited.page.workers()).toHaveLength(1);
    expect(await visited.page.locator('.missing-over-all .to-field').allTextContents()).toContain('FVC, % predicted');
    expect(visited.faults).toEqual([]);
  });

  it.each(Object.entries(WAYS_OUT))('gets nothing out through its worker: %s', async (_way, code) => {
    const [worker] = visited.page.workers();
    expect(worker).toBeDefined();
    await worker?.evaluate(attempt(code));
    await visited.page.waitForTimeout(100);
    expect(sink.hits()).toBe(0);
  });
});

describe('a worker that no policy binds', () => {
  let page: Page;

  beforeAll(async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.goto(sink.target.web);
    await page.evaluate(() => void new Worker(URL.createObjectURL(new Blob(['']))));
  });

  it.each(Object.entries(WAYS_OUT))('reaches the sink: %s', async (_way, code) => {
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    const before = sink.hits();
    await page.workers()[0]?.evaluate(attempt(code));
    await expect.poll(() => sink.hits()).toBeGreaterThan(before);
  });
});
