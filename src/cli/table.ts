// One candidate's screening as a table for people: verdicts first, then what decided them and what is missing.
import { spanOf } from '#facts/calendar.ts';
import { EFFORTS } from '#facts/fact.ts';
import { formatDay, formatNumber } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';
import { localText } from '#i18n/localText.ts';
import { isolate, makeSay } from '#i18n/translate.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';
import { apart, columns, labelled, lineOf } from '#cli/layout.ts';
import type { Rules } from '#cli/openRules.ts';
import type { CandidateReport, CriterionReport, Frame, TrialReport } from '#cli/report.ts';

export type Setting = {
  readonly language: Language;
  readonly width: number;
  readonly bold: (text: string) => string;
};

type Context = Setting & Voice;

const INDENT = 4;
const WRAPPING = [1, 2];
const BETWEEN = ' · ';

export function tableFrame({ trials, dictionary, refused, version, hash }: Rules, setting: Setting): Frame {
  const say = makeSay(setting.language);
  const context: Context = { ...setting, say, dictionary };
  const files = refused.map(({ file, place, message }) => `${file}: ${place}: ${message}`);
  const count = new Set(refused.map(({ file }) => file)).size;
  const note = count === 0 ? [] : [...paragraph(say('fault.refused', { count }), context), ...files];
  const closing = [say('results.notADecision'), say('app.footer', { version, rules: hash })];
  return {
    head: '',
    candidate: (report) => tableOf(report, trials, context),
    tail: [...note, ...closing.flatMap((text) => paragraph(text, context)), ''].join('\n'),
  };
}

function tableOf(report: CandidateReport, trials: readonly Trial[], context: Context): string {
  const { say, language, bold, width } = context;
  const { direction } = language;
  const all = report.trials.flatMap((one, index) => (trials[index] === undefined ? [] : [{ one, trial: trials[index] }]));
  const headings = [
    say('trial.number'),
    say('table.recruitment'),
    say('table.verdict'),
    say('table.pass'),
    say('table.fail'),
    say('result.unknown'),
  ];
  const rows = all.map(({ one, trial }) => rowOf(one, trial, context));
  const [head = '', ...body] = columns([headings, ...rows], WRAPPING, width, direction);
  const title = lineOf(say('table.candidate', { id: apart(report.id), date: dayInWords(report.today, language) }), direction);
  const conflicts = (report.conflicts ?? []).flatMap(({ answers }) =>
    paragraph(say('problem.conflict', { list: answers.map((id) => nameOf(id, context)).join(BETWEEN) }), context, INDENT / 2),
  );
  return [bold(title), ...conflicts, bold(head), ...body, ...all.flatMap(({ one, trial }) => detailsOf(one, trial, context)), '', ''].join(
    '\n',
  );
}

function rowOf({ criteria, verdict }: TrialReport, trial: Trial, { say, language }: Context): readonly string[] {
  const { status, read } = trial.recruitment;
  const count = (result: Result) => criteria.filter((criterion) => criterion.result === result).length;
  const shown = (result: Result) => formatNumber(count(result), language);
  const recruitment = `${say(`recruitment.${status}`)} ${say('recruitment.read', { date: dayInWords(read, language) })}`;
  const inWords = verdict === 'ineligible' ? say('verdict.ineligibleMore', { count: count('fail') }) : say(`verdict.${verdict}`);
  return [trial.number, recruitment, inWords, shown('pass'), shown('fail'), shown('unknown')];
}

/** Of an ineligible trial what failed; of an open one what would settle it; of a met one what rests on the person's word. */
function detailsOf({ criteria, verdict }: TrialReport, trial: Trial, context: Context): readonly string[] {
  const { say, language, width } = context;
  const both = criteria.flatMap((one, index) => {
    const criterion = trial.criteria[index];
    return criterion === undefined ? [] : [{ one, criterion }];
  });
  const listed = (label: string, chosen: (one: CriterionReport) => boolean, item: (criterion: Criterion) => string) =>
    list(
      label,
      both.filter(({ one }) => chosen(one)).map(({ criterion }) => item(criterion)),
      context,
    );
  const says = ({ id, says: text }: Criterion) => `${isolate(id, language)}: ${localText(text, language)}`;
  const asks = (criterion: Criterion) => localText(criterion.ask ?? criterion.says, language);
  const isOpen = verdict === 'undetermined';
  const missing = isOpen ? byEffort(new Set(criteria.flatMap((one) => one.missing)), context) : [];
  const lines = [
    ...listed(say('fault.readers'), ({ fault }) => fault === true, says),
    ...listed(say('results.decidedBy'), ({ result }) => result === 'fail', says),
    ...listed(say('results.doubts'), ({ doubt }) => isOpen && doubt === true, asks),
    ...list(say('results.missing'), missing.length === 0 ? [] : [missing.join(BETWEEN)], context),
    ...listed(say('result.selfReported'), ({ selfReported }) => verdict !== 'ineligible' && selfReported === true, says),
  ];
  if (lines.length === 0) return [];
  const number = isolate(trial.number, language);
  return ['', ...labelled(number, [localText(trial.title, language)], trial.number.length + 2, width, language.direction), ...lines];
}

/** What the items are, and the items below it; nothing when there are none. */
function list(label: string, items: readonly string[], context: Context): readonly string[] {
  if (items.length === 0) return [];
  return [...paragraph(label, context, INDENT / 2), ...items.flatMap((item) => paragraph(item, context, INDENT + 2))];
}

function paragraph(text: string, { width, language }: Context, indent = 0): readonly string[] {
  return labelled('', [text], indent, width, language.direction);
}

/** Each missing fact once, the least trouble first. */
function byEffort(ids: ReadonlySet<string>, context: Context): readonly string[] {
  return context.dictionary.facts
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort))
    .map(({ id }) => nameOf(id, context));
}

function nameOf(id: string, context: Context): string {
  return `${labelOf(id, context)} [${isolate(id, context.language)}]`;
}

function dayInWords(iso: string, language: Language): string {
  const day = spanOf(iso)?.first;
  return day === undefined ? iso : formatDay(day, language);
}
