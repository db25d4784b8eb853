// Draws the PNG icons of the page from public/favicon.svg with Chromium: npm run icons.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../tests/e2e/harness/chromium.ts';

const root = join(import.meta.dirname, '../..');
const icons = join(root, 'public/icons');
const rounded = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
const square = rounded.replace('rx="116" ', '');
/** Launchers cut maskable icons to any shape inside the middle four fifths. */
const maskable = square.replace('<g id="sieve">', '<g id="sieve" transform="translate(56 56) scale(.78125)">');

const ICONS = [
  { file: 'icons/icon-192.png', size: 192, svg: rounded },
  { file: 'icons/icon-512.png', size: 512, svg: rounded },
  { file: 'icons/maskable-192.png', size: 192, svg: maskable },
  { file: 'icons/maskable-512.png', size: 512, svg: maskable },
  { file: 'icons/apple-touch.png', size: 180, svg: square },
  { file: 'favicon.png', size: 48, svg: rounded },
];

mkdirSync(icons, { recursive: true });
copyFileSync(join(root, 'public/favicon.svg'), join(icons, 'icon.svg'));
const browser = await launchChromium();
for (const { file, size, svg } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(root, 'public', file), omitBackground: true });
  await page.close();
}
await browser.close();
