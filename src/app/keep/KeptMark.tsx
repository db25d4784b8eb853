// A quiet word that everything is kept: it stands there only when the device has it all. Its place stays.
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage } from '#app/page.ts';

export function KeptMark() {
  const { say } = usePage().voice;
  const { isOn, isCurrent, count } = useKeeping().state;
  if (!isOn) return null;
  return (
    <p className="kept-mark" data-kept={count} data-current={isCurrent}>
      {say('keep.kept')}
    </p>
  );
}
