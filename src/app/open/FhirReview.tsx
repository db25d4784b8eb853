// What was read from a FHIR file, each fact to be taken or not, and what was left and why: before anything is taken over.
import { useState } from 'react';
import { LeftList } from '#app/open/LeftList.tsx';
import { type Page, usePage, useSession } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { isSameAnswer } from '#app/sameAnswer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import type { FhirReading, Found } from '#formats/fhir/reading.ts';
import { formatDay } from '#i18n/format.ts';
import { labelOf } from '#i18n/wording.ts';

type Props = {
  readonly reading: FhirReading;
  /** `isNew`: in place of the person who is here, not beside what was said of them. */
  readonly onTake: (found: readonly Found[], isNew: boolean) => void;
  readonly onLeave: () => void;
};

export function FhirReview({ reading, onTake, onLeave }: Props) {
  const page = usePage();
  const { say } = page.voice;
  const { answers } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<Found>>(
    () => new Set(reading.found.filter((one) => isTakenUnasked(one, answers) && !isContradicted(one, answers, page))),
  );
  const toggle = (found: Found) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(found)) next.add(found);
      return next;
    });
  const taken = reading.found.filter((one) => chosen.has(one));
  return (
    <section className="take-way fhir-review" aria-labelledby="fhir-title">
      <h2 id="fhir-title" tabIndex={-1}>
        {say('fhir.read', { count: reading.found.length })}
      </h2>
      <p>{say('fhir.means')}</p>
      {answers.size > 0 && <p className="note">{say('fhir.same', { count: answers.size })}</p>}
      {reading.found.length > 0 && (
        <ul className="plain fhir-found">
          {reading.found.map((found) => (
            <FoundItem key={found.fact} found={found} isChosen={chosen.has(found)} onToggle={() => toggle(found)} />
          ))}
        </ul>
      )}
      <LeftList left={reading.left} />
      <div className="big-actions">
        {answers.size > 0 && (
          <button type="button" className="big" disabled={taken.length === 0} onClick={() => onTake(taken, true)}>
            {say('fhir.takeNew', { count: taken.length })}
          </button>
        )}
        <button type="button" className="big primary" disabled={taken.length === 0} onClick={() => onTake(taken, false)}>
          {say(answers.size > 0 ? 'fhir.takeHere' : 'fhir.take', { count: taken.length })}
        </button>
        <button type="button" className="big" onClick={onLeave}>
          {say('open.useNo')}
        </button>
      </div>
    </section>
  );
}

/** What is old or unlikely, or stands here otherwise, is taken only when it is asked for. */
function isTakenUnasked({ fact, answer, isOld, isImplausible }: Found, answers: Answers): boolean {
  const here = answers.get(fact);
  return !isOld && !isImplausible && (here === undefined || isSameAnswer(here, answer));
}

/** With what stands here it cannot be true. */
function isContradicted({ fact, answer }: Found, answers: Answers, { catalogue, today }: Page): boolean {
  const { dictionary } = catalogue;
  const before = knowledge(dictionary, answers, today).conflicts.length;
  return knowledge(dictionary, withAnswer(answers, fact, answer), today).conflicts.length > before;
}

type ItemProps = { readonly found: Found; readonly isChosen: boolean; readonly onToggle: () => void };

function FoundItem({ found, isChosen, onToggle }: ItemProps) {
  const page = usePage();
  const { voice, catalogue } = page;
  const { say, language } = voice;
  const { answers } = useSession();
  const here = answers.get(found.fact);
  const fact = catalogue.dictionary.byId.get(found.fact);
  if (fact === undefined) return null;
  const date = found.on === undefined ? say('fhir.noDate') : formatDay(found.on, language);
  return (
    <li data-fact={found.fact}>
      <label className="choice">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>
          {say('reason.is', { label: labelOf(fact.id, voice), value: answerInWords(fact, found.answer, voice) })}
          <span className="muted">
            {` ${date} · `}
            <bdi dir="ltr">{`${found.from}:`}</bdi> <bdi>{found.said}</bdi>
          </span>{' '}
          {found.isImplausible && <strong className="old">{say('field.unusual')}</strong>}
          {isContradicted(found, answers, page) && <strong className="old">{say('fhir.contradicts')}</strong>}
          {found.isOld && <strong className="old">{say('fhir.old')}</strong>}
          {here !== undefined && !isSameAnswer(here, found.answer) && (
            <strong className="old">{say('fhir.here', { value: answerInWords(fact, here, voice) })}</strong>
          )}
        </span>
      </label>
    </li>
  );
}
