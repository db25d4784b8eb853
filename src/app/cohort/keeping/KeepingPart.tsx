// Keeping the list on this device: encrypted, under a passphrase that nobody else knows. Nothing is kept until somebody asks for it.
import { Backup } from '#app/cohort/keeping/Backup.tsx';
import { FoundNotices } from '#app/cohort/keeping/FoundNotices.tsx';
import { KeepForm, UnlockForm } from '#app/cohort/keeping/PassphraseForms.tsx';
import { OpenVault } from '#app/cohort/keeping/OpenVault.tsx';
import { Wipe } from '#app/cohort/keeping/Wipe.tsx';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { usePage } from '#app/page.ts';

export function KeepingPart() {
  const { say } = usePage().voice;
  const { kept } = useCohortState();
  const { place, readOnly } = kept;
  return (
    <div className="cohort-keeping">
      <h2>{say('cohort.part.keeping')}</h2>
      <p className={place === 'memory' || place === 'locked' || place === 'open' ? undefined : 'alert'}>{say(`vault.place.${place}`)}</p>
      {readOnly !== undefined && <p className="alert">{say(`vault.readOnly.${readOnly}`)}</p>}
      {(place === 'memory' || place === 'lost') && <KeepForm />}
      {place === 'locked' && <UnlockForm />}
      {place === 'open' && <OpenVault />}
      <FoundNotices />
      <Backup />
      {(place === 'locked' || place === 'open' || place === 'damaged') && <Wipe />}
    </div>
  );
}
