// What stands below a field, when there is anything to say: what is wrong, what is asked back, how it was understood, where it comes from.
import type { Given } from '#app/clinic/clinicAnswers.ts';
import { calendarOfYear } from '#app/entry/dateText.ts';
import type { Typed } from '#app/entry/readTyped.ts';
import { originInWords } from '#app/clinic/originInWords.ts';
import { ContradictedBy } from '#app/clinic/ContradictedBy.tsx';
import { Doubts } from '#app/clinic/Doubts.tsx';
import { isAhead } from '#app/clinic/useField.ts';
import { typedProblemInWords } from '#app/ui/typedProblemInWords.ts';
import { usePage } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';
import { quantity, type Voice } from '#i18n/wording.ts';
import type { Question } from '#questionnaire/question.ts';

type Props = {
  readonly id: string;
  readonly question: Question;
  /** Of a question that is typed. */
  readonly entry?: EntryProps;
  /** Of a list: what was pasted is none of its answers. */
  readonly isNoChoice?: boolean;
  readonly given: Given | undefined;
  readonly origin: Origin | undefined;
  readonly follows: string | undefined;
};

type EntryProps = {
  readonly typed: Typed;
  /** It was asked back, and does not count yet. */
  readonly isAsked: boolean;
  /** An answer, given elsewhere, that no text can say. */
  readonly isUnsaid: boolean;
  readonly onConfirm: () => void;
  readonly onClear: () => void;
};

export function Beneath({ id, question, entry, isNoChoice = false, given, origin, follows }: Props) {
  const { voice, today, catalogue } = usePage();
  const fact = catalogue.dictionary.byId.get(given?.fact ?? question.fact.id) ?? question.fact;
  const from = given === undefined ? undefined : originInWords(origin, fact, today, voice);
  return (
    <div id={id} className="beneath" aria-live="polite">
      <ContradictedBy question={question} />
      {isNoChoice && <p className="problem">{voice.say('problem.no-such-option')}</p>}
      {entry !== undefined && <Wrong question={question} entry={entry} />}
      {entry !== undefined && given !== undefined && (
        <>
          <Understood fact={fact} given={given} entry={entry} />
          <Doubts question={question} />
        </>
      )}
      {from !== undefined && <p className="origin">{from}</p>}
      {follows !== undefined && <p className="origin">{voice.say('clinic.follows', { value: follows })}</p>}
    </div>
  );
}

function Wrong({ question: { fact }, entry: { typed, isAsked, onConfirm } }: { readonly question: Question; readonly entry: EntryProps }) {
  const { voice, today } = usePage();
  if (typed.kind === 'problem') return <p className="problem">{typedProblemInWords(typed, fact, voice)}</p>;
  if (!isAsked || typed.kind === 'nothing' || fact.type !== 'number') return null;
  return (
    <p className="asked-back">
      <span>{isAhead(typed, today) ? voice.say('clinic.ahead') : unusualInWords(typed, fact, voice)}</span>
      <button type="button" onClick={onConfirm}>
        {voice.say('clinic.isRight')}
      </button>
    </p>
  );
}

/** Of a figure that was taken for a year of the other calendar it is said so. */
function unusualInWords({ fact: id, answer, year }: Extract<Typed, { kind: 'answer' }>, fact: NumberFact, voice: Voice): string {
  const expected = { min: quantity(fact.id, fact.plausible.min, voice), max: quantity(fact.id, fact.plausible.max, voice) };
  const value = answerInWords(voice.dictionary.byId.get(id) ?? fact, answer, voice);
  const isOther = year !== undefined && calendarOfYear(year) !== voice.language.calendar;
  return voice.say(isOther ? 'clinic.unusualYear' : 'clinic.unusual', { year, value, ...expected });
}

type UnderstoodProps = { readonly fact: Fact; readonly given: Given; readonly entry: EntryProps };

function Understood({ fact, given, entry: { typed, isUnsaid, onClear } }: UnderstoodProps) {
  const { voice } = usePage();
  const words = given.answer === 'not sure' ? voice.say('answer.notKnown') : answerInWords(fact, given.answer, voice);
  if (isUnsaid) {
    return (
      <p className="echo">
        <span>{words}</span>
        <button type="button" onClick={onClear}>
          {voice.say('answer.clear')}
        </button>
      </p>
    );
  }
  const isPoint = fact.type === 'number' && fact.levels !== undefined;
  return typed.kind === 'answer' && (typed.echo === true || isPoint) ? <p className="echo">{`= ${words}`}</p> : null;
}
