// npm run bench clinic: how long the page for clinicians takes from an answer to every verdict, in Chromium on a processor slowed four times.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { serveDist } from '../e2e/harness/staticHost.ts';

const ROOT = join(import.meta.dirname, '../..');
const SLOWED = 4;
const ROUNDS = 5;
const COPIES = 100;
const PEER = readFileSync(join(ROOT, 'node_modules/json-logic-js/logic.js'), 'utf8');

type Files = Record<string, Record<string, unknown>>;
type Step = readonly [question: string, value: string];

/** What a neurologist enters first; then the same fields again with other values, so that every answer changes something. */
const STEPS: readonly Step[] = [
  ['diagnosis', 'als'],
  ['ageYears', '58'],
  ['sex', 'male'],
  ['neurologistConfirmed', 'true'],
  ['alsForm', 'sporadic'],
  ['elEscorial', 'definite'],
  ['monthsSinceOnset', '18'],
  ['alsfrsrTotal', '38'],
  ['fvc', '72'],
  ['ventilation', 'none'],
  ['riluzole', 'current'],
  ['riluzoleStableMonths', '8'],
  ['malignancy', 'never'],
  ['diabetes', 'false'],
  ['ageYears', '81'],
  ['fvc', '31'],
  ['ageYears', '60'],
];

if (spawnSync(join(ROOT, 'node_modules/.bin/vite'), ['build', '--logLevel', 'error'], { cwd: ROOT, stdio: 'inherit' }).status !== 0) {
  throw new Error('The page could not be built.');
}
const host = await serveDist();
const browser = await launchChromium();
for (const copies of [1, COPIES]) await measure(copies);
await browser.close();
await host.close();

async function measure(copies: number): Promise<void> {
  await host.replace('index.html', (text) => withCopies(text, copies));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${host.url}#/en/clinic`);
  await page.locator('[data-entry]').first().waitFor();
  const trials = 6 * copies;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const times: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const step of STEPS) {
      const time = await answered(page, step);
      if (round > 0) times.push(time.stands);
      if (round > 0) drawn.push(time.laidOut);
      // What comes after the verdicts, as what is missing, is not to be measured with the next answer.
      await page.waitForTimeout(copies === 1 ? 60 : 120);
    }
  }
  const peer = await peerOnce(page);
  const middle = quantile(times, 0.5);
  console.log(`\n${trials} trials, processor slowed ${SLOWED} times, ${times.length} answers`);
  console.log(
    `  every verdict stands in the page   median ${shown(middle)}, 99th percentile ${shown(quantile(times, 0.99))}, longest ${shown(Math.max(...times))}`,
  );
  console.log(`  and is laid out                    median ${shown(quantile(drawn, 0.5))}, longest ${shown(Math.max(...drawn))}`);
  console.log(
    `  json-logic-js, all rules once      ${shown(peer)}: ${(peer / middle).toFixed(1)} times our median, without a page and wrong on blanks`,
  );
  await context.close();
}

/** The rules of each trial again and again, under other numbers. */
function withCopies(text: string, copies: number): string {
  return text.replace(/(<script[^>]*id="catalogue"[^>]*>)([^<]*)/, (_, open: string, data: string) => {
    const block = JSON.parse(data) as Files;
    const trials = Object.values(block['trials'] ?? {}) as readonly { readonly number: string }[];
    const many = Array.from({ length: copies }, (_each, copy) =>
      trials.map((trial) => ({ ...trial, number: copy === 0 ? trial.number : `${trial.number}-${copy}` })),
    );
    const files = Object.fromEntries(many.flat().map((trial) => [`rules/trials/${trial.number}.json`, trial]));
    return open + JSON.stringify({ ...block, trials: files }).replaceAll('<', '\\u003c');
  });
}

/** In the page: from the event of a field until React has put every verdict in place, and until they are laid out. */
async function answered(page: Page, step: Step): Promise<{ stands: number; laidOut: number }> {
  await page.locator(`[data-entry="${step[0]}"]`).waitFor();
  return page.evaluate(async ([question, value]) => {
    const field = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-entry]')].find(
      (one) => one.dataset['entry'] === question,
    );
    if (field === undefined) throw new Error(`no field for ${question}`);
    field.focus();
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    const start = performance.now();
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    await Promise.resolve();
    const stands = performance.now() - start;
    document.querySelector('.clinic-verdicts')?.getBoundingClientRect();
    return { stands, laidOut: performance.now() - start };
  }, step);
}

/** The stock reader in the same slowed browser: every rule of every trial once, for one person. */
async function peerOnce(page: Page): Promise<number> {
  await page.evaluate(PEER);
  return page.evaluate(() => {
    const { apply } = Reflect.get(window, 'jsonLogic') as { apply: (rule: unknown, data: unknown) => unknown };
    const block = JSON.parse(document.getElementById('catalogue')?.textContent ?? '{}') as {
      trials: Record<string, { criteria: { rule?: unknown; readings?: { rule: unknown }[] }[] }>;
    };
    const rules = Object.values(block.trials).flatMap(({ criteria }) =>
      criteria.flatMap(({ rule, readings = [] }) => [...(rule === undefined ? [] : [rule]), ...readings.map((one) => one.rule)]),
    );
    const data = { diagnosis: 'als', ageYears: 58, fvc: 72, alsfrsrTotal: 38 };
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      for (const rule of rules) apply(rule, data);
      return performance.now() - start;
    });
    return Math.min(...times);
  });
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function shown(time: number): string {
  return `${time.toFixed(1)} ms`;
}
