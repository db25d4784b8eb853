// What the table says otherwise of candidates who are on the list already, answer by answer; contradictions wait for a decision.
import { useCohort } from '#app/cohort/cohortContext.ts';
import type { ImportReview } from '#app/cohort/importApi.ts';
import { ScrollBox } from '#app/cohort/ScrollBox.tsx';
import { usePage } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Change } from '#cohort/merge.ts';
import type { Answer } from '#facts/answer.ts';
import { labelOf } from '#i18n/wording.ts';

type Props = { readonly review: ImportReview; readonly onReview: (review: ImportReview) => void };

export function ChangeList({ review: { changes, changeCount }, onReview }: Props) {
  const { say } = usePage().voice;
  const { importing } = useCohort();
  if (changeCount === 0) return null;
  const decide = async (place: number, isTaken: boolean) => {
    const next = await importing.decide(place, isTaken);
    if (next !== undefined) onReview(next);
  };
  return (
    <section aria-labelledby="changes-title">
      <h3 id="changes-title">{say('import.changes', { count: changeCount })}</h3>
      <ScrollBox label={say('import.changes', { count: changeCount })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('cohort.code')}</th>
              <th scope="col">{say('import.fact')}</th>
              <th scope="col">{say('import.before')}</th>
              <th scope="col">{say('import.after')}</th>
              <th scope="col">{say('import.take')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, place) => (
              <ChangeRow key={`${change.code} ${change.fact}`} change={change} onDecide={(isTaken) => void decide(place, isTaken)} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {changeCount > changes.length && <p className="muted">{say('import.changesMore', { count: changeCount - changes.length })}</p>}
    </section>
  );
}

function ChangeRow({ change, onDecide }: { readonly change: Change; readonly onDecide: (isTaken: boolean) => void }) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const fact = catalogue.dictionary.byId.get(change.fact);
  const words = (answer: Answer | undefined) => (fact === undefined || answer === undefined ? '' : answerInWords(fact, answer, voice));
  const label = labelOf(change.fact, voice);
  return (
    <tr data-kind={change.kind}>
      <th scope="row">
        <bdi>{change.code}</bdi>
      </th>
      <td>{label}</td>
      <td>{words(change.before)}</td>
      <td>{words(change.after)}</td>
      <td>
        <label>
          <input
            type="checkbox"
            checked={change.isTaken}
            aria-label={say('import.takeOf', { code: change.code, label })}
            onChange={({ target }) => onDecide(target.checked)}
          />{' '}
          {say(`import.change.${change.kind}`)}
        </label>
      </td>
    </tr>
  );
}
