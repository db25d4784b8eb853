// Says that the answers of the last visit were kept and are here again, and which of them fit no more.
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage, useSession } from '#app/page.ts';
import { FaultList } from '#app/ui/FaultList.tsx';

export function Resumed() {
  const { say } = usePage().voice;
  const { resumed } = useKeeping().state;
  const hasAnswers = useSession().answers.size > 0;
  if (resumed === undefined || !hasAnswers) return null;
  const { count, faults } = resumed;
  return (
    <div className="note resumed">
      <p>{say('keep.resumed', { count })}</p>
      <FaultList faults={faults} />
    </div>
  );
}
