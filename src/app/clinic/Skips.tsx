// The first two stops of the page for clinicians: past its tools, to the fields or to the verdicts. They are seen when they have the focus.
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { focusVerdicts } from '#app/clinic/useJump.ts';
import { usePage } from '#app/page.ts';
import { FIRST_FACT } from '#questionnaire/relevance.ts';

export function Skips() {
  const { say } = usePage().voice;
  return (
    <>
      <button type="button" className="skip" onClick={() => focusEntry(FIRST_FACT)}>
        {say('clinic.skip.fields')}
      </button>
      <button type="button" className="skip" onClick={() => focusVerdicts()}>
        {say('clinic.skip.verdicts')}
      </button>
    </>
  );
}
