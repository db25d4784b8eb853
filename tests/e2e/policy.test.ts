import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { visit, type Visit } from './harness/visit.ts';

let browser: Browser;
let visited: Visit;

beforeAll(async () => {
  browser = await sharedBrowser();
  visited = await visit(browser, inject('pageUrl'));
});
afterAll(() => browser.close());

it('lets no request out, even one made by script', async () => {
  const outcome = await visited.page.evaluate(() => fetch('./index.html').then(String, String));
  expect(outcome).toContain('Failed to fetch');
  expect(visited.faults.join('\n')).toContain('connect-src');
});

it('runs no inline script and makes no script from text', async () => {
  const outcomes = await visited.page.evaluate(async () => {
    // In a task of its own: what a debugger evaluates is allowed more than the page is.
    const tried = (deed: () => unknown) =>
      new Promise<unknown>((resolve) => {
        setTimeout(() => {
          try {
            resolve(deed());
          } catch (fault) {
            resolve(Promise.reject(fault));
          }
        });
      }).then(
        () => 'done',
        (fault: unknown) => (fault instanceof Error ? fault.name : String(fault)),
      );
    const code = '1 + 1';
    return {
      eval: await tried(() => window.eval(code)),
      function: await tried(() => Reflect.construct(Function, [code])),
      markup: await tried(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      script: await tried(() => (document.createElement('script').textContent = code)),
      worker: await tried(() => navigator.serviceWorker.register('./assets/other.js')),
      policy: await tried(() => window.trustedTypes?.createPolicy('mine', { createScriptURL: String })),
    };
  });
  expect(outcomes).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    markup: 'TypeError',
    script: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
  });
});

it('shows no foreign picture', async () => {
  const before = visited.faults.length;
  await visited.page.evaluate(
    () =>
      new Promise((resolve) => {
        const picture = new Image();
        picture.addEventListener('error', resolve);
        picture.src = 'http://127.0.0.1:9/picture.png';
      }),
  );
  expect(visited.faults.slice(before).join('\n')).toContain('img-src');
});
