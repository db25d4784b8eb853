// Takes everything off this device, after a question.
import { useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { Said } from '#app/cohort/keeping/Said.tsx';
import { useDeed } from '#app/cohort/keeping/useDeed.ts';
import { QuestionBox } from '#app/cohort/QuestionBox.tsx';
import { usePage } from '#app/page.ts';

export function Wipe() {
  const { say } = usePage().voice;
  const { keeping, restart } = useCohort();
  const deed = useDeed();
  const [isAsking, setAsking] = useState(false);
  const wipe = () => {
    setAsking(false);
    deed.act(async () => {
      const said = await keeping.wipe();
      if (said !== 'wiped') return said;
      await restart();
      return 'done';
    });
  };
  return (
    <section className="take-way">
      <h3>{say('vault.wipe.title')}</h3>
      <button type="button" className="danger" onClick={() => setAsking(true)}>
        {say('vault.wipe')}
      </button>
      <Said deed={deed} done={say('vault.wipe.done')} />
      {isAsking && (
        <QuestionBox title={say('vault.wipe.ask')} yes={say('vault.wipe.yes')} isDanger onYes={wipe} onNo={() => setAsking(false)}>
          <p>{say('vault.wipe.text')}</p>
        </QuestionBox>
      )}
    </section>
  );
}
