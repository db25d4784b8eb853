// What is wrong with a cell or a row of the table, and the way out.
import type { CellProblem, RowProblem } from '#app/cohort/import/cellProblem.ts';
import type { Problem } from '#app/entry/problem.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { typedProblemInWords } from '#app/ui/typedProblemInWords.ts';
import type { Fact } from '#facts/fact.ts';
import { unitInWords } from '#i18n/format.ts';
import type { Say } from '#i18n/translate.ts';
import type { Voice } from '#i18n/wording.ts';

export function cellProblemInWords(problem: CellProblem, fact: Fact, voice: Voice): string {
  return isTyped(problem) ? typedProblemInWords(problem, fact, voice) : ofACell(problem, fact, voice);
}

type OfACell = Exclude<CellProblem, Problem>;

const OF_A_CELL: Readonly<Record<OfACell['code'], true>> = {
  unusual: true,
  'date-order': true,
  'unit-not-said': true,
  'not-a-yes-or-no': true,
  'date-among-figures': true,
  'spreadsheet-error': true,
  'damaged-text': true,
  contradicts: true,
};

function isTyped(problem: CellProblem): problem is Problem {
  return !Object.hasOwn(OF_A_CELL, problem.code);
}

function ofACell(problem: OfACell, fact: Fact, voice: Voice): string {
  const { say } = voice;
  switch (problem.code) {
    case 'unusual':
      return say('import.cell.unusual', { value: answerInWords(fact, problem.answer, voice) });
    case 'date-order':
      return say('import.cell.date-order', { examples: problem.examples.join(say('list.comma')) });
    case 'unit-not-said':
      return say('import.cell.unit-not-said', { units: problem.units.map((unit) => unitInWords(unit, say)).join(say('list.comma')) });
    case 'contradicts':
      return say('import.cell.contradicts', { row: problem.row });
    case 'not-a-yes-or-no':
    case 'date-among-figures':
    case 'spreadsheet-error':
    case 'damaged-text':
      return say(`import.cell.${problem.code}`);
  }
}

export function rowProblemInWords({ code }: RowProblem, say: Say): string {
  return say(`import.row.${code}`);
}
