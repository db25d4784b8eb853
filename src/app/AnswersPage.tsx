// My answers: everything that was said, in the order in which it was asked, each with a way to change it.
import { Link } from 'wouter';
import { AnswerRow } from '#app/ask/AnswerRow.tsx';
import { answersGiven } from '#app/ask/answersGiven.ts';
import { Eraser } from '#app/ask/Eraser.tsx';
import { KeepSwitch } from '#app/keep/KeepSwitch.tsx';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { ScaleCards } from '#app/results/ScaleCard.tsx';
import { WHO } from '#app/ui/who.ts';
import { labelOf } from '#i18n/wording.ts';

export function AnswersPage() {
  const page = usePage();
  const { say } = page.voice;
  const person = useSession();
  const { conflicts } = useKnowledge();
  const given = answersGiven(person, page);
  const { next, atMost } = page.planner(person.answers, page.today);
  const isEmpty = given.length === 0;
  const lead = isEmpty ? 'answers.none' : next === undefined ? 'answers.lead' : 'answers.leadMore';
  return (
    <div className="ask answers">
      <div>
        <h1>{say('answers.title')}</h1>
        <p className="lead">{say(lead, { count: atMost })}</p>
        {person.reportedBy !== undefined && <p className="muted">{say('results.reported', { who: say(WHO[person.reportedBy]) })}</p>}
        {conflicts.map(({ fact, answers: involved }) => (
          <p key={fact} className="alert" role="alert">
            {say('problem.conflict', { list: involved.map((id) => labelOf(id, page.voice)).join(say('list.comma')) })}
          </p>
        ))}
      </div>
      <div className="ask-steering">
        {next !== undefined && (
          <Link href="/ask" className="big primary">
            {say(isEmpty ? 'start.start' : 'answers.goOn')}
          </Link>
        )}
        {!isEmpty && (
          <Link href="/results" className={next === undefined ? 'big primary' : 'big'}>
            {say('answers.results')}
          </Link>
        )}
        {!isEmpty && (
          <Link href="/take" className="big">
            {say('take.title')}
          </Link>
        )}
      </div>
      <div>
        <ol className="answers-list">
          {given.map((one) => (
            <AnswerRow key={one.id} given={one} />
          ))}
        </ol>
        <ScaleCards />
        <KeepSwitch />
        <Eraser />
      </div>
      <div className="ask-rest" />
    </div>
  );
}
