// An invented dictionary in both languages, for what sentences are made of: its words are the tests' own and never change under them.
import type { Dictionary } from '#facts/dictionary.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { boolean, date, group, number, oneOf, anyOf } from '../facts/example.ts';

const LABELS: Readonly<Record<string, readonly [en: string, fa: string]>> = {
  sight: ['Sight, % of the best', 'دید، درصد بهترین'],
  service: ['Months at sea', 'ماه‌های خدمت'],
  marks: ['Marks in the ABC test', 'نمرهٔ آزمون ABC'],
  knots: ['Knots', 'گره‌ها'],
  ropes: ['Ropes', 'طناب‌ها'],
  lamp: ['Oil, g/dL', 'روغن'],
  sailor: ['Sailor', 'ملوان'],
  rank: ['Rank', 'درجه'],
  tongues: ['Languages', 'زبان‌ها'],
  birth: ['Date of birth', 'تاریخ تولد'],
  captain: ['Captain', 'ناخدا'],
  mate: ['Mate', 'معاون'],
  boy: ['Boy', 'شاگرد'],
  welsh: ['Welsh', 'ولزی'],
  breton: ['Breton', 'برتون'],
};

const text = (id: string) => ({ en: LABELS[id]?.[0] ?? id, fa: LABELS[id]?.[1] ?? id });

function labelled(fact: Fact): Fact {
  const audience = { patient: text(fact.id), clinician: text(fact.id) };
  if (fact.type !== 'one-of' && fact.type !== 'any-of') return { ...fact, question: audience };
  return { ...fact, question: audience, options: fact.options.map((option) => ({ ...option, label: text(option.id) })) };
}

const FACTS: readonly Fact[] = [
  number('sight', { unit: '%', max: 200 }),
  number('service', { unit: 'mo', max: 900 }),
  number('marks', { whole: true, max: 48 }),
  number('knots', { whole: true, max: 4 }),
  number('ropes', { whole: true, max: 4 }),
  number('lamp', { unit: 'g/dL', max: 30 }),
  boolean('sailor'),
  oneOf('rank', ['captain', 'mate', 'boy']),
  anyOf('tongues', ['welsh', 'breton']),
  date('birth'),
];

export const HARBOUR: Dictionary = makeDictionary([group('harbour', 1, FACTS.map(labelled))]);
