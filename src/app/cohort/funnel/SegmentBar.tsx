// One bar in up to three parts, told apart by their pattern as well as by their colour.
import { useId } from 'react';
import { usePage } from '#app/page.ts';

type Part = 'known' | 'unknown' | 'failed';

type Props = {
  readonly parts: Partial<Record<Part, number>>;
  /** What the whole width stands for. */
  readonly of: number;
  /** The same in words; without it, a sample for the key. */
  readonly words?: string;
};

const ORDER: readonly Part[] = ['known', 'unknown', 'failed'];
const [WIDTH, HEIGHT] = [600, 20];
const KEY_WIDTH = 30;

export function SegmentBar({ parts, of, words }: Props) {
  const { direction } = usePage().voice.language;
  const id = useId();
  const whole = words === undefined ? KEY_WIDTH : WIDTH;
  const share = (part: Part) => (of === 0 ? 0 : ((parts[part] ?? 0) / of) * whole);
  const boxes = ORDER.map((part, place) => {
    const start = ORDER.slice(0, place).reduce((sum, before) => sum + share(before), 0);
    const width = share(part);
    return { part, width, x: direction === 'rtl' ? whole - start - width : start };
  }).filter(({ width }) => width > 0);
  return (
    <svg
      className="segment-bar"
      data-key={words === undefined}
      viewBox={`0 0 ${whole} ${HEIGHT}`}
      preserveAspectRatio="none"
      focusable="false"
      {...(words === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': `${id}-words` })}
    >
      {words !== undefined && <title id={`${id}-words`}>{words}</title>}
      <defs>
        <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1.3" />
        </pattern>
        <pattern id={`${id}-failed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {boxes.map(({ part, width, x }) => (
        <g key={part} data-part={part}>
          <rect x={x} y="0" width={width} height={HEIGHT} />
          {part !== 'known' && <rect className="pattern" x={x} y="0" width={width} height={HEIGHT} fill={`url(#${id}-${part})`} />}
        </g>
      ))}
    </svg>
  );
}
