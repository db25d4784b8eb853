// Below a field: that its answer and others cannot all be true, so that none of them counts.
import { useContradictedBy } from '#app/clinic/conflictsContext.ts';
import { usePage } from '#app/page.ts';
import { labelOf } from '#i18n/wording.ts';
import type { Question } from '#questionnaire/question.ts';

/** All of them are named above the form. */
const MOST_NAMED = 3;

export function ContradictedBy({ question }: { readonly question: Question }) {
  const { voice } = usePage();
  const { say } = voice;
  const others = useContradictedBy(question);
  if (others === undefined) return null;
  const named = others.slice(0, MOST_NAMED).map((id) => labelOf(id, voice));
  const more = others.length - named.length;
  const list = [...named, ...(more > 0 ? [say('results.more', { count: more })] : [])].join(say('list.comma'));
  return <p className="problem">{others.length === 0 ? say('clinic.impossible') : say('clinic.contradictedBy', { list })}</p>;
}
