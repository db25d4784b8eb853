// What was read from a FHIR file, each fact to be taken or not, and what was left and why: before anything is taken over.
import { FoundItem } from '#app/open/FoundItem.tsx';
import { LeftList } from '#app/open/LeftList.tsx';
import { useChosen } from '#app/open/useChosen.ts';
import { WhoseRecord } from '#app/open/WhoseRecord.tsx';
import { usePage } from '#app/page.ts';
import type { FhirReading, Found } from '#formats/fhir/reading.ts';

type Props = {
  readonly reading: FhirReading;
  /** `isNew`: in place of the person who is here, not beside what was said of them. */
  readonly onTake: (found: readonly Found[], isNew: boolean) => void;
  readonly onLeave: () => void;
};

export function FhirReview({ reading, onTake, onLeave }: Props) {
  const { say } = usePage().voice;
  const { isAsked, whose, chooseWhose, here, chosen, toggle, taken } = useChosen(reading);
  const take = !isAsked ? 'fhir.take' : whose === 'other' ? 'fhir.takeNew' : 'fhir.takeHere';
  return (
    <section className="take-way fhir-review" aria-labelledby="fhir-title">
      <h2 id="fhir-title" tabIndex={-1}>
        {say('fhir.read', { count: reading.found.length })}
      </h2>
      <p>{say('fhir.means')}</p>
      {reading.left.some(({ why }) => why === 'incomplete') && <p className="note">{say('fhir.incomplete')}</p>}
      {isAsked && reading.found.length > 0 && <WhoseRecord whose={whose} onChoose={chooseWhose} />}
      {whose !== undefined && reading.found.length > 0 && (
        <ul className="plain fhir-found">
          {reading.found.map((found) => (
            <FoundItem key={found.fact} found={found} here={here} chosen={chosen} onToggle={() => toggle(found)} />
          ))}
        </ul>
      )}
      <LeftList left={reading.left} />
      <div className="big-actions">
        {whose !== undefined && (
          <button type="button" className="big primary" disabled={taken.length === 0} onClick={() => onTake(taken, whose === 'other')}>
            {say(take, { count: taken.length })}
          </button>
        )}
        <button type="button" className="big" onClick={onLeave}>
          {say('open.useNo')}
        </button>
      </div>
    </section>
  );
}
