import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

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
  expect(files.filter((file) => !worker.includes(`url:"${file}"`)).sort()).toEqual(['gharbal.html', 'sw.js']);
});

it('has the icons that its manifest names', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.webmanifest'), 'utf8')) as { icons: { src: string }[] };
  expect(manifest.icons.map((icon) => readFileSync(join(DIST, icon.src)).length > 0)).not.toContain(false);
});

describe('the single file', () => {
  const file = readFileSync(join(DIST, 'gharbal.html'), 'utf8');
  /** A script may hold texts that look like elements. */
  const withoutScripts = file.replaceAll(/<script[^>]*>.*?<\/script>/gs, '');
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(file) ?? [];
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('weighs at most 580 KB, gzipped', () => {
    expect(gzipSync(file).length / 1024).toBeLessThanOrEqual(580);
  });

  it('may run the one script and the one style that it carries, and nothing else', () => {
    const scripts = [...file.matchAll(/<script(?! type="application\/json")[^>]*>(.*?)<\/script>/gs)].map(([, text]) => hash(text));
    const styles = [...withoutScripts.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => hash(text));
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${scripts[0]}`,
      `style-src ${styles[0]}`,
      'font-src data:',
      'img-src data:',
      'worker-src blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });

  it('begins with its policy, and points at nothing outside itself', () => {
    expect(file).toMatch(/^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta http-equiv="Content-Security-Policy"/);
    const markup = file.replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '');
    expect([...markup.matchAll(/(?:src|href)="([^"]{0,19})/g)].map(([, address]) => address)).toEqual(['data:image/svg+xml,']);
    const [, style = ''] = /<style[^>]*>(.*?)<\/style>/s.exec(withoutScripts) ?? [];
    expect([...style.matchAll(/url\(["']?([^)]{0,22})/g)].map(([, address]) => address)).toEqual(Array(2).fill('data:font/woff2;base64'));
  });

  it('carries the licences of what is in it', () => {
    for (const name of ['react', 'zod', 'wouter', '@fontsource-variable/vazirmatn'])
      expect(file.slice(file.lastIndexOf('<!--'))).toContain(`\n${name} `);
  });
});
