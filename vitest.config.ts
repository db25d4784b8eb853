// The fast tests: `core` runs in plain Node, `dom` in jsdom. The browser tests have their own file, vitest.e2e.config.ts.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { 'virtual:pwa-register/react': `${import.meta.dirname}/tests/setup/pwaRegister.ts` } },
  define: { __APP_VERSION__: JSON.stringify('test'), __RULES_HASH__: JSON.stringify('test'), __SINGLE_FILE__: 'false' },
  test: {
    reporters: ['default'],
    // The laws are all reckoning: two cores halve them.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/app/**', 'tests/storage/**', 'tests/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/{app,storage}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/dom.ts'],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'node_modules/.cache/gharbal/coverage' },
  },
});
