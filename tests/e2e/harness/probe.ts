// Tries every way out of a page, and tells which of them got out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ELEMENTS, REQUESTS, type Channels } from './channels.ts';
import { launchOwnChromium } from './chromium.ts';
import { openSink, type Sink } from './sink.ts';
import { FRAMES, LEAVING, NAMES } from './waysToLeave.ts';

export const CHANNELS: readonly string[] = [REQUESTS, ELEMENTS, FRAMES, NAMES, LEAVING].flatMap((channels) => Object.keys(channels));

export interface Findings {
  /** Connections and packets, or names asked for, by channel. */
  readonly hits: ReadonlyMap<string, number>;
  /** Those that were begun at all. */
  readonly tried: ReadonlySet<string>;
  /** Where the page was found after each attempt to leave it, and the windows that it opened. */
  readonly elsewhere: readonly string[];
}

/** In a task of its own: what a debugger evaluates is allowed more than the page is. */
async function attempt(page: Page, channel: string, deed: string, { target }: Sink): Promise<void> {
  await page.evaluate(`
    setTimeout(async ({ web, socket, secure, stun, name }) => {
      (window.tried ??= []).push(${JSON.stringify(channel)});
      try { ${deed} } catch {}
    }, 0, ${JSON.stringify(target)})`);
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return page;
}

function prober(context: BrowserContext, url: string) {
  const sinks = new Map<string, Sink>();
  const tried = new Set<string>();
  const elsewhere: string[] = [];

  async function begin(page: Page, [channel, deed]: readonly [string, string]): Promise<void> {
    const sink = await openSink(channel.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
    sinks.set(channel, sink);
    await attempt(page, channel, deed, sink);
    await page.waitForTimeout(30);
  }
  const keepTried = async (page: Page) => {
    const named = await page.evaluate(() => (Reflect.get(window, 'tried') ?? []) as string[]).catch(() => void elsewhere.push('gone'));
    for (const channel of named ?? []) tried.add(channel);
  };

  return {
    sinks,
    tried,
    elsewhere,
    async staying(channels: Channels): Promise<void> {
      const page = await opened(context, url);
      for (const entry of Object.entries(channels)) await begin(page, entry);
      await page.waitForTimeout(1500);
      await keepTried(page);
    },
    /** Each in a page of its own, for it may be gone afterwards. */
    async leaving(queue: [string, string][]): Promise<void> {
      for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        const page = await opened(context, url);
        const [before] = page.url().split('#');
        page.on('popup', (popup) => elsewhere.push(`window: ${popup.url()}`));
        await begin(page, entry);
        await page.waitForTimeout(300);
        const [after = ''] = page.url().split('#');
        if (after === before) await keepTried(page);
        else elsewhere.push(after);
        await page.close();
      }
    },
  };
}

export async function probe(url: string): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'gharbal-probe-'));
  const log = join(folder, 'log.json');
  const context = await launchOwnChromium(join(folder, 'profile'), log);
  const run = prober(context, url);
  try {
    const queue = Object.entries(LEAVING);
    const rest = { ...REQUESTS, ...ELEMENTS, ...FRAMES, ...NAMES };
    // First, and alone: a page behind others does not draw, and what it does not draw it does not load.
    await run.staying(rest);
    await Promise.all([run.leaving(queue), run.leaving(queue), run.leaving(queue), run.leaving(queue)]);
    await context.close();
    const text = readFileSync(log, 'utf8');
    const hits = new Map(
      [...run.sinks].map(([channel, sink]) => [channel, channel in NAMES ? text.split(sink.target.name).length - 1 : sink.hits()]),
    );
    return { hits, tried: run.tried, elsewhere: run.elsewhere };
  } finally {
    await context.close();
    await Promise.all([...run.sinks.values()].map((sink) => sink.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}
