// npm test: everything that keeps this project true, ending with the line "N passed, N failed".
import { existsSync } from 'node:fs';
import { CHECKS } from './checks.ts';
import { conclude, run, say, type Outcome, type Step } from './steps.ts';

const RULES: Step = { name: 'rules', command: ['tsx', 'src/cli/lintRules.ts'] };
const FAST: Step = { name: 'tests', command: ['vitest', 'run'], vitest: true };
const BUILD: Step = { name: 'build', command: ['vite', 'build'], show: /^JavaScript of the first view/ };
const SINGLE: Step = { name: 'single file', command: ['vite', 'build', '--mode', 'single'], show: /^single file/ };
const BROWSER: Step = { name: 'browser', command: ['vitest', 'run', '--config', 'vitest.e2e.config.ts'], vitest: true };

const outcomes: Outcome[] = [];
const keep = (outcome: Outcome) => {
  say(outcome);
  outcomes.push(outcome);
  return outcome.failed === 0;
};

for (const outcome of await Promise.all(CHECKS.map(run))) keep(outcome);
if (existsSync('src/cli/lintRules.ts')) keep(await run(RULES));
keep(await run(FAST));
if (keep(await run(BUILD)) && keep(await run(SINGLE))) keep(await run(BROWSER));
else keep({ name: BROWSER.name, passed: 0, failed: 1, seconds: 0, output: 'Not run: there is no build to look at.', shown: [] });
conclude(outcomes);
