// One line of my answers: the question, what was said, what to know of it, and a way to change it.
import { useLocation } from 'wouter';
import type { Given } from '#app/ask/answersGiven.ts';
import { usePage, useSession } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import type { Voice } from '#i18n/wording.ts';

export function AnswerRow({ given }: { readonly given: Given }) {
  const { voice } = usePage();
  const { say } = voice;
  const { reportedBy } = useSession();
  const { question, answer, fact, isUsed } = given;
  const words = questionInWords(given, voice);
  const marks = [
    ...(answer !== undefined && !isUsed ? [say('answers.unused')] : []),
    ...(answer === undefined ? [] : marksOf(fact, answer, reportedBy === 'clinician', voice)),
  ];
  return (
    <li className="answer-row" data-question={given.id} data-unused={!isUsed}>
      <div>
        <p className="answer-question">{words}</p>
        <p className="answer-said">{answer === undefined ? say('answers.open') : saidInWords(given, answer, voice)}</p>
        {marks.length > 0 && (
          <p className="criterion-tags">
            {marks.map((mark) => (
              <span key={mark} className="tag">
                {mark}
              </span>
            ))}
          </p>
        )}
      </div>
      {question === undefined ? <TakeBack id={fact.id} words={words} /> : <Change id={question.id} words={words} />}
    </li>
  );
}

/** Goes to the question, and comes back here. */
function Change({ id, words }: { readonly id: string; readonly words: string }) {
  const { voice, session } = usePage();
  const [, navigate] = useLocation();
  const change = () => {
    session.update((now) => (now.path.includes(id) ? now : { ...now, path: [...now.path, id] }));
    navigate(`/ask/${session.get().path.indexOf(id) + 1}/change`);
  };
  return (
    <button type="button" className="big" aria-label={named('answers.change', words, voice)} onClick={change}>
      {voice.say('answers.change')}
    </button>
  );
}

/** An answer that no question asks for, as a clinic's subscore out of a file. */
function TakeBack({ id, words }: { readonly id: string; readonly words: string }) {
  const { voice, session } = usePage();
  return (
    <button type="button" className="big" aria-label={named('ask.takeBack', words, voice)} onClick={() => session.answer(id, undefined)}>
      {voice.say('ask.takeBack')}
    </button>
  );
}

/** The name begins with what stands on the button, and no two are the same. */
function named(label: 'answers.change' | 'ask.takeBack', words: string, { say }: Voice): string {
  return say('reason.is', { label: say(label), value: words });
}

function questionInWords({ question, fact }: Given, { language }: Voice): string {
  const asked = question?.fact ?? fact;
  const words = localText(asked.question.patient, language);
  if (question?.option === undefined || asked.type !== 'any-of') return words;
  const label = asked.options.find(({ id }) => id === question.option)?.label;
  return label === undefined ? words : `${words} ${localText(label, language)}`;
}

function saidInWords({ question, fact }: Given, answer: Answer, voice: Voice): string {
  if (question?.option === undefined || isSilent(answer) || !('value' in answer)) return answerInWords(fact, answer, voice);
  return voice.say(answer.value === true ? 'answer.yes' : 'answer.no');
}

function marksOf(fact: Fact, answer: Answer, isClinician: boolean, { say }: Voice): readonly string[] {
  if (isSilent(answer)) return [];
  if ('selfRated' in answer) return [say('answers.selfRated')];
  return fact.settledBy === 'patient' || isClinician ? [] : [say('answers.selfReported')];
}
