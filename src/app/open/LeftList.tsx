// What was not taken from a FHIR file, by the reason.
import { usePage } from '#app/page.ts';
import type { FhirReading, LeftReason } from '#formats/fhir/reading.ts';

/** More of one kind are only counted. */
const MOST_SHOWN = 50;

export function LeftList({ left }: { readonly left: FhirReading['left'] }) {
  const { say } = usePage().voice;
  if (left.length === 0) return null;
  const reasons = [...new Set(left.map(({ why }) => why))];
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
  const { say } = usePage().voice;
  return (
    <div data-why={why}>
      <p>{say(`fhir.left.${why}`)}</p>
      <ul lang="en" dir="ltr">
        {[...new Set(left.map(({ from, said }) => `${from}: ${said}`))].slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {left.length > MOST_SHOWN && <p>{say('results.more', { count: left.length - MOST_SHOWN })}</p>}
    </div>
  );
}
