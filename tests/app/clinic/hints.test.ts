// The plausible range beside a field: both ends in units that fit together.
import { expect, it } from 'vitest';
import { pageOf } from '../results/Shown.tsx';
import { fullHintOf } from '#app/clinic/hints.ts';
import type { Question } from '#questionnaire/question.ts';
import { bare } from '../../i18n/voices.ts';

const page = pageOf({}, {});

function hint(id: string): string {
  const question: Question | undefined = page.questions.get(id);
  if (question === undefined) throw new RangeError(`no question ${id}`);
  return bare(fullHintOf(question, page.voice));
}

it('of months that are said as years, each end with its unit', () => {
  expect(hint('monthsSinceOnset')).toMatch(/0 months to 40 years/);
});

it('of a figure, the unit once', () => {
  expect(hint('fvc')).toMatch(/^Usually \d+ to \d+ %/);
});
