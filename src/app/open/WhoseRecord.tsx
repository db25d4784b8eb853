// Asks whether the record is of the person whose answers are here: two people must never be mixed.
import type { Whose } from '#app/open/useChosen.ts';
import { usePage, useSession } from '#app/page.ts';

type Props = { readonly whose: Whose; readonly onChoose: (whose: 'same' | 'other') => void };

const WORDS = { same: 'fhir.sameYes', other: 'fhir.sameNo' } as const;

export function WhoseRecord({ whose, onChoose }: Props) {
  const { say } = usePage().voice;
  const { answers } = useSession();
  return (
    <fieldset className="whose">
      <legend>{say('fhir.same', { count: answers.size })}</legend>
      {(['same', 'other'] as const).map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="whose" checked={whose === one} onChange={() => onChoose(one)} />
          <span>{say(WORDS[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}
