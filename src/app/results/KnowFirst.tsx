// What to know before any verdict: whether a trial takes people, and whether questions are left.
import { useMemo } from 'react';
import { Link } from 'wouter';
import { usePage, useSession } from '#app/page.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

export function TakesPeople({ trials }: { readonly trials: readonly Trial[] }) {
  const { say } = usePage().voice;
  const open = trials.filter(takesPeople).length;
  const text =
    open === 0 ? say('results.closedAll', { count: trials.length }) : say('results.someOpen', { count: open, total: trials.length });
  return <p className="note know-first">{text}</p>;
}

export function QuestionsLeft() {
  const { voice, planner, today } = usePage();
  const { answers } = useSession();
  const { next, atMost } = useMemo(() => planner(answers, today), [planner, answers, today]);
  if (next === undefined) return null;
  return (
    <div className="note questions-left">
      <p>{voice.say('results.left', { count: atMost })}</p>
      <Link href="/ask" className="big primary">
        {voice.say('results.goOn')}
      </Link>
    </div>
  );
}
