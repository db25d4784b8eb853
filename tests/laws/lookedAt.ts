// The time windows of a person, held against what a screening says on a day.
import { changingIn } from './dayByDay.ts';
import { isoOf } from './elapsed.ts';
import { must } from './law.ts';
import type { World } from './worlds.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import { screen } from '#screening/screen.ts';
import { makeWindows, type Span } from '#screening/windows.ts';
import type { Trial } from '#trials/trial.ts';

export const TEN_YEARS = 3653;

export type Looked = { readonly trial: Trial; readonly isDated: readonly boolean[]; readonly spans: readonly Span[] };

/** The windows of every trial that time can turn. */
export function lookedAt({ dictionary, trials }: World, known: Known, today: number): readonly Looked[] {
  const changing = changingIn(dictionary);
  const windows = makeWindows(known, dictionary, today);
  return trials.flatMap((trial) => {
    const isDated = trial.criteria.map(({ readings }) => readings.some(({ reads }) => reads.some((id) => changing.has(id))));
    if (!isDated.includes(true)) return [];
    const spans = windows(trial);
    mustBeTenYears(spans, today);
    return [{ trial, isDated, spans }];
  });
}

function mustBeTenYears(spans: readonly Span[], today: number): void {
  const told = () => spans.map(({ from, to, verdict, dated }) => `${isoOf(from)} ${isoOf(to)} ${verdict} ${dated}`).join('\n');
  must(spans[0]?.from === today && spans.at(-1)?.to === today + TEN_YEARS, told);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    must(span.from <= span.to && (next === undefined || next.from === span.to + 1), told);
    must(next?.verdict !== span.verdict || next.dated !== span.dated, told);
  }
}

type Said = Pick<Span, 'verdict' | 'dated'>;

function saidBy({ spans }: Looked, day: number): Said {
  for (const span of spans) if (day <= span.to) return span;
  throw new RangeError('beyond ten years');
}

function screened({ trial, isDated }: Looked, known: Known): Said {
  const { verdict, results } = screen(trial, known);
  let dated: Said['dated'] = 'pass';
  for (const [place, result] of results.entries()) {
    if (isDated[place] !== true || dated === 'fail') continue;
    if (result === 'fail') dated = 'fail';
    if (result === 'unknown' && dated !== 'unknown') dated = isDoubt(trial, place, known) ? 'doubt' : 'unknown';
  }
  return { verdict, dated };
}

/** One reading is so, and another is not. */
function isDoubt({ criteria }: Trial, place: number, known: Known): boolean {
  const truths = criteria[place]?.readings.map(({ evaluate }) => evaluate(known)) ?? [];
  return truths.includes(TRUE) && truths.includes(FALSE);
}

function otherwise({ trial }: Looked, day: number, said: Said, is: Said): () => string {
  return () => `${trial.number} on ${isoOf(day)}: said ${said.verdict} ${said.dated}, is ${is.verdict} ${is.dated}`;
}

export function mustAgree(looked: Looked, known: Known, day: number): void {
  const [said, is] = [saidBy(looked, day), screened(looked, known)];
  if (said.verdict !== is.verdict || said.dated !== is.dated) must(false, otherwise(looked, day, said, is));
}

/** Whatever the person may be besides: what is said for sure is so. Says whether anything was. */
export function mustNotContradict(looked: Looked, known: Known, day: number): boolean {
  const [said, is] = [saidBy(looked, day), screened(looked, known)];
  must(said.verdict === 'undetermined' || said.verdict === is.verdict, otherwise(looked, day, said, is));
  must(said.dated === 'unknown' || said.dated === is.dated, otherwise(looked, day, said, is));
  return said.verdict !== 'undetermined';
}
