// The points of a scale that was answered item by item: subscores, total, and what the total counts as.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { type Scale, scalesAnswered, type Subscore } from '#app/results/scale.ts';
import { localText } from '#i18n/localText.ts';
import { askedAs, possibleInWords, quantity } from '#i18n/wording.ts';

export function ScaleCards() {
  const { catalogue } = usePage();
  const { answers } = useSession();
  const { known } = useKnowledge();
  return scalesAnswered(catalogue.dictionary, answers, known).map((scale) => <ScaleCard key={scale.total.id} scale={scale} />);
}

function ScaleCard({ scale }: { readonly scale: Scale }) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const { reportedBy, itemsFromClinic } = useSession();
  const audience = reportedBy === 'clinician' ? 'clinician' : 'patient';
  const { total, range, points, margin, isSelfRated } = scale;
  const group = catalogue.dictionary.groups.find(({ facts }) => facts.includes(total));
  const show = (value: number) => quantity(total.id, value, voice);
  return (
    <section className="scale-card" aria-labelledby={`scale-${total.id}`}>
      <h2 id={`scale-${total.id}`}>{group !== undefined && localText(group.title, language)}</h2>
      <dl>
        {scale.subscores.map((one) => (
          <div key={one.fact.id}>
            <dt>{askedAs(one.fact, audience, voice)}</dt>
            <dd>
              <SubscoreValue subscore={one} />
            </dd>
          </div>
        ))}
        {points !== undefined && (
          <div className="scale-total">
            <dt>{say('scale.total')}</dt>
            <dd>{say('scale.of', { value: points, max: total.range.max })}</dd>
          </div>
        )}
      </dl>
      {points === undefined && <p>{say('scale.incomplete', { from: range.low, to: range.high })}</p>}
      {margin > 0 && range.low < range.high && (
        <p>
          {say(points === undefined ? 'scale.partSelfRated' : 'scale.selfRated', { from: range.low, to: range.high, margin: show(margin) })}
        </p>
      )}
      <p>{say(itemsFromClinic ? (isSelfRated ? 'scale.notYetClinic' : 'scale.fromClinic') : 'scale.clinicCounts')}</p>
    </section>
  );
}

function SubscoreValue({ subscore: { fact, range } }: { readonly subscore: Subscore }) {
  const { voice } = usePage();
  if (range.low === range.high) return voice.say('scale.of', { value: range.low, max: fact.range.max });
  return possibleInWords(fact, range, voice) ?? voice.say('answer.notKnown');
}
