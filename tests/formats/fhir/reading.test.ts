// Statements and what was left are told apart.
import { expect, it } from 'vitest';
import { dictionary, TODAY } from './records.ts';
import { isLeft, isStatement, type Left, type Statement } from '#formats/fhir/reading.ts';

it('by what they hold', () => {
  const [fact] = dictionary.facts;
  if (fact === undefined) throw new Error('no facts');
  const left: Left = { from: 'Observation/1', said: '', why: 'status' };
  const statement: Statement = {
    fact,
    answer: 'not sure',
    when: { first: TODAY, last: TODAY },
    on: TODAY,
    by: undefined,
    from: '',
    said: '',
  };
  expect([isLeft(left), isStatement(left), isLeft(statement), isStatement(statement)]).toEqual([true, false, false, true]);
});
