// The checks that take seconds: types, lint (layers and cycles among it), style sheets, dead code, format.
import type { Step } from './steps.ts';

export const CHECKS: readonly Step[] = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'styles', command: ['stylelint', 'src/**/*.css', '--allow-empty-input'] },
  { name: 'dead code', command: ['knip', '--no-config-hints'] },
  { name: 'orphans', command: ['knip', '--production', '--files', '--no-config-hints'] },
  { name: 'format', command: ['oxfmt', '--check'] },
];
