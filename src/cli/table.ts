// One candidate's screening as a table for people: verdicts first, then what decided them and what is missing.
import { spanOf, jalaliDate } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { inLanguage } from '#facts/text.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';
import { columns, isolated, labelled, lineOf } from '#cli/layout.ts';
import type { Rules } from '#cli/openRules.ts';
import type { CandidateReport, CriterionReport, Frame, TrialReport } from '#cli/report.ts';
import { type Language, WORDS, type Words } from '#cli/words.ts';

export type Setting = {
  readonly language: Language;
  readonly width: number;
  readonly bold: (text: string) => string;
};

type Context = Setting & { readonly words: Words; readonly dictionary: Dictionary };

const HARD_SPACE = '\u00a0';
const INDENT = 4;
const WRAPPING = [1, 2];

export function tableFrame({ trials, dictionary, refused }: Rules, setting: Setting): Frame {
  const { leftOut, closing, direction } = WORDS[setting.language];
  const files = refused.map(({ file, place, message }) => `${file}: ${place}: ${message}`);
  const note = files.length === 0 ? [] : [lineOf(`${leftOut}:`, direction), ...files];
  return {
    head: '',
    candidate: (report) => tableOf(report, trials, dictionary, setting),
    tail: [...note, lineOf(closing, direction), ''].join('\n'),
  };
}

function tableOf(report: CandidateReport, trials: readonly Trial[], dictionary: Dictionary, setting: Setting): string {
  const context: Context = { ...setting, words: WORDS[setting.language], dictionary };
  const { words, bold, width } = context;
  const { direction } = words;
  const rows = report.trials.flatMap((one, index) => (trials[index] === undefined ? [] : [rowOf(one, trials[index], context)]));
  const [head = '', ...body] = columns([words.headings, ...rows], WRAPPING, width, direction);
  const conflicts = (report.conflicts ?? []).map(({ answers }) => answers.map((id) => nameOf(id, context)).join(' · '));
  const details = report.trials.flatMap((one, index) => (trials[index] === undefined ? [] : detailsOf(one, trials[index], context)));
  const title = lineOf(`${words.candidate} ${isolated(report.id, direction)}  ${dateIn(report.today, setting.language)}`, direction);
  return [bold(title), ...labelledItems(words.conflict, conflicts, context), bold(head), ...body, ...details, '', ''].join('\n');
}

function rowOf(report: TrialReport, trial: Trial, { words, language }: Context): readonly string[] {
  const { status, read } = trial.recruitment;
  const count = (result: Result) => numberIn(report.criteria.filter((criterion) => criterion.result === result).length, language);
  const readOn = `(${words.read} ${dateIn(read, language)})`.replaceAll(' ', HARD_SPACE);
  const recruitment = `${words.recruitment[status]} ${readOn}`;
  return [trial.number, recruitment, words.verdict[report.verdict], count('pass'), count('fail'), count('unknown')];
}

/** Of an ineligible trial what failed; of an open one what would settle it; of a met one what rests on the person's word. */
function detailsOf(report: TrialReport, trial: Trial, context: Context): readonly string[] {
  const { words, language, width } = context;
  const { direction } = words;
  const both = report.criteria.flatMap((one, index) => {
    const criterion = trial.criteria[index];
    return criterion === undefined ? [] : [{ one, criterion }];
  });
  const saying = (label: string, chosen: (one: CriterionReport) => boolean, say: (criterion: Criterion) => string) =>
    labelledItems(
      label,
      both.filter(({ one }) => chosen(one)).map(({ criterion }) => say(criterion)),
      context,
    );
  const says = ({ id, says: text }: Criterion) => `${isolated(id, direction)}: ${inLanguage(text, language)}`;
  const isOpen = report.verdict === 'undetermined';
  const missing = isOpen
    ? byEffort(
        report.criteria.flatMap((one) => one.missing),
        context,
      )
    : [];
  const lines = [
    ...saying(words.ownFault, ({ fault }) => fault === true, says),
    ...saying(words.notMet, ({ result }) => result === 'fail', says),
    ...saying(
      words.askTeam,
      ({ doubt }) => isOpen && doubt === true,
      (criterion) => inLanguage(criterion.ask ?? criterion.says, language),
    ),
    ...labelledItems(words.missing, missing.length === 0 ? [] : [missing.join(' · ')], context),
    ...saying(words.confirm, ({ selfReported }) => report.verdict !== 'ineligible' && selfReported === true, says),
  ];
  if (lines.length === 0) return [];
  const title = labelled(isolated(trial.number, direction), [inLanguage(trial.title, language)], trial.number.length + 2, width, direction);
  return ['', ...title, ...lines];
}

function labelledItems(label: string, items: readonly string[], { words, width }: Context): readonly string[] {
  if (items.length === 0) return [];
  const margin = ' '.repeat(INDENT);
  const below = items.flatMap((item) => labelled(margin, [item], INDENT + 2, width, words.direction));
  return [lineOf(`  ${label}:`, words.direction), ...below];
}

/** Each missing fact once, the least trouble first. */
function byEffort(ids: readonly string[], context: Context): readonly string[] {
  const { facts } = context.dictionary;
  const rank = { memory: 0, paper: 1, test: 2 };
  return facts
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => rank[a.effort] - rank[b.effort])
    .map(({ id }) => nameOf(id, context));
}

function nameOf(id: string, { dictionary, language, words }: Context): string {
  const fact = dictionary.byId.get(id);
  const name = fact === undefined ? id : inLanguage(fact.question.clinician, language);
  return `${name} [${isolated(id, words.direction)}]`;
}

function numberIn(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(value);
}

/** Gregorian, or Solar Hijri in Persian. */
function dateIn(iso: string, language: Language): string {
  const day = spanOf(iso)?.first;
  if (language === 'en' || day === undefined) return iso;
  const { year, month, day: ofMonth } = jalaliDate(day);
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return `${numberIn(year, language)}/${two.format(month)}/${two.format(ofMonth)}`;
}
