// Answers of a file that could not be taken: how many, and the first few by their question.
import { usePage } from '#app/page.ts';
import type { AnswerFault } from '#facts/answers.ts';
import { labelOf } from '#i18n/wording.ts';

const SHOWN = 3;
/** What a file calls a question may be anything. */
const MOST_LETTERS = 80;

export function FaultList({ faults }: { readonly faults: readonly AnswerFault[] }) {
  const { voice } = usePage();
  const { say } = voice;
  if (faults.length === 0) return null;
  const more = faults.length - SHOWN;
  return (
    <>
      <p>{say('open.faults', { count: faults.length })}</p>
      <ul className="faults">
        {faults.slice(0, SHOWN).map(({ fact }) => (
          <li key={fact}>
            <bdi>{labelOf(fact, voice).slice(0, MOST_LETTERS)}</bdi>
          </li>
        ))}
        {more > 0 && <li>{say('results.more', { count: more })}</li>}
      </ul>
    </>
  );
}
