// The exact figure, for those who know it: typed in any digits, or stepped to without typing.
import { useId, useState } from 'react';
import { usePage } from '#app/page.ts';
import { isBlank, readingOf, typedFigure } from '#app/reading.ts';
import { slipInWords } from '#app/ui/slipInWords.ts';
import type { Answer, RangeAnswer } from '#facts/answer.ts';
import { rangeOf } from '#facts/answer.ts';
import type { NumberFact } from '#facts/fact.ts';
import { formatNumber, unitInWords } from '#i18n/format.ts';

type Props = {
  readonly fact: NumberFact;
  readonly figure: number | undefined;
  /** The band that is chosen: stepping begins there. */
  readonly band: RangeAnswer | undefined;
  readonly onGive: (answer: Answer | undefined) => void;
};

/** A scale this short, in fractions, is stepped in tenths. */
const SHORT_SCALE = 50;

export function ExactFigure({ fact, figure, band, onGive }: Props) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const problemId = useId();
  const [text, setText] = useState(figure === undefined ? '' : formatNumber(figure, language));
  const { answer: read, problem } = readingOf(fact, () => typedFigure(text), today);
  // Another answer, or none, leaves no figure behind in the field.
  if (read !== undefined && figure === undefined) setText('');
  const type = (typed: string) => {
    setText(typed);
    const { answer } = readingOf(fact, () => typedFigure(typed), today);
    // What cannot be read takes a figure back, but never a band.
    if (answer !== undefined || figure !== undefined) onGive(answer);
  };
  const step = (by: number) => {
    const next = Math.min(fact.range.max, Math.max(fact.range.min, (figure ?? startOf(fact, band)) + by));
    setText(formatNumber(tenths(next), language));
    onGive({ value: tenths(next) });
  };
  const isFine = fact.integer !== true && fact.range.max - fact.range.min <= SHORT_SCALE;
  const button = (by: number) => (
    <button key={by} type="button" className="big step" onClick={() => step(by)}>
      {/* The sign stands on the left in both directions of writing. */}
      <bdi dir="ltr">{`${by < 0 ? '−' : '+'}${formatNumber(Math.abs(by), language)}`}</bdi>
    </button>
  );
  return (
    <div className="ask-exact">
      {(isFine ? [-1, -0.1] : [-10, -1]).map(button)}
      <label className="figure-field">
        <span>{say('ask.figureIn', { unit: unitInWords(fact.unit, say) })}</span>
        <input
          type="text"
          inputMode={fact.integer === true ? 'numeric' : 'decimal'}
          autoComplete="off"
          dir="ltr"
          size={6}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problemId}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      {(isFine ? [0.1, 1] : [1, 10]).map(button)}
      <p className="problem" id={problemId} aria-live="polite">
        {problem !== undefined && !isBlank(text) && slipInWords(problem, fact, voice)}
      </p>
    </div>
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** In the middle of the band, or of what most people have. */
function startOf({ usual, plausible }: NumberFact, band: RangeAnswer | undefined): number {
  const { low, high } = band === undefined ? { low: -Infinity, high: Infinity } : rangeOf(band);
  const middle = usual?.quantiles?.[Math.floor(usual.quantiles.length / 2)]?.[0] ?? (plausible.min + plausible.max) / 2;
  const [from, to] = [Number.isFinite(low) ? low : plausible.min, Number.isFinite(high) ? high : plausible.max];
  return Math.round(Math.min(to, Math.max(from, middle)));
}
