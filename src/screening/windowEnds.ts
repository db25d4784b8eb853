// How exactly it is known when the criteria that depend on a date come to be met, and cease to be: to the day only where that follows from full dates.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Known } from '#logic/possible.ts';
import { makeWindows, type Span } from '#screening/windows.ts';
import type { Trial } from '#trials/trial.ts';

/** Day numbers: the first day on which it opens, or the last before it closes. Undefined where nothing says how early, or how late. */
export type End = {
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  /** The two are one, and it stays where it is when what is not known to the day is moved as far as it may be. */
  readonly isToTheDay: boolean;
};

/** A span that is told, with what is known of its ends; `opens` is undefined where it is open today, `closes` where it stays so for ten years. */
export type Window = Pick<Span, 'verdict' | 'doubts'> & { readonly opens: End | undefined; readonly closes: End | undefined };

export type Windows = {
  readonly spans: readonly Span[];
  /** All dated criteria pass. */
  readonly open: readonly Window[];
  /** All is known, and only readings differ. */
  readonly inDoubt: readonly Window[];
  /** Each other day is either one on which a dated criterion fails, or lies at an end that is told. */
  readonly isKnown: boolean;
};

export function makeWindowEnds(known: Known, dictionary: Dictionary, today: number): (trial: Trial) => Windows {
  const windowsOf = makeWindows(known, dictionary, today);
  const moved = (['earliest', 'latest'] as const).map((end) => makeWindows(known, dictionary, today, end));
  return (trial) => {
    const spans = windowsOf(trial);
    const others = spans.length === 1 ? [] : moved.map((one) => one(trial));
    const isSteady = (wanted: Pick<Span, 'dated'> & Partial<Span>) =>
      others.every((other) => other.some((span) => span.dated === wanted.dated && isAt(span, wanted)));
    const told = (dated: Span['dated']) =>
      spans.flatMap((span, index) => {
        if (span.dated !== dated) return [];
        const { verdict, doubts } = span;
        return [{ verdict, doubts, opens: openingOf(spans, index, isSteady), closes: closingOf(spans, index, isSteady) }];
      });
    const isKnown = spans.every((span, index) => span.dated !== 'unknown' || isEnd(spans[index - 1], spans[index + 1]));
    return { spans, open: told('pass'), inDoubt: told('doubt'), isKnown };
  };
}

function isAt(span: Span, { from, to }: Partial<Span>): boolean {
  return (from === undefined || span.from === from) && (to === undefined || span.to === to);
}

/** It is one thing before and another after: somewhere between it turns. */
function isTurning(before: Span | undefined, after: Span | undefined): boolean {
  return before !== undefined && after !== undefined && before.dated !== after.dated;
}

/** What lies before or after is told, and how far it may reach. */
function isEnd(before: Span | undefined, after: Span | undefined): boolean {
  return [before, after].some((span) => span?.dated === 'pass' || span?.dated === 'doubt');
}

type IsSteady = (wanted: Pick<Span, 'dated'> & Partial<Span>) => boolean;

function openingOf(spans: readonly Span[], index: number, isSteady: IsSteady): End | undefined {
  const [span, before] = [spans[index], spans[index - 1]];
  if (span === undefined || before === undefined) return undefined;
  const { from, dated } = span;
  if (before.dated !== 'unknown') return { earliest: from, latest: from, isToTheDay: isSteady({ dated, from }) };
  return { earliest: isTurning(spans[index - 2], span) ? before.from : undefined, latest: from, isToTheDay: false };
}

function closingOf(spans: readonly Span[], index: number, isSteady: IsSteady): End | undefined {
  const [span, after] = [spans[index], spans[index + 1]];
  if (span === undefined || after === undefined) return undefined;
  const { to, dated } = span;
  if (after.dated !== 'unknown') return { earliest: to, latest: to, isToTheDay: isSteady({ dated, to }) };
  return { earliest: to, latest: isTurning(span, spans[index + 2]) ? after.to : undefined, isToTheDay: false };
}
