// Which address shows which screen. Only the start and the questions are part of the first view.
import { Link, Route, Switch } from 'wouter';
import { AskPage } from '#app/ask/AskPage.tsx';
import { usePage } from '#app/page.ts';
import { StartPage } from '#app/start/StartPage.tsx';
import { lateScreen } from '#app/ui/LateScreen.tsx';

const ANSWERS = lateScreen(() => import('#app/AnswersPage.tsx').then(({ AnswersPage }) => AnswersPage));
const RESULTS = lateScreen(() => import('#app/ResultsToTake.tsx').then(({ ResultsToTake }) => ResultsToTake));
const TAKE = lateScreen(() => import('#app/take/TakePage.tsx').then(({ TakePage }) => TakePage));
const OPEN = lateScreen(() => import('#app/open/OpenPage.tsx').then(({ OpenPage }) => OpenPage));
const FORM = lateScreen(() => import('#app/CheckPage.tsx').then(({ CheckPage }) => CheckPage));
const CLINIC = lateScreen(() => import('#app/clinic/ClinicPage.tsx').then(({ ClinicPage }) => ClinicPage));
const COHORT = lateScreen(() => import('#app/CohortScreens.tsx').then(({ CohortScreens }) => CohortScreens));
const SHEET = lateScreen(() => import('#app/clinic/sheet/SheetPage.tsx').then(({ SheetPage }) => SheetPage));
const TRIALS = lateScreen(() => import('#app/trials/TrialList.tsx').then(({ TrialList }) => TrialList));
const TRIAL = lateScreen(() => import('#app/trials/TrialPage.tsx').then(({ TrialPage }) => TrialPage));
const ABOUT = lateScreen(() => import('#app/about/AboutPage.tsx').then(({ AboutPage }) => AboutPage));

/** Brings everything else at once, while nobody waits: afterwards the page asks for nothing any more. Never throws. */
export async function fetchScreens(): Promise<void> {
  const parts = [
    import('#storage/code.ts'),
    import('#storage/drawCode.ts'),
    import('qr'),
    import('qr/decode.js'),
    import('#formats/fhir/readFhir.ts'),
  ];
  await Promise.allSettled([
    ...[ANSWERS, RESULTS, FORM, CLINIC, COHORT, SHEET, TAKE, OPEN, TRIALS, TRIAL, ABOUT].map(({ fetch }) => fetch()),
    ...parts,
  ]);
}

export function Screens() {
  return (
    <Switch>
      <Route path="/">
        <StartPage />
      </Route>
      <Route path="/ask/:place?/:mode?">{({ place, mode }) => <AskPage place={place} isChange={mode === 'change'} />}</Route>
      <Route path="/answers">
        <ANSWERS.Screen />
      </Route>
      <Route path="/results">
        <RESULTS.Screen />
      </Route>
      <Route path="/form">
        <FORM.Screen />
      </Route>
      <Route path="/clinic">
        <CLINIC.Screen />
      </Route>
      <Route path="/clinic/sheet/:number?">{({ number }) => <SHEET.Screen key={number} number={number} />}</Route>
      <Route path="/cohort/*?">
        <COHORT.Screen />
      </Route>
      <Route path="/take">
        <TAKE.Screen />
      </Route>
      <Route path="/open">
        <OPEN.Screen />
      </Route>
      <Route path="/trials">
        <TRIALS.Screen />
      </Route>
      <Route path="/trials/:number">{({ number }) => <TRIAL.Screen key={number} number={number} />}</Route>
      <Route path="/about">
        <ABOUT.Screen />
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
