// What is wrong with what was typed, and the way out.
import type { Problem } from '#app/entry/problem.ts';
import { spanOf } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import { formatDay, formatNumber, unitInWords } from '#i18n/format.ts';
import { isolate, type Say } from '#i18n/translate.ts';
import type { Voice } from '#i18n/wording.ts';

export function typedProblemInWords(problem: Problem, fact: Fact, voice: Voice): string {
  const { say } = voice;
  if ('examples' in problem) return withExamples(problem, voice);
  switch (problem.code) {
    case 'other-sum':
    case 'too-long':
      return say(`typed.${problem.code}`, { ...problem });
    case 'unit':
    case 'out-of-range':
      return figureProblem(problem, voice);
    case 'in-the-future':
    case 'too-early':
      return boundInWords(problem, voice);
    case 'not-whole':
    case 'reversed':
    case 'impossible-date':
      return say(`problem.${problem.code}`);
    case 'no-such-choice':
      return noSuchChoice(fact, say);
  }
}

function withExamples(problem: Extract<Problem, { examples: unknown }>, { say, language }: Voice): string {
  const list = problem.examples.map((example) => isolate(example, language));
  const examples = new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(list);
  const { typed, most } = problem.code === 'other-scale' ? problem : {};
  return say(`typed.${problem.code}`, { examples, typed, most });
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

function noSuchChoice(fact: Fact, say: Say): string {
  return fact.type === 'number' ? say('typed.no-such-level', fact.range) : say('problem.no-such-option');
}

function boundInWords(problem: Extract<Problem, { code: 'in-the-future' | 'too-early' }>, voice: Voice): string {
  if (problem.code === 'too-early') return voice.say('problem.dateRange', { min: dayInWords(problem.earliest, voice) });
  return voice.say('typed.in-the-future', { date: dayInWords(problem.today, voice) });
}

function dayInWords(date: string, { language }: Voice): string {
  return formatDay(spanOf(date)?.first ?? 0, language);
}
