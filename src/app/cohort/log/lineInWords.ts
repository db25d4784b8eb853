// A line of the log in words: facts, answers, trials and criteria by their names. What cannot be named stands as it was written.
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { AuditRow } from '#cohort/logRows.ts';
import { readAnswer } from '#facts/readAnswer.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import type { Verdict } from '#screening/verdict.ts';
import type { Catalogue } from '#trials/catalogue.ts';

type Said = Pick<AuditRow, 'of' | 'before' | 'after'>;

/** As many criteria are named; the rest are counted, and stand in the saved file. */
const NAMED = 3;
const IS_VERDICT: Readonly<Record<Verdict, true>> = { eligible: true, undetermined: true, ineligible: true };

export function lineInWords(line: AuditRow, catalogue: Catalogue, today: number, voice: Voice): Said {
  const { kind, of, before, after } = line;
  switch (kind) {
    case 'answer': {
      const said = (text: string) => answered(of, text, catalogue, today, voice);
      return { of: factName(of, catalogue, voice), before: said(before), after: said(after) };
    }
    case 'verdict':
      return { of, before: verdictInWords(of, before, catalogue, voice), after: verdictInWords(of, after, catalogue, voice) };
    case 'import':
      return { of, before, after: importInWords(after, voice) };
    case 'tick':
    case 'candidate':
      return { of: factName(of, catalogue, voice), before, after: stateInWords(after, voice) };
    case 'consent':
      return { of, before: consentInWords(before, voice), after: consentInWords(after, voice) };
    case 'note':
      return { of, before, after };
  }
}

const STATES = ['added', 'removed', 'done', 'open'] as const;

function stateInWords(text: string, { say }: Voice): string {
  const state = STATES.find((one) => one === text);
  return state === undefined ? text : say(`log.is.${state}`);
}

function factName(id: string, { dictionary }: Catalogue, voice: Voice): string {
  return dictionary.byId.has(id) ? labelOf(id, voice) : id;
}

/** Answers stand as JSON. */
function answered(id: string, text: string, { dictionary }: Catalogue, today: number, voice: Voice): string {
  const fact = text === '' ? undefined : dictionary.byId.get(id);
  if (fact === undefined) return text;
  try {
    return answerInWords(fact, readAnswer(fact, JSON.parse(text), today), voice);
  } catch {
    return text;
  }
}

/** The verdict, and the criteria that decided it or are still open. */
function verdictInWords(trial: string, text: string, { trials }: Catalogue, { say, language }: Voice): string {
  const [verdict = '', ...ids] = text.split(' ');
  if (!isVerdict(verdict)) return text;
  const word = say(`cohort.verdict.${verdict}`);
  if (ids.length === 0) return word;
  const criteria = trials.find(({ number }) => number === trial)?.criteria ?? [];
  const names = ids.slice(0, NAMED).map((id) => {
    const criterion = criteria.find((one) => one.id === id);
    return criterion === undefined ? id : localText(criterion.says, language);
  });
  const list = names.join(say('list.comma'));
  const rest = ids.length - names.length;
  return rest > 0 ? say('log.becauseMore', { verdict: word, list, count: rest }) : say('log.because', { verdict: word, list });
}

function isVerdict(text: string): text is Verdict {
  return Object.hasOwn(IS_VERDICT, text);
}

function consentInWords(text: string, { say }: Voice): string {
  const [, date, version] = /^\{"date":"([^"]*)","version":"([^"]*)"\}$/.exec(text) ?? [];
  return date === undefined || version === undefined ? text : say('log.signed', { date, version });
}

function importInWords(text: string, { say }: Voice): string {
  const [, rows, unread] = /^\{"rows":(\d+),"unread":(\d+)\}$/.exec(text) ?? [];
  return rows === undefined || unread === undefined ? text : say('log.imported', { rows, unread });
}
