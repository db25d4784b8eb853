// npm run check: the checks that take seconds, side by side.
import { CHECKS } from './checks.ts';
import { conclude, run, say } from './steps.ts';

const outcomes = await Promise.all(CHECKS.map(run));
for (const outcome of outcomes) say(outcome);
conclude(outcomes);
