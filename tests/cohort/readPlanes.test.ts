// That it says what `evaluate` says of every random rule and row is a law: columnsAgreeWithScreening.
import { expect, test } from 'vitest';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { Columns } from '#cohort/columns.ts';
import { makeKnower } from '#cohort/knower.ts';
import { isSet } from '#cohort/planes.ts';
import { Program } from '#cohort/program.ts';
import { readPlanes } from '#cohort/readPlanes.ts';
import { readAnswers } from '#facts/answers.ts';
import { compile } from '#logic/evaluate.ts';
import { parseRule } from '#logic/parse.ts';
import { FALSE, TRUE } from '#logic/truth.ts';

const PEOPLE: readonly object[] = [
  {},
  { ageYears: { value: 40 }, eyes: { value: 'blue' }, languages: { value: ['norse'] }, reach: { value: 50 }, lamp: { value: 8 } },
  { ageYears: { from: 38, to: 41 }, eyes: { among: ['blue', 'green'] }, languages: { value: { norse: false } }, reach: { below: 50 } },
  { ageYears: { value: 12 }, eyes: { value: 'brown' }, languages: { value: [] }, lamp: { value: 20 }, reach: { above: 50 } },
];

const RULES: readonly object[] = [
  { '<': [{ var: 'reach' }, 50] },
  { '<=': [{ var: 'reach' }, 50] },
  { '>': [{ var: 'reach' }, 50] },
  { '>=': [{ var: 'ageYears' }, 40] },
  { '==': [{ var: 'ageYears' }, 40] },
  { '!=': [{ var: 'ageYears' }, 40] },
  { '==': [{ var: 'eyes' }, 'blue'] },
  { '!=': [{ var: 'eyes' }, 'blue'] },
  { in: [{ var: 'eyes' }, ['blue', 'green']] },
  { in: ['norse', { var: 'languages' }] },
  { '==': [{ var: 'brownEyed' }, true] },
  { '<': [{ '+': [{ var: 'lamp' }, { var: 'reach' }, 1] }, 60] },
  { '>=': [{ '-': [{ var: 'reach' }, { var: 'lamp' }] }, 42] },
  { '<=': [{ min: [{ var: 'lamp' }, { var: 'reach' }, 9] }, 8] },
  { '>': [{ max: [{ var: 'lamp' }, 10] }, { var: 'ageYears' }] },
  { and: [{ '<': [{ var: 'reach' }, 60] }, { '==': [{ var: 'eyes' }, 'blue'] }] },
  { or: [{ '<': [{ var: 'reach' }, 10] }, { '!': [{ '==': [{ var: 'eyes' }, 'blue'] }] }] },
];

test.each(RULES.map((raw) => [JSON.stringify(raw), raw] as const))('%s', (_, raw) => {
  const { variables } = DICTIONARY;
  const knower = makeKnower(DICTIONARY, TODAY);
  const known = PEOPLE.map((person) => knower.know(readAnswers(DICTIONARY, person, TODAY).answers).known);
  const columns = new Columns([...variables.values()], knower.start, 32);
  columns.clear();
  for (const [row, one] of known.entries()) columns.write(row, one);
  const program = new Program(32);
  const rule = parseRule(raw, variables);
  const { isTrue, isFalse } = readPlanes(rule, { columns, variables, program });
  program.run();
  const evaluate = compile(rule, variables);
  expect(known.map((_one, row) => [isSet(isTrue, row), isSet(isFalse, row)])).toEqual(
    known.map((one) => [evaluate(one) === TRUE, evaluate(one) === FALSE]),
  );
});
