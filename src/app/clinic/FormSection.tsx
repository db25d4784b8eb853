// One section of the page for clinicians: its fields, and those that need not be asked, with the reason.
import { memo, useMemo, useState, useSyncExternalStore } from 'react';
import { givenTo, selfRatedIn, withItemsConfirmed } from '#app/clinic/clinicAnswers.ts';
import { asExpected } from '#app/clinic/expected.ts';
import { Field } from '#app/clinic/Field.tsx';
import { questionLabel } from '#app/clinic/labels.ts';
import type { Idle, Place, Section } from '#app/clinic/places.ts';
import { type Page, usePage, useSession } from '#app/page.ts';
import { nowInWords } from '#app/ui/nowInWords.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, possibleInWords, type Voice } from '#i18n/wording.ts';
import { isExact, type Known } from '#logic/possible.ts';
import type { Question } from '#questionnaire/question.ts';

type Props = { readonly section: Section; readonly known: Known };

export function OpenSection({ section: { group, places }, known }: Props) {
  const { language } = usePage().voice;
  const shown = places.filter(({ idle }) => idle === undefined);
  const idle = places.filter((place) => place.idle !== undefined);
  const title = `section-${group.id}`;
  return (
    <section className="clinic-section" aria-labelledby={title} data-section={group.id}>
      <h2 id={title}>{localText(group.title, language)}</h2>
      <Items places={shown} />
      <Entries places={shown} known={known} />
      <IdlePlaces places={idle} known={known} />
    </section>
  );
}

/** Can be opened all the same: a clinician may want to note more. */
export function FoldedSection({ section: { group, places }, known }: Props) {
  const { voice } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="clinic-section folded" data-section={group.id} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{localText(group.title, voice.language)}</h2> <span className="muted">{reasons(places, known, voice).join(' ')}</span>
      </summary>
      {isOpen && <Entries places={places} known={known} />}
    </details>
  );
}

function IdlePlaces({ places, known }: { readonly places: readonly Place[]; readonly known: Known }) {
  const { voice } = usePage();
  const [isOpen, setOpen] = useState(false);
  if (places.length === 0) return null;
  return (
    <details className="idle" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {voice.say('clinic.idle', { count: places.length })} <span className="muted">{reasons(places, known, voice).join(' ')}</span>
      </summary>
      {isOpen && <Entries places={places} known={known} />}
    </details>
  );
}

/** Each reason once. */
function reasons(places: readonly Place[], known: Known, voice: Voice): readonly string[] {
  return [...new Set(places.flatMap(({ idle }) => (idle === undefined ? [] : [reasonOf(idle, known, voice)])))];
}

function reasonOf(idle: Idle, known: Known, voice: Voice): string {
  const { say } = voice;
  if (!('by' in idle)) return say(idle.why === 'first' ? 'clinic.idle.first' : 'clinic.idle.noTrial');
  const facts = idle.by.map((fact) => say('reason.is', { label: labelOf(fact.id, voice), value: nowInWords(fact, known, voice) }));
  return say('clinic.idle.ruledOut', { list: facts.join(say('list.comma')) });
}

type EntryProps = { readonly question: Question; readonly follows: string | undefined };

/** Drawn again only when its own answer changes, or what follows from others. */
const Entry = memo(function Entry({ question, follows }: EntryProps) {
  const page = usePage();
  const { voice, session } = page;
  const { fact, date } = question;
  const own = useSyncExternalStore(session.subscribe, () => session.get().answers.get(fact.id));
  const dated = useSyncExternalStore(session.subscribe, () => (date === undefined ? undefined : session.get().answers.get(date)));
  const given = useMemo(() => givenTo(question, answersOf(question, own, dated)), [question, own, dated]);
  const origin = useSyncExternalStore(session.subscribe, () => (given === undefined ? undefined : session.get().origins.get(given.fact)));
  const dateBeside = own === undefined || dated === undefined ? undefined : dateQuestionOf(question, page);
  return (
    <>
      <Field
        question={question}
        label={questionLabel(question, voice)}
        given={given}
        origin={origin}
        follows={given === undefined ? follows : undefined}
      />
      {dateBeside !== undefined && <Entry question={dateBeside} follows={undefined} />}
    </>
  );
});

/** A time and its date have one field; where both were answered elsewhere, the date has its own beside it, beside the first of its times. */
function dateQuestionOf(question: Question, { catalogue, questions, session }: Page): Question | undefined {
  const { date } = question;
  const fact = date === undefined ? undefined : catalogue.dictionary.byId.get(date);
  const first = [...questions.values()].find((one) => one.date === date && session.get().answers.has(one.fact.id));
  if (fact === undefined || first?.id !== question.id) return undefined;
  return { ...question, id: fact.id, fact, slot: catalogue.dictionary.facts.indexOf(fact), date: undefined };
}

function answersOf({ fact, date }: Question, own: Answer | undefined, dated: Answer | undefined): Answers {
  const answers = new Map<string, Answer>();
  if (own !== undefined) answers.set(fact.id, own);
  if (dated !== undefined && date !== undefined) answers.set(date, dated);
  return answers;
}

function Entries({ places, known }: { readonly places: readonly Place[]; readonly known: Known }) {
  const { voice, catalogue } = usePage();
  return (
    <div className="entries">
      {places.map(({ question }) => (
        <Entry key={question.id} question={asExpected(question, catalogue.dictionary, known)} follows={followsOf(question, known, voice)} />
      ))}
    </div>
  );
}

/** What other answers already settle about a fact that is not answered itself. */
function followsOf({ fact, slot, option }: Question, known: Known, voice: Voice): string | undefined {
  const now = known[slot];
  return now === undefined || option !== undefined || fact.type === 'date' || !isExact(now) ? undefined : possibleInWords(fact, now, voice);
}

/** Points that were rated at home count with a margin, until the clinician has gone through them. */
function Items({ places }: { readonly places: readonly Place[] }) {
  const { voice, catalogue, session, today } = usePage();
  const person = useSession();
  const rated = selfRatedIn(person, catalogue.dictionary);
  if (rated.length === 0 || !places.some(({ question }) => rated.includes(question.fact.id))) return null;
  return (
    <p className="note">
      <span>{voice.say('clinic.selfRated', { count: rated.length })}</span>{' '}
      <button type="button" onClick={() => session.update((now) => withItemsConfirmed(now, catalogue.dictionary, today))}>
        {voice.say('clinic.confirmItems')}
      </button>
    </p>
  );
}
