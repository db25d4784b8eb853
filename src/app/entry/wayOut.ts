// A slip with its way out: what could be typed, which units there are, how far a date may go.
import { exampleDates, examplesFor } from '#app/entry/examples.ts';
import { unitsOf } from '#app/entry/figureEnds.ts';
import { inDigits } from '#app/entry/figureText.ts';
import type { Problem, SlipKind } from '#app/entry/problem.ts';
import { dateFactOf, type Ground } from '#app/entry/terms.ts';
import { isoDate } from '#facts/calendar.ts';
import type { Question } from '#questionnaire/question.ts';

export function withWayOut(slip: SlipKind, question: Question, ground: Ground): Problem {
  const { language, today, dictionary } = ground;
  const { fact } = question;
  if (slip.code === 'unit') return { ...slip, units: fact.type === 'number' ? unitsOf(fact) : [] };
  if (slip.code === 'not-understood') return { code: slip.code, examples: examplesFor(question, ground) };
  if (slip.code === 'no-year') return { code: slip.code, examples: exampleDates(ground) };
  if (slip.code === 'in-the-future') return { code: slip.code, today: isoDate(today) };
  if (slip.code === 'too-early') return { code: slip.code, earliest: dateFactOf(question, dictionary)?.range.min ?? isoDate(0) };
  return 'examples' in slip ? { ...slip, examples: slip.examples.map((text) => inDigits(text, language)) } : slip;
}
