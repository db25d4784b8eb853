// Builds the page in two shapes: static files for any folder of any host, and (--mode single) one file for a disk.
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './package.json' with { type: 'json' };
import { rulesHash } from './src/cli/rulesHash.ts';
import { catalogueInPage } from './.config/build/catalogueInPage.ts';
import { contentSecurityPolicy } from './.config/build/contentSecurityPolicy.ts';
import { firstViewSize } from './.config/build/firstViewSize.ts';
import { iconInPage } from './.config/build/iconInPage.ts';
import { licenceNotices } from './.config/build/licenceNotices.ts';
import { plainImports } from './.config/build/plainImports.ts';
import { singleFile } from './.config/build/singleFile.ts';

/** Kept for use without a network, and installable. */
const installable = (): PluginOption => [
  contentSecurityPolicy(),
  firstViewSize(120),
  VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: 'Gharbal · غربال',
      short_name: 'Gharbal',
      description: 'Which clinical trials’ written criteria does a person meet? Works offline; answers stay on this device.',
      lang: 'en',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f7f5ef',
      theme_color: '#f7f5ef',
      categories: ['medical', 'health'],
      icons: [
        { src: './icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: './icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
        { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,txt,webmanifest}'],
      globIgnores: ['gharbal.html'],
      cleanupOutdatedCaches: true,
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/\/gharbal\.html$/],
      inlineWorkboxRuntime: true,
    },
  }),
];

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single';
  return {
    base: './',
    define: {
      __APP_VERSION__: JSON.stringify(manifest.version),
      __RULES_HASH__: JSON.stringify(rulesHash(import.meta.dirname)),
      __SINGLE_FILE__: JSON.stringify(isSingle),
    },
    build: {
      // Everything stays a file of its own: the policy allows no font from a data: address, and no request made by script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // A sheet that comes later would need a link element made by script, which src/app/noWayOut.ts refuses.
      cssCodeSplit: false,
      reportCompressedSize: false,
    },
    plugins: [
      react(),
      plainImports(),
      catalogueInPage(),
      iconInPage(),
      licenceNotices(['@fontsource-variable/vazirmatn']),
      isSingle ? singleFile(580) : installable(),
    ],
  };
});
