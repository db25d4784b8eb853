// One cell of a column, read as an answer to its fact: strictly, since nobody looks at each of a thousand rows.
import { cellDate } from '#app/cohort/import/cellDate.ts';
import type { CellProblem } from '#app/cohort/import/cellProblem.ts';
import {
  isMinus,
  isNothing,
  isSpreadsheetError,
  mayBeNo,
  optionAnswer,
  optionToldOf,
  setNamed,
  truthNamed,
  yesOrNo,
  zeroOrOne,
} from '#app/cohort/import/cellWords.ts';
import { columnUnit, dayProblem, dottedDateIn, isDateAmongFigures, NO_UNIT, scoreOutOf } from '#app/cohort/import/cellFigure.ts';
import type { ColumnMapping } from '#app/cohort/import/target.ts';
import { readTyped } from '#app/entry/readTyped.ts';
import type { Taken } from '#app/entry/resultDate.ts';
import type { Ground } from '#app/entry/terms.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { latinDigits } from '#facts/number.ts';
import { AnswerProblem, readAnswer } from '#facts/readAnswer.ts';
import type { Question } from '#questionnaire/question.ts';

export type CellReading =
  | { readonly kind: 'nothing' }
  /** `taken`: when, where the cell itself says so. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly taken?: Taken | undefined }
  | { readonly kind: 'problem'; readonly problem: CellProblem };

/** All that reads the cells of one column. */
export type CellReader = {
  readonly fact: Fact;
  /** The fact alone: a time is not taken for its date, nor a date for its time. */
  readonly question: Question;
  /** Of a set: whether it is in. */
  readonly option: string | undefined;
  /** Of a column that is headed by the name of an option, as “NIV”: which options its yes and no are about. */
  readonly only: readonly string[] | undefined;
  readonly mapping: Pick<ColumnMapping, 'unit' | 'order' | 'unusualToo'>;
  /** By the text as it stands. */
  readonly values: ReadonlyMap<string, string>;
  /** The whole column is of 0 and 1. */
  readonly isZeroOne: boolean;
  /** “+” stands in the column: “-” is not nothing there. */
  readonly hasPlus: boolean;
  /** Five digits are the days that spreadsheets count. */
  readonly hasSerials: boolean;
  readonly ground: Ground;
};

const NOTHING = { kind: 'nothing' } as const;
const problem = (code: CellProblem): CellReading => ({ kind: 'problem', problem: code });
const said = (answer: Answer, taken?: Taken): CellReading => ({ kind: 'answer', answer, ...(taken !== undefined && { taken }) });

/** Never throws, and never guesses. */
export function readCell(text: string, reader: CellReader): CellReading {
  const given = reader.values.get(text.trim());
  if (given !== undefined) return ofValue(given, reader);
  if (text.includes('\uFFFD')) return problem({ code: 'damaged-text' });
  if (isNothing(text) && !maySayNo(text, reader)) return NOTHING;
  if (isSpreadsheetError(text)) return problem({ code: 'spreadsheet-error' });
  if (/^\s*[{[]/.test(text)) return ofJson(text, reader);
  const silence = silenceOf(text);
  if (silence !== undefined) return said(inOption(silence, reader));
  return byType(text, reader);
}

function maySayNo(text: string, { fact, hasPlus }: CellReader): boolean {
  return fact.type !== 'number' && fact.type !== 'date' && (mayBeNo(text) || (hasPlus && isMinus(text)));
}

function byType(text: string, reader: CellReader): CellReading {
  const { fact, option } = reader;
  if (fact.type === 'boolean' || (fact.type === 'any-of' && option !== undefined)) return ofTruth(text, reader);
  if (fact.type === 'one-of') return named((reader.only && optionToldOf(fact, reader.only, text)) ?? optionAnswer(fact, text));
  if (fact.type === 'any-of') return named(setNamed(fact, text));
  return fact.type === 'date' ? ofDate(text, reader) : ofFigure(text, reader);
}

function ofTruth(text: string, reader: CellReader): CellReading {
  const bit = zeroOrOne(text);
  if (bit !== undefined && !reader.isZeroOne) return problem({ code: 'not-a-yes-or-no' });
  const { fact } = reader;
  const truth = bit ?? yesOrNo(text) ?? (fact.type === 'boolean' ? truthNamed(fact, text) : undefined);
  return truth === undefined ? problem({ code: 'no-such-choice' }) : said(inOption({ value: truth }, reader));
}

/** To the fact: of a set, one option of it. */
function inOption(answer: Answer, { option }: CellReader): Answer {
  if (option === undefined) return answer;
  if (isSilent(answer)) return { value: { [option]: answer } };
  return 'value' in answer && typeof answer.value === 'boolean' ? { value: { [option]: answer.value } } : answer;
}

function named(answer: Answer | undefined): CellReading {
  return answer === undefined ? problem({ code: 'no-such-choice' }) : said(answer);
}

/** In a longer text nothing tells the day from the month. */
const DOTTED = /.\b\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.\d{1,2}\.\d{4}./;

function ofDate(text: string, reader: CellReader): CellReading {
  const { mapping, hasSerials } = reader;
  if (!hasSerials && /^\d{5}$/.test(text.trim())) return problem({ code: 'not-understood', examples: [] });
  const date = cellDate(text, mapping.order);
  if ('problem' in date) return problem({ code: date.problem, examples: date.examples });
  return DOTTED.test(latinDigits(date.text)) ? problem({ code: 'not-understood', examples: [] }) : typed(date.text, reader);
}

function ofFigure(text: string, reader: CellReader): CellReading {
  const { fact } = reader;
  if (fact.type !== 'number') return NOTHING;
  if (isDateAmongFigures(text)) return problem({ code: 'date-among-figures' });
  const dotted = dottedDateIn(text);
  const date = dotted === undefined ? undefined : cellDate(dotted, undefined);
  if (date !== undefined && 'problem' in date) return problem({ code: 'ambiguous-date', examples: date.examples });
  return typed(scoreOutOf(fact, text), reader);
}

/** As a clinician would have typed it, but that unusual values do not count unasked. */
function typed(text: string, { fact, question, mapping, ground }: CellReader): CellReading {
  const unit = fact.type === 'number' ? columnUnit(fact, mapping.unit) : undefined;
  const { kind, ...result } = readTyped(question, text, { ...ground, unit });
  if (kind === 'nothing') return NOTHING;
  if ('code' in result) return problem(result.code === 'unit' && result.typed === NO_UNIT ? { ...result, code: 'unit-not-said' } : result);
  if (!('answer' in result)) return NOTHING;
  const doubt = result.taken && dayProblem(fact, result.taken.on, ground.today);
  if (doubt !== undefined) return problem(doubt);
  const isHeld = result.unusual === true && mapping.unusualToo !== true;
  return isHeld ? problem({ code: 'unusual', answer: result.answer }) : said(result.answer, result.taken);
}

/** What the coordinator says that a text means. */
function ofValue(given: string, reader: CellReader): CellReading {
  const { fact, ground } = reader;
  if (given === '') return NOTHING;
  const silence = silenceOf(given);
  if (silence !== undefined) return said(inOption(silence, reader));
  const isTruth = fact.type === 'boolean' || reader.option !== undefined;
  if (isTruth)
    return given === 'true' || given === 'false'
      ? said(inOption({ value: given === 'true' }, reader))
      : problem({ code: 'no-such-choice' });
  if (fact.type === 'one-of') return accepted(fact, given, ground.today);
  return byType(given, reader);
}

/** As our own export writes what no plain text can say. */
function ofJson(text: string, { fact, ground }: CellReader): CellReading {
  try {
    const raw: unknown = JSON.parse(text);
    return accepted(fact, raw, ground.today);
  } catch {
    return problem({ code: 'not-understood', examples: [] });
  }
}

function accepted(fact: Fact, raw: unknown, today: number): CellReading {
  try {
    return said(readAnswer(fact, raw, today));
  } catch (slip) {
    if (!(slip instanceof AnswerProblem)) throw slip;
    return problem(slip.code === 'no-such-option' ? { code: 'no-such-choice' } : { code: 'not-understood', examples: [] });
  }
}
