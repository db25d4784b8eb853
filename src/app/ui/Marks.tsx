// Signs for results and verdicts: a shape and a word, never colour alone.
import type { ReactElement } from 'react';
import type { Result, Verdict } from '#screening/verdict.ts';

export type Sign = 'yes' | 'no' | 'open' | 'later' | 'doubt';

export const VERDICT_SIGNS: Record<Verdict, Sign> = { eligible: 'yes', ineligible: 'no', undetermined: 'open' };

export const SIGNS: Record<Result, Sign> = { pass: 'yes', fail: 'no', unknown: 'open', 'at-enrolment': 'later' };

const SHAPES: Record<Sign, ReactElement> = {
  yes: <path d="M4.5 10.5l3.6 3.6 7.4-8" />,
  no: <path d="M5 10h10" />,
  open: <path d="M7.2 7.4a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.1-1.5 2.1M10 14.6v.2" />,
  later: <path d="M10 5.5V10l3 2" />,
  doubt: <path d="M10 5v6.2M10 14.4v.2" />,
};

/** Decorative: the word beside it carries the meaning. */
export function Mark({ sign }: { readonly sign: Sign }) {
  return (
    <svg className="mark" data-sign={sign} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9" />
      {SHAPES[sign]}
    </svg>
  );
}
