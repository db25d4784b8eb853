// A trial added as one JSON file appears everywhere: in the list, on its page, in the results and in the terminal.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll, verdicts } from './harness/form.ts';
import { goTo, TRIALS } from './harness/screens.ts';
import { serveDist, type StaticHost } from './harness/staticHost.ts';
import { visit } from './harness/visit.ts';

const ROOT = join(import.meta.dirname, '../..');
const NUMBER = 'NCT99999999';
const LEFT_OUT = ['.git', 'dist', 'node_modules', 'tests'];

const copy = mkdtempSync(join(tmpdir(), 'gharbal-new-trial-'));
let browser: Browser;
let host: StaticHost;

function ran(program: string, words: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    // As a contributor would run it, not as this test runner is run.
    const env = { ...process.env, NODE_ENV: undefined };
    const child = spawn(join(ROOT, 'node_modules/.bin', program), [...words], { cwd: copy, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${program} ended with ${code}: ${err}`))));
    child.stdin.end(input);
  });
}

beforeAll(async () => {
  const parts = readdirSync(ROOT).filter((part) => !LEFT_OUT.includes(part));
  for (const part of parts) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const royan = JSON.parse(readFileSync(join(copy, 'rules/trials/NCT01759797.json'), 'utf8')) as { recruitment: object };
  const added = {
    ...royan,
    number: NUMBER,
    title: { en: 'A trial added today', fa: 'کارآزمایی تازه' },
    recruitment: { ...royan.recruitment, status: 'recruiting' },
  };
  writeFileSync(join(copy, `rules/trials/${NUMBER}.json`), JSON.stringify(added));
  await ran('vite', ['build', '--logLevel', 'error']);
  [browser, host] = await Promise.all([sharedBrowser(), serveDist(join(copy, 'dist'))]);
});
afterAll(async () => {
  await Promise.all([browser.close(), host.close()]);
  rmSync(copy, { recursive: true, force: true });
});

it('appears in the list, on its page and in the results, in both languages', async () => {
  const { page, faults, close } = await visit(browser, `${host.url}#/en/trials`);
  expect(await page.locator('.trial-card').count()).toBe(TRIALS.length + 1);
  const card = page.locator('.trial-card', { hasText: NUMBER });
  expect(await card.textContent()).toContain('A trial added today');
  expect(await card.locator('.recruitment').getAttribute('data-open')).toBe('true');
  await card.getByRole('link').click();
  expect(await page.locator('h1').textContent()).toBe('A trial added today');
  expect(await page.locator('[data-criterion]').count()).toBe(6);
  await goTo(page, 'fa', `/trials/${NUMBER}`);
  expect(await page.locator('h1').textContent()).toBe('کارآزمایی تازه');
  await goTo(page, 'en', '/form');
  expect(await page.locator('.check-head .note').count()).toBe(0);
  await answerAll(page, { diagnosis: 'als', fvc: 39 });
  expect(await verdicts(page)).toMatchObject({ [NUMBER]: 'ineligible', NCT01759797: 'ineligible', NCT06360861: 'ineligible' });
  expect(Object.keys(await verdicts(page))).toHaveLength(TRIALS.length + 1);
  expect(faults).toEqual([]);
  await close();
});

it('is screened in the terminal', async () => {
  const out = await ran('tsx', ['src/cli/screen.ts', '-'], JSON.stringify({ id: 'a', answers: { diagnosis: 'als', fvc: 39 } }));
  const { candidates } = JSON.parse(out) as { candidates: { trials: { id: string; recruitment: unknown; verdict: string }[] }[] };
  expect(candidates[0]?.trials.find(({ id }) => id === NUMBER)).toMatchObject({ verdict: 'ineligible' });
  expect(candidates[0]?.trials).toHaveLength(TRIALS.length + 1);
});
