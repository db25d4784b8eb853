// The page: language in the address, one session above all screens, and the screens themselves.
import { useEffect, useMemo } from 'react';
import { Link, Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AboutPage } from '#app/about/AboutPage.tsx';
import type { PageData } from '#app/catalogue.ts';
import { CheckPage } from '#app/CheckPage.tsx';
import { FormContext } from '#app/form/formContext.ts';
import { useDrafts } from '#app/form/useDrafts.ts';
import { PageContext, todayHere, usePage } from '#app/page.ts';
import { makeSession } from '#app/session.ts';
import { TrialList } from '#app/trials/TrialList.tsx';
import { TrialPage } from '#app/trials/TrialPage.tsx';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { Frame } from '#app/ui/Frame.tsx';
import type { Language } from '#i18n/language.ts';
import { makeSay } from '#i18n/translate.ts';
import { makeScreener } from '#screening/screener.ts';

/** Addresses after `#` work in any folder of any host. */
const HASH_ROUTING = { hook: useHashLocation };

export function App({ data }: { readonly data: PageData }) {
  const { catalogue, languages } = data;
  const session = useMemo(() => makeSession(), []);
  const today = useMemo(() => todayHere(), []);
  const screener = useMemo(() => makeScreener(catalogue.trials, catalogue.dictionary), [catalogue]);
  const drafts = useDrafts(catalogue.dictionary, session, today);
  const [path] = useHashLocation();
  const language = languages.find(({ code }) => path === `/${code}` || path.startsWith(`/${code}/`));
  const shown = language ?? preferred(languages);
  const page = useMemo(() => {
    if (shown === undefined) return undefined;
    const voice = { language: shown, say: makeSay(shown), dictionary: catalogue.dictionary };
    return { catalogue, languages, voice, session, screener, today };
  }, [catalogue, languages, shown, session, screener, today]);
  useWarningBeforeLeaving(session.get);
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
      <FormContext value={drafts}>
        <Router {...HASH_ROUTING} base={`/${shown.code}`}>
          <Frame>
            <ErrorBoundary say={page.voice.say} key={path.slice(shown.code.length + 1)}>
              <Screens />
            </ErrorBoundary>
          </Frame>
        </Router>
      </FormContext>
    </PageContext>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path="/">
        <CheckPage />
      </Route>
      <Route path="/trials">
        <TrialList />
      </Route>
      <Route path="/trials/:number">{({ number }) => <TrialPage number={number} />}</Route>
      <Route path="/about">
        <AboutPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NotFound() {
  const { say } = usePage().voice;
  return (
    <div className="reading">
      <h1>{say('page.notFound')}</h1>
      <Link href="/">{say('page.home')}</Link>
    </div>
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

/** Answers live in memory only, so leaving would lose them: the browser asks first. */
function useWarningBeforeLeaving(get: () => { readonly answers: ReadonlyMap<string, unknown> }) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (get().answers.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [get]);
}
