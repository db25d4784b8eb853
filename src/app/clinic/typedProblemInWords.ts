// What is wrong with what was typed, and the way out.
import type { Problem } from '#app/entry/problem.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import { formatDay, formatNumber, unitInWords } from '#i18n/format.ts';
import { isolate } from '#i18n/translate.ts';
import type { Voice } from '#i18n/wording.ts';

export function typedProblemInWords(problem: Problem, fact: Fact, voice: Voice): string {
  const { say, language } = voice;
  if ('examples' in problem) {
    const examples = problem.examples.map((example) => isolate(example, language));
    return say(`typed.${problem.code}`, { examples: new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(examples) });
  }
  switch (problem.code) {
    case 'too-long':
      return say('typed.too-long', { most: problem.most });
    case 'unit':
    case 'out-of-range':
      return figureProblem(problem, voice);
    case 'in-the-future':
      return say('typed.in-the-future', { date: dayInWords(problem.today, voice) });
    case 'too-early':
      return say('problem.dateRange', { min: dayInWords(problem.earliest, voice) });
    case 'not-whole':
    case 'reversed':
    case 'impossible-date':
      return say(`problem.${problem.code}`);
    case 'no-such-choice':
      return fact.type === 'number' ? say('typed.no-such-level', fact.range) : say('problem.no-such-option');
  }
}

function figureProblem(problem: Extract<Problem, { code: 'unit' | 'out-of-range' }>, { say, language }: Voice): string {
  if (problem.code === 'unit') {
    const units = problem.units.map((unit) => unitInWords(unit, say)).join(say('list.comma'));
    return say('typed.unit', { typed: problem.typed, units });
  }
  const [min, max] = [formatNumber(problem.min, language), formatNumber(problem.max, language)];
  const unit = problem.unit === '{score}' ? '' : unitInWords(problem.unit, say);
  return say('typed.out-of-range', { min, max, unit }).trim();
}

function dayInWords(date: string, { language }: Voice): string {
  return formatDay(spanOf(date)?.first ?? 0, language);
}
