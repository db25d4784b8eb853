// One fact of a record: what it says, of when and where it stands, what speaks against it, and whether it is taken.
import { besidesThis, isContradicted } from '#app/open/contradicted.ts';
import { usePage } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Answers } from '#facts/answers.ts';
import type { Found } from '#formats/fhir/reading.ts';
import { formatWithin } from '#i18n/format.ts';
import { labelOf } from '#i18n/wording.ts';

type Props = {
  readonly found: Found;
  readonly here: Answers;
  readonly chosen: ReadonlySet<Found>;
  readonly onToggle: () => void;
};

export function FoundItem({ found, here, chosen, onToggle }: Props) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const fact = catalogue.dictionary.byId.get(found.fact);
  const marks = useMarks(found, here, chosen);
  if (fact === undefined) return null;
  const date = found.on === undefined ? say('fhir.noDate') : formatWithin(found.on, found.within, language, say);
  return (
    <li data-fact={found.fact}>
      <label className="choice">
        <input type="checkbox" checked={chosen.has(found)} onChange={onToggle} />
        <span>
          {say('reason.is', { label: labelOf(fact.id, voice), value: answerInWords(fact, found.answer, voice) })}
          <span className="muted">
            {` ${date} · `}
            <bdi dir="ltr">{`${found.from}:`}</bdi> <bdi>{found.said}</bdi>
          </span>{' '}
          {marks.map((mark) => (
            <strong key={mark} className="old">
              {mark}{' '}
            </strong>
          ))}
        </span>
      </label>
    </li>
  );
}

/** What speaks against it, in words. */
function useMarks(found: Found, here: Answers, chosen: ReadonlySet<Found>): readonly string[] {
  const page = usePage();
  const { voice, catalogue } = page;
  const fact = catalogue.dictionary.byId.get(found.fact);
  const before = here.get(found.fact);
  const isBeside = isContradicted(found, here, page);
  const isWithin = !isBeside && isContradicted(found, besidesThis(found, chosen, here), page);
  return [
    found.isImplausible && voice.say('field.unusual'),
    isBeside && voice.say('fhir.contradicts'),
    isWithin && voice.say('fhir.contradictsRecord'),
    found.isOld && voice.say('fhir.old'),
    found.isOutrun && voice.say('fhir.outrun'),
    found.isOrdered === true && voice.say('fhir.ordered'),
    fact !== undefined &&
      before !== undefined &&
      !isSameAnswer(before, found.answer) &&
      voice.say('fhir.here', { value: answerInWords(fact, before, voice) }),
  ].filter((mark) => mark !== false);
}
