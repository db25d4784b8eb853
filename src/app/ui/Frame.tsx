// What stands around every screen: the name, the pages, the languages, the update notice and the footer.
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { pageIn } from '#app/addressQuery.ts';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage } from '#app/page.ts';
import { UpdatePrompt } from '#app/ui/UpdatePrompt.tsx';
import type { WordKey } from '#i18n/language.ts';
import type { Say } from '#i18n/translate.ts';

export function Frame({ children }: { readonly children: ReactNode }) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const [path] = useLocation();
  const { isOn } = useKeeping().state;
  useEffect(() => {
    document.documentElement.lang = language.code;
    document.documentElement.dir = language.direction;
    document.title = `${titleOf(path, say)} · ${say('app.name')}`;
  }, [language, say, path]);
  useTopOfNewPage();
  const skip = () => document.getElementById('content')?.focus();
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {say('app.skip')}
      </button>
      <header className="masthead">
        <Link href="/" className="brand">
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path d="M3 11a13 5 0 0 0 26 0a13 5 0 0 0-26 0v5a13 8 0 0 0 26 0v-5" />
            <path d="M10 10.5h.1M16 10.5h.1M22 10.5h.1M13 13.2h.1M19 13.2h.1M13 8.4h.1M19 8.4h.1" />
            <path d="M12 26.5v.1M16 28.5v.1M20 26.5v.1" />
          </svg>
          <span>{say('app.name')}</span>
        </Link>
        <Pages say={say} />
        <Languages />
      </header>
      <UpdatePrompt
        words={{ ready: say('update.ready'), reload: say(isOn ? 'update.reloadKept' : 'update.reload'), later: say('update.later') }}
        className="note update"
      />
      <main id="content" tabIndex={-1}>
        {catalogue.refusals.length > 0 && (
          <div className="alert" role="alert">
            <p>{say('fault.refused', { count: new Set(catalogue.refusals.map(({ file }) => file)).size })}</p>
            <ul dir="ltr" lang="en">
              {catalogue.refusals.map(({ file, place, message }) => (
                <li key={`${file}${place}${message}`}>{`${file}: ${place}: ${message}`}</li>
              ))}
            </ul>
          </div>
        )}
        {children}
      </main>
      <footer className="colophon">
        <p>{say('app.footer', { version: __APP_VERSION__, rules: __RULES_HASH__ })}</p>
      </footer>
    </>
  );
}

const SMALL = 600;

/** A new page starts at its top, with the focus there, or on its question, for readers who cannot see it change. */
function useTopOfNewPage() {
  const [address] = useLocation();
  const path = pageIn(address);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    const content = document.getElementById('content');
    const question = content?.querySelector<HTMLElement>('h1[tabindex]');
    (question ?? content)?.focus({ preventScroll: true });
    // On a small or enlarged screen the masthead would hide it.
    if (Math.min(window.innerWidth, window.innerHeight) < SMALL) question?.scrollIntoView();
  }, [path]);
}

const PAGES = [
  { href: '/', word: 'nav.check' },
  { href: '/trials', word: 'nav.trials' },
  { href: '/about', word: 'nav.about' },
] as const;

/** Screens by the first part of their address. */
const TITLES: ReadonlyMap<string, WordKey> = new Map([
  ['', 'app.tagline'],
  ['ask', 'ask.title'],
  ['answers', 'answers.title'],
  ['results', 'results.title'],
  ['form', 'check.title'],
  ['clinic', 'clinic.title'],
  ['cohort', 'cohort.title'],
  ['sheet', 'sheet.title'],
  ['take', 'take.title'],
  ['open', 'open.title'],
  ['trials', 'nav.trials'],
  ['about', 'nav.about'],
]);

function Pages({ say }: { readonly say: Say }) {
  const [path] = useLocation();
  return (
    <nav aria-label={say('nav.label')}>
      {PAGES.map(({ href, word }) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {say(word)}
        </Link>
      ))}
    </nav>
  );
}

/** The page's own name; of a trial its number. */
function titleOf(path: string, say: Say): string {
  const [first = '', ...more] = path.split('/').slice(1);
  const word =
    first === 'trials' && more.length > 0 ? undefined : TITLES.get(first === 'clinic' && more.length > 0 ? (more[0] ?? first) : first);
  return word === undefined ? (more.at(-1) ?? path) : say(word);
}

/** Each language named in itself; the page stays where it is. */
function Languages() {
  const { voice, languages } = usePage();
  const [path] = useLocation();
  return (
    <nav className="languages" aria-label={voice.say('app.language')}>
      {languages.map(({ code, name, direction }) => (
        <Link
          key={code}
          href={`~/${code}${path}`}
          lang={code}
          dir={direction}
          aria-current={code === voice.language.code ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
