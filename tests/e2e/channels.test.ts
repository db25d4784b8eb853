// Nothing out: every way out of a page that we know of is tried in both shapes, and reaches nobody.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHANNELS, type Findings, probe } from './harness/probe.ts';
import { serveDist } from './harness/staticHost.ts';

const folder = mkdtempSync(join(tmpdir(), 'gharbal-blank-'));
const BLANK = '<!doctype html><title>blank</title><h1>A page without policy and without guard</h1>';
writeFileSync(join(folder, 'index.html'), BLANK);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker's script must be of the page's own origin, by the rules of the web. */
const BY_THE_RULES = ['worker', 'shared worker', 'service worker'];
/** No longer done for this kind of link. */
const NOT_DONE = ['prerender'];
/** A file has no origin, so a script that it makes is not its own. */
const NOT_FROM_FILES = ['shared worker from text'];

describe.each([
  ['a page of a host', [...BY_THE_RULES, ...NOT_DONE]],
  ['a file', [...BY_THE_RULES, ...NOT_DONE, ...NOT_FROM_FILES]],
])('the probe on %s without policy and guard', (kind, unreachable) => {
  it('gets out by every way but those that the browser itself closes', { timeout: 120_000 }, async () => {
    const host = await serveDist(folder);
    const { hits } = await probe(kind === 'a file' ? pathToFileURL(join(folder, 'index.html')).href : host.url);
    await host.close();
    expect(CHANNELS.filter((channel) => (hits.get(channel) ?? 0) === 0).sort()).toEqual([...unreachable].sort());
  });
});

describe.each([
  ['the installable page', () => inject('pageUrl')],
  ['the single file', () => pathToFileURL(join(import.meta.dirname, '../../dist/gharbal.html')).href],
])('%s lets nothing out', (_, url) => {
  let found: Findings;
  beforeAll(async () => {
    found = await probe(url());
  }, 120_000);

  it.each(CHANNELS)('%s', (channel) => {
    expect(found.tried).toContain(channel);
    expect(found.hits.get(channel)).toBe(0);
  });

  it('stays where it is and opens no window', () => {
    expect(found.elsewhere).toEqual([]);
  });
});
