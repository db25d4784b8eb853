// The opened answers are in place: where to go with them, and the way back.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';

export function Done({ count, onUndo }: { readonly count: number; readonly onUndo: () => void }) {
  const { say } = usePage().voice;
  return (
    <section className="take-way" aria-labelledby="done-title">
      <h2 id="done-title" tabIndex={-1}>
        {say('open.done', { count })}
      </h2>
      <div className="big-actions">
        <Link href="/answers" className="big primary">
          {say('ask.myAnswers')}
        </Link>
        <Link href="/results" className="big">
          {say('results.title')}
        </Link>
        <Link href="/form" className="big">
          {say('start.form')}
        </Link>
        <Link href="/clinic" className="big">
          {say('clinic.title')}
        </Link>
        <button type="button" className="big" onClick={onUndo}>
          {say('open.undo')}
        </button>
      </div>
    </section>
  );
}
