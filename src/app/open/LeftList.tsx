// What was not taken from a FHIR file, together by the reason; what says nothing here at all comes last.
import { usePage } from '#app/page.ts';
import type { FhirReading, Left, LeftReason } from '#formats/fhir/reading.ts';
import { formatWithin } from '#i18n/format.ts';

/** More of one kind are only counted. */
const MOST_SHOWN = 50;
/** Of these a record may hold thousands: they stand together without the place of each. */
const MANY: readonly LeftReason[] = ['older', 'same', 'no-code-here', 'other-resource'];
/** Of these nobody asks when it was. */
const UNDATED: readonly LeftReason[] = ['no-code-here', 'other-resource'];

export function LeftList({ left }: { readonly left: FhirReading['left'] }) {
  const { say } = usePage().voice;
  if (left.length === 0) return null;
  const reasons = [...new Set(left.map(({ why }) => why))].sort((a, b) => MANY.indexOf(a) - MANY.indexOf(b));
  return (
    <details className="fhir-left">
      <summary>{say('fhir.left', { count: left.length })}</summary>
      {reasons.map((why) => (
        <LeftFor key={why} why={why} left={left.filter((one) => one.why === why)} />
      ))}
    </details>
  );
}

function LeftFor({ why, left }: { readonly why: LeftReason; readonly left: FhirReading['left'] }) {
  const { say, language } = usePage().voice;
  const dateOf = ({ on, within }: Left) => (on === undefined || UNDATED.includes(why) ? '' : formatWithin(on, within, language, say));
  const lines = new Map<string, { readonly one: Left; readonly count: number }>();
  for (const one of left) {
    const line = [placeOf(one), one.said, dateOf(one)].join('\n');
    lines.set(line, { one, count: (lines.get(line)?.count ?? 0) + 1 });
  }
  const shown = [...lines].slice(0, MOST_SHOWN);
  const rest = left.length - shown.reduce((sum, [, { count }]) => sum + count, 0);
  return (
    <div data-why={why}>
      <p>{say(`fhir.left.${why}`)}</p>
      <ul>
        {shown.map(([line, { one, count }]) => (
          <li key={line}>
            <bdi dir="ltr">{`${placeOf(one)}:`}</bdi> <bdi>{one.said}</bdi>{' '}
            <span className="muted">{[dateOf(one), count > 1 ? say('fhir.times', { count }) : ''].join(' ')}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{say('results.more', { count: rest })}</p>}
    </div>
  );
}

/** As `Observation/17`; of what there is much, the kind alone. */
function placeOf({ from, why }: Left): string {
  return MANY.includes(why) ? from.replace(/[/ ].*/, '') : from;
}
