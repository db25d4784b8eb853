// Answers that contradict each other count as not given: that must be known before any result is read.
import { useKnowledge, usePage } from '#app/page.ts';
import { labelOf } from '#i18n/wording.ts';

export function Conflicts({ className = 'alert' }: { readonly className?: string }) {
  const { voice } = usePage();
  const { conflicts } = useKnowledge();
  return conflicts.map(({ fact, answers }) => (
    <div key={fact} className={className}>
      <p>{voice.say('problem.conflictOf')}</p>
      <ul>
        {answers.map((id) => (
          <li key={id}>{labelOf(id, voice)}</li>
        ))}
      </ul>
    </div>
  ));
}
