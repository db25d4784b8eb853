import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');

it('has at most 120 KB of JavaScript, gzipped, in its first view', () => {
  const scripts = addresses.filter((address) => address.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(DIST, script))).length, 0);
  expect(bytes / 1024).toBeLessThanOrEqual(120);
});

it('points only at its own files, wherever it lies', () => {
  expect(addresses.filter((address) => !address.startsWith('./') && !address.startsWith('data:image/'))).toEqual([]);
});

it('has no inline script and no inline style', () => {
  const dataBlock = /<script type="application\/json" id="catalogue">[^<]*<\/script>/;
  expect(page).toMatch(dataBlock);
  expect(page.replace(dataBlock, '')).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page.replace(dataBlock, '')).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

it('keeps every file for use without a network', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  expect(files.filter((file) => file !== 'sw.js' && !worker.includes(`"${file}"`))).toEqual([]);
});

it('has the icons that its manifest names', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.webmanifest'), 'utf8')) as { icons: { src: string }[] };
  expect(manifest.icons.map((icon) => readFileSync(join(DIST, icon.src)).length > 0)).not.toContain(false);
});
