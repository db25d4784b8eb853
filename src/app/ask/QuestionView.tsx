// One question: its words, its answers, other ways to answer it, and why it is asked.
import { useId, useState } from 'react';
import { bandsFor, type Choice, choicesFor, CLINIC_ITEMS, isDated, NO_CLINIC_SCORE } from '#app/ask/choices.ts';
import { Choices } from '#app/ask/Choices.tsx';
import { OtherWays } from '#app/ask/OtherWays.tsx';
import { asRated, isScale, withItemsFrom, withNoScore } from '#app/levels.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import type { Answer } from '#facts/answer.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf } from '#i18n/wording.ts';
import { answerTo, type Question, withAnswerTo } from '#questionnaire/question.ts';

type Props = {
  readonly question: Question;
  /** What was pressed last, by question: two answers of a scale say the same of it. */
  readonly pressed: Map<string, string>;
};

export function QuestionView({ question, pressed }: Props) {
  const { voice, catalogue, session, today } = usePage();
  const { say, language } = voice;
  const person = useSession();
  const ids = { heading: useId(), help: useId() };
  const { fact, option } = question;
  const [bands] = useState(() => bandsFor(question, catalogue, person.answers, today));
  const given = answerTo(question, person.answers);
  const choices = choicesFor(question, bands, given, voice);
  const chosen =
    given !== undefined && (isDated(fact, given) || (person.itemsFromClinic && isSelfRated(given)))
      ? undefined
      : chosenOf(choices, given, pressed.get(question.id), isScale(fact) && person.itemsFromClinic);
  const choose = ({ key, answer }: Choice) => {
    pressed.set(question.id, key);
    const { dictionary } = catalogue;
    session.update((now) => {
      const then = { ...now, answers: withAnswerTo(question, now.answers, asRated(fact, answer, now)) };
      return isScale(fact) ? withNoScore(key === NO_CLINIC_SCORE, withItemsFrom(key === CLINIC_ITEMS, then, dictionary), dictionary) : then;
    });
  };
  return (
    <div className="ask-question">
      <h1 id={ids.heading} tabIndex={-1}>
        {localText(fact.question.patient, language)}
        {option !== undefined && fact.type === 'any-of' && <Option fact={fact} option={option} />}
      </h1>
      <div id={ids.help} className="help">
        <p>{localText(fact.help.patient, language)}</p>
        {isScale(fact) && <p>{say('ask.scale')}</p>}
      </div>
      <Choices choices={choices} chosen={chosen?.key} onChoose={choose} labelledBy={ids.heading} describedBy={ids.help} />
      <OtherWays question={question} chosen={chosen} given={given} />
      <Conflict question={question} />
    </div>
  );
}

/** Once there is a clinic's sheet, the person's own rating is not its figure, even where the two are the same. */
function isSelfRated(answer: Answer): boolean {
  return typeof answer === 'object' && 'selfRated' in answer;
}

/** Said where it arises: the answer and others cannot all be true. */
function Conflict({ question }: { readonly question: Question }) {
  const { voice } = usePage();
  const own = useKnowledge().conflicts.find(({ answers }) => answers.some((id) => id === question.fact.id || id === question.date));
  const list = own?.answers.map((id) => labelOf(id, voice)).join(voice.say('list.comma'));
  return <div role="alert">{list !== undefined && <p className="alert ask-conflict">{voice.say('problem.conflict', { list })}</p>}</div>;
}

function Option({ fact, option }: { readonly fact: Extract<Question['fact'], { type: 'any-of' }>; readonly option: string }) {
  const { language } = usePage().voice;
  const label = fact.options.find(({ id }) => id === option)?.label;
  return label === undefined ? null : <span className="ask-option">{` ${localText(label, language)}`}</span>;
}

function chosenOf(
  choices: readonly Choice[],
  given: Answer | undefined,
  pressed: string | undefined,
  hasClinicItems: boolean,
): Choice | undefined {
  if (given === undefined) return undefined;
  const same = choices.filter(({ answer }) => isSameAnswer(answer, given));
  if (same.length < 2) return same[0];
  const likely = hasClinicItems ? CLINIC_ITEMS : NO_CLINIC_SCORE;
  return same.find(({ key }) => key === pressed) ?? same.find(({ key }) => key === likely);
}
