// The fast tests: `core` runs in plain Node, `dom` in jsdom. The browser tests have their own file, vitest.e2e.config.ts.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Screens, and what stands on a device. Everything else runs in plain Node, where a file costs a tenth of the time. */
const NEED_A_PAGE = ['tests/**/*.test.tsx', 'tests/app/keep/**/*.test.ts', 'tests/storage/device.test.ts'];

/** What takes the place of a module cannot share modules with others. */
const NEED_TO_BE_ALONE = ['tests/storage/cohort/open.test.ts'];

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
          exclude: [...NEED_A_PAGE, ...NEED_TO_BE_ALONE, 'tests/e2e/**'],
          // Modules of the core hold no state: they are read once for each worker, not once for each file.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: [...NEED_A_PAGE, ...NEED_TO_BE_ALONE],
          setupFiles: ['tests/setup/dom.ts'],
          testTimeout: 30_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'node_modules/.cache/gharbal/coverage' },
  },
});
