// The page: language in the address, one session above all screens, and what every screen needs.
import { useEffect, useMemo } from 'react';
import { Redirect, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PageData } from '#app/catalogue.ts';
import { type DraftStore, DraftStoreContext } from '#app/form/draftStore.ts';
import { KeepingContext } from '#app/keep/keepingContext.ts';
import { type Keeping, makeKeeping } from '#app/keep/keeping.ts';
import { KeepNotices } from '#app/keep/KeepNotices.tsx';
import { WhenRead } from '#app/keep/WhenRead.tsx';
import { PageContext, todayHere } from '#app/page.ts';
import { fetchScreens, Screens } from '#app/Screens.tsx';
import { makeSession } from '#app/session.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { Frame } from '#app/ui/Frame.tsx';
import type { Language } from '#i18n/language.ts';
import { makeSay } from '#i18n/translate.ts';
import { makePlanner } from '#questionnaire/planner.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { makeScreener } from '#screening/screener.ts';

/** Addresses after `#` work in any folder of any host. */
const HASH_ROUTING = { hook: useHashLocation };

export function App({ data }: { readonly data: PageData }) {
  const { catalogue, languages } = data;
  const session = useMemo(() => makeSession(todayHere()), []);
  const core = useMemo(() => {
    const { trials, dictionary } = catalogue;
    const questions = new Map(questionsOf(dictionary).map((question) => [question.id, question]));
    return { screener: makeScreener(trials, dictionary), planner: makePlanner(trials, dictionary), questions, today: todayHere() };
  }, [catalogue]);
  const keeping = useMemo(() => makeKeeping(session, { catalogue, ...core }), [session, catalogue, core]);
  const drafts = useMemo((): DraftStore => ({ drafts: {}, generation: session.generation() }), [session]);
  const [path] = useHashLocation();
  const language = languages.find(({ code }) => path === `/${code}` || path.startsWith(`/${code}/`));
  const shown = language ?? preferred(languages);
  const page = useMemo(() => {
    if (shown === undefined) return undefined;
    const voice = { language: shown, say: makeSay(shown), dictionary: catalogue.dictionary };
    return { catalogue, languages, voice, session, ...core };
  }, [catalogue, languages, shown, session, core]);
  useWarningBeforeLeaving(session.get, keeping.get);
  useEffect(() => {
    keeping.begin();
    void fetchScreens();
  }, [keeping]);
  if (page === undefined || shown === undefined) return null;
  if (language === undefined) {
    return (
      <Router {...HASH_ROUTING}>
        <Redirect to={`/${shown.code}${path}`} replace />
      </Router>
    );
  }
  return (
    <PageContext value={page}>
      <KeepingContext value={keeping}>
        <DraftStoreContext value={drafts}>
          <Router {...HASH_ROUTING} base={`/${shown.code}`}>
            <Frame>
              <KeepNotices />
              <ErrorBoundary say={page.voice.say} place={path}>
                <WhenRead>
                  <Screens />
                </WhenRead>
              </ErrorBoundary>
            </Frame>
          </Router>
        </DraftStoreContext>
      </KeepingContext>
    </PageContext>
  );
}

/** The first language that the reader's browser asks for and the page speaks. */
function preferred(languages: readonly Language[]): Language | undefined {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return (
    wanted.flatMap((code) => languages.find((language) => language.code === code) ?? [])[0] ??
    languages.find(({ code }) => code === 'en') ??
    languages[0]
  );
}

/** Answers that live in memory only would be lost by leaving: the browser asks first. */
function useWarningBeforeLeaving(get: () => { readonly answers: ReadonlyMap<string, unknown> }, keeping: Keeping['get']) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (get().answers.size > 0 && !keeping().isCurrent) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [get, keeping]);
}
