// The results of one person in jsdom, on the real catalogue: answers as in a candidate's file, on a day of our choice.
import { render } from '@testing-library/react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { bare } from '../../i18n/voices.ts';
import { DATA } from '../Opened.tsx';
import { type Page, PageContext } from '#app/page.ts';
import { ResultsPage } from '#app/results/ResultsPage.tsx';
import { makeSession } from '#app/session.ts';
import { readAnswers } from '#facts/answers.ts';
import { spanOf } from '#facts/calendar.ts';
import { NOBODY, type Person } from '#facts/person.ts';
import { makeSay } from '#i18n/translate.ts';
import { makePlanner } from '#questionnaire/planner.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { makeScreener } from '#screening/screener.ts';
import type { Catalogue } from '#trials/catalogue.ts';

type Options = {
  readonly language?: string;
  readonly today?: string;
  readonly person?: Partial<Person>;
  readonly catalogue?: Catalogue;
};

export function pageOf(answers: object, { language = 'en', today = '2026-11-22', person = {}, catalogue = DATA.catalogue }: Options): Page {
  const [spoken] = DATA.languages.filter(({ code }) => code === language);
  if (spoken === undefined) throw new RangeError(`no language ${language}`);
  const { dictionary, trials } = catalogue;
  const day = spanOf(today)?.first ?? 0;
  const read = readAnswers(dictionary, answers, day);
  if (read.faults.length > 0) throw new RangeError(JSON.stringify(read.faults));
  const session = makeSession(day);
  session.replace({ ...NOBODY, reportedBy: 'patient', ...person, answers: read.answers });
  return {
    catalogue,
    languages: DATA.languages,
    voice: { language: spoken, say: makeSay(spoken), dictionary },
    session,
    screener: makeScreener(trials, dictionary),
    planner: makePlanner(trials, dictionary),
    questions: new Map(questionsOf(dictionary).map((question) => [question.id, question])),
    today: day,
  };
}

export function shown(answers: object, options: Options = {}) {
  const page = pageOf(answers, options);
  const { hook } = memoryLocation({ path: '/results' });
  const view = render(
    <PageContext value={page}>
      <Router hook={hook}>
        <ResultsPage />
      </Router>
    </PageContext>,
  );
  const text = (selector: string) => [...view.container.querySelectorAll(selector)].map(({ textContent }) => bare(textContent));
  const trial = (number: string) => view.container.querySelector<HTMLElement>(`[data-trial="${number}"]`);
  return { ...view, page, text, trial };
}
