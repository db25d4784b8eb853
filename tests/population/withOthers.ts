// Invented people with multiple sclerosis, and infants with spinal muscular atrophy: figures judged.
import type { Chance } from '../laws/chance.ts';
import { clamp, normal, weighted } from './draw.ts';
import { NOT_SURE, type Said } from './respondent.ts';
import type { Answer } from '#facts/answer.ts';

export function withMs(chance: Chance): Said {
  const no = (percent: number): Answer => ({ value: chance.percent(percent) });
  const maybe = (percent: number, answer: Answer): Answer => (chance.percent(percent) ? NOT_SURE : answer);
  return [
    ['diagnosis', { value: 'ms' }],
    ['ageYears', { value: Math.round(clamp(normal(chance, 42, 12), 16, 75)) }],
    ['sex', { value: chance.percent(28) ? 'male' : 'female' }],
    ['pregnant', no(2)],
    ['breastfeeding', no(2)],
    ['ableToConsent', no(98)],
    ['monthsSinceOnset', { value: 6 + chance.below(300) }],
    [
      'msCourse',
      maybe(8, {
        value: weighted(
          [
            ['relapsing-remitting', 60],
            ['secondary-progressive', 28],
            ['primary-progressive', 10],
            ['unclassified', 2],
          ],
          chance,
        ),
      }),
    ],
    ['mcdonaldMet', maybe(25, no(92))],
    [
      'malignancy',
      {
        value: weighted(
          [
            ['never', 95],
            ['past', 4],
            ['current', 1],
          ],
          chance,
        ),
      },
    ],
    ...['liverDisease', 'coagulationDisorder', 'investigationalTherapy', 'lifeThreateningOrganDysfunction'].map(
      (id): readonly [string, Answer] => [id, no(3)],
    ),
    ...['hepatitisB', 'hepatitisC', 'hiv', 'htlv'].map((id): readonly [string, Answer] => [id, maybe(40, no(2))]),
    ['activeOrChronicInfection', no(5)],
    ['haemoglobin', maybe(40, { value: Math.round(clamp(normal(chance, 13.4, 1.5), 6, 18) * 10) / 10 })],
    ['organFailure', { value: { heart: chance.percent(2), kidney: chance.percent(2), liver: chance.percent(2) } }],
    ['rituximab', no(45)],
    ['cytotoxicUse', { value: false }],
  ];
}

export function withSma(chance: Chance): Said {
  const yes = (percent: number): Answer => (chance.percent(20) ? NOT_SURE : { value: chance.percent(percent) });
  return [
    ['diagnosis', { value: 'sma' }],
    ['ageMonths', { value: chance.below(30) }],
    ['sex', { value: chance.percent(50) ? 'male' : 'female' }],
    [
      'smaType',
      chance.percent(10)
        ? NOT_SURE
        : {
            value: weighted(
              [
                ['type-1', 60],
                ['type-2', 25],
                ['type-3', 15],
              ],
              chance,
            ),
          },
    ],
    ['sitsWithoutSupport', { value: chance.percent(25) }],
    ['weakMovement', yes(95)],
    ['weakMuscleTone', yes(95)],
    ['smaGeneticTest', { value: chance.pick(['confirmed', 'confirmed', 'confirmed', 'not-done', 'not-confirmed']) }],
    ['nerveConductionReduced', yes(60)],
    ['allSensesPresent', yes(97)],
    ['sensoryLoss', yes(2)],
    ['brainFunctionNormal', yes(97)],
    ['brainAbnormality', yes(2)],
    ['malignancy', { value: 'never' }],
  ];
}
