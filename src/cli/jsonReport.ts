// The screening as JSON: one document for an array of candidates, or one line for each.
import type { Refusal } from '#trials/catalogue.ts';
import type { Rules } from '#cli/openRules.ts';
import type { CandidateReport, Frame, TrialReport } from '#cli/report.ts';

export function documentFrame({ version, hash, refused }: Rules): Frame {
  return {
    head: `{\n  "version": ${JSON.stringify(version)},\n  "rules": ${JSON.stringify(hash)},\n${refusedLine(refused)}  "candidates": [\n`,
    candidate: (report, isFirst) => `${isFirst ? '' : ',\n'}${candidateText(report)}`,
    tail: '\n  ]\n}\n',
  };
}

export function lineFrame({ version, hash, refused }: Rules): Frame {
  const envelope = { version, rules: hash, ...(refused.length === 0 ? {} : { refused }) };
  return { head: '', candidate: (report) => `${JSON.stringify({ ...envelope, ...report })}\n`, tail: '' };
}

function refusedLine(refused: readonly Refusal[]): string {
  return refused.length === 0 ? '' : `  "refused": ${JSON.stringify(refused)},\n`;
}

/** One line for each criterion: short enough to read, small enough for thousands. */
function candidateText({ trials, ...rest }: CandidateReport): string {
  return `    ${opened(rest)}, "trials": [\n${trials.map(trialText).join(',\n')}\n    ]}`;
}

function trialText({ criteria, ...rest }: TrialReport): string {
  const lines = criteria.map((criterion) => `        ${JSON.stringify(criterion)}`);
  return `      ${opened(rest)}, "criteria": [\n${lines.join(',\n')}\n      ]}`;
}

/** An object in JSON without its last brace. */
function opened(part: object): string {
  return JSON.stringify(part).slice(0, -1);
}
