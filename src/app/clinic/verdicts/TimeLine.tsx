// The next years of one trial as a line, with the same in words: when the criteria that depend on a date are met.
import { useId } from 'react';
import { useTimeInWords } from '#app/clinic/verdicts/useTimeInWords.ts';
import { usePage } from '#app/page.ts';
import { formatMonth } from '#i18n/format.ts';
import type { Span } from '#screening/windows.ts';
import type { Trial } from '#trials/trial.ts';

const [WIDTH, HEIGHT, BAR] = [600, 44, 18];
/** Nothing is drawn beyond the last change but this much, in days, and at least a year in all. */
const AFTER_LAST = 120;
const LEAST = 365;

const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;

export function TimeLine({ trial }: { readonly trial: Trial }) {
  const { voice } = usePage();
  const { say, language } = voice;
  const { spans, sentences } = useTimeInWords(trial);
  const hatch = useId();
  const [first] = spans;
  const end = shownUntil(spans);
  const isRtl = language.direction === 'rtl';
  const start = first?.from ?? 0;
  const at = (day: number) => {
    const x = ((Math.min(day, end) - start) / (end - start)) * WIDTH;
    return isRtl ? WIDTH - x : x;
  };
  return (
    <div className="time">
      <h4>{say('time.title')}</h4>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {spans.length > 1 && (
        <svg className="time-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('time.line')}>
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          {spans
            .filter(({ from }) => from < end)
            .map(({ from, to, dated }) => {
              const [one, other] = [at(from), at(to + 1)];
              const box = { x: Math.min(one, other), width: Math.abs(other - one), y: 0, height: BAR };
              return (
                <g key={from} data-dated={dated}>
                  <rect {...box} />
                  {dated !== 'pass' && <rect {...box} className="hatch" fill={`url(#${hatch})`} data-dated={dated} />}
                </g>
              );
            })}
          {ticksOf(spans, end).map(({ day, anchor }) => (
            <text key={day} x={at(day)} y={HEIGHT - 8} textAnchor={isRtl ? MIRRORED[anchor] : anchor}>
              {formatMonth(day, language)}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

function shownUntil(spans: readonly Span[]): number {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return 1;
  return Math.min(last.to + 1, Math.max(last.from + AFTER_LAST, first.from + LEAST));
}

/** Today, the end, and changes that are not too near to another tick. */
function ticksOf(spans: readonly Span[], end: number): readonly { readonly day: number; readonly anchor: 'start' | 'middle' | 'end' }[] {
  const start = spans[0]?.from ?? 0;
  const apart = (end - start) / 5;
  const ticks: number[] = [];
  for (const { from } of spans.slice(1)) {
    if (from - start >= apart && end - from >= apart && from - (ticks.at(-1) ?? -Infinity) >= apart) ticks.push(from);
  }
  return [{ day: start, anchor: 'start' }, ...ticks.map((day) => ({ day, anchor: 'middle' as const })), { day: end, anchor: 'end' }];
}
