// The referral sheets: which trials, in which language, and the pages as they will be printed.
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useByIllness } from '#app/byIllness.ts';
import { Sheet } from '#app/clinic/sheet/Sheet.tsx';
import { scratchOf } from '#app/clinic/whatIf.ts';
import { useDesk } from '#app/deskContext.ts';
import { type Page, PageContext, usePage, useSession } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';
import { makeSay } from '#i18n/translate.ts';

/** `number`: of the one trial that was chosen on the way here. */
export function SheetPage({ number }: { readonly number?: string | undefined }) {
  const page = usePage();
  const { say, language } = page.voice;
  const { desk, backWord } = useDesk();
  const { own, elsewhere } = useByIllness();
  const { answers } = useSession();
  const all = own.length > 0 ? own : elsewhere;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(number === undefined ? all.map(({ trial }) => trial.number) : [number]),
  );
  const [code, setCode] = useState(language.code);
  const spoken = useMemo(() => inLanguage(page, code), [page, code]);
  const sheets = [...own, ...elsewhere].filter(({ trial }) => chosen.has(trial.number));
  const choose = (trial: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(trial)) next.add(trial);
      return next;
    });
  return (
    <div className="sheets">
      <div className="sheet-controls not-on-paper">
        <h1>{say('sheet.title')}</h1>
        {scratchOf(page.session) !== undefined && <p className="note">{say('sheet.whatIf')}</p>}
        {answers.size === 0 && <p className="note">{say('clinic.noAnswers')}</p>}
        <fieldset>
          <legend>{say('sheet.trials')}</legend>
          {[
            ...all,
            ...(number === undefined
              ? []
              : elsewhere.filter(({ trial }) => trial.number === number && !all.some((one) => one.trial === trial))),
          ].map(({ trial }) => (
            <label key={trial.number} className="choice">
              <input type="checkbox" checked={chosen.has(trial.number)} onChange={() => choose(trial.number)} />
              <span>
                {localText(trial.title, language)} <bdi dir="ltr">{trial.number}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('sheet.language')}</legend>
          <div className="choices in-a-row">
            {page.languages.map((one) => (
              <label key={one.code} className="choice">
                <input type="radio" name="sheet-language" checked={code === one.code} onChange={() => setCode(one.code)} />
                <span lang={one.code}>{one.name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="clinic-actions">
          <button type="button" className="primary" disabled={sheets.length === 0} onClick={() => window.print()}>
            {say('sheet.print', { count: sheets.length })}
          </button>
          <Link href={desk}>{say(backWord)}</Link>
        </div>
      </div>
      <PageContext value={spoken}>
        {sheets.map((screening) => (
          <Sheet key={screening.trial.number} screening={screening} />
        ))}
      </PageContext>
    </div>
  );
}

function inLanguage(page: Page, code: string): Page {
  const language = page.languages.find((one) => one.code === code) ?? page.voice.language;
  return { ...page, voice: { ...page.voice, audience: 'clinician', language, say: makeSay(language) } };
}
