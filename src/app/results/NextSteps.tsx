// What to do next: take the page along, or change an answer.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';

/** `children`: other ways to take the answers along, as a file or a code. */
export function NextSteps({ children }: { readonly children?: ReactNode }) {
  const { say } = usePage().voice;
  return (
    <section className="next-steps" aria-labelledby="next-title">
      <div className="not-on-paper">
        <h2 id="next-title">{say('next.title')}</h2>
        <p>{say('next.take')}</p>
        <p>{say('next.change')}</p>
        <div className="big-actions">
          <button type="button" className="big primary" onClick={() => window.print()}>
            {say('next.print')}
          </button>
          <Link href="/answers" className="big">
            {say('next.answers')}
          </Link>
        </div>
      </div>
      {children}
    </section>
  );
}
