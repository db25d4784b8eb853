// What a person sees at the end: what to know first, a summary, each trial, the points of a scale, and what to do next. It prints as a sheet.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { GivenAnswers, Stamp } from '#app/results/AnswerList.tsx';
import { QuestionsLeft, TakesPeople } from '#app/results/KnowFirst.tsx';
import { NextSteps } from '#app/results/NextSteps.tsx';
import { countsOf } from '#app/verdictCounts.ts';
import { ScaleCards } from '#app/results/ScaleCard.tsx';
import { summaryOf } from '#app/results/summary.ts';
import { TrialResults } from '#app/results/TrialResults.tsx';
import { useByIllness } from '#app/byIllness.ts';
import { usePage, useSession } from '#app/page.ts';
import { Conflicts } from '#app/ui/Conflicts.tsx';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';

/** `children`: what is drawn on the sheet besides, as a code that carries the answers. */
export function ResultsPage({ children }: { readonly children?: ReactNode }) {
  const { voice } = usePage();
  const { say } = voice;
  const { answers } = useSession();
  if (answers.size === 0) return <Nothing />;
  return (
    <div className="results-page">
      <h1>{say('results.title')}</h1>
      <Stamp />
      <ErrorBoundary say={say}>
        <Findings />
        <ScaleCards />
      </ErrorBoundary>
      <NextSteps>{children}</NextSteps>
      <ErrorBoundary say={say}>
        <GivenAnswers />
      </ErrorBoundary>
    </div>
  );
}

function Findings() {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { own } = useByIllness();
  const { means, toDo } = summaryOf(countsOf(own), say);
  const trials = own.length > 0 ? own.map(({ trial }) => trial) : catalogue.trials;
  return (
    <>
      <TakesPeople trials={trials} />
      <QuestionsLeft />
      <Conflicts className="alert not-on-paper" />
      <div className="summary">
        {means.map((sentence) => (
          <p key={sentence} className="tally">
            {sentence}
          </p>
        ))}
        <p>{toDo}</p>
      </div>
      <section className="results" aria-labelledby="trials-title">
        <h2 id="trials-title">{say('results.eachTrial')}</h2>
        {own.length > 0 && <p className="muted">{say('results.notADecision')}</p>}
        <TrialResults />
      </section>
    </>
  );
}

function Nothing() {
  const { say } = usePage().voice;
  return (
    <div className="results-page">
      <h1>{say('results.title')}</h1>
      <p className="lead">{say('results.none')}</p>
      <Link href="/ask" className="big primary">
        {say('results.begin')}
      </Link>
    </div>
  );
}
