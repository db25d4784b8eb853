// Invented people with ALS as they come to a clinic, spread as published cohorts are.
//
// ALSFRS-R from a mixture of early, middle and late (42.5 SD 2.9, 33.0 SD 3.3, 23.0 SD 4.0, as 31 to 20 to 22, JNNP 179756); age 57 SD 12,
// men 64 %, bulbar onset 22 %, points lost per month lognormal with median 0.55 and third quartile 1.0, months = points lost over that; FVC falls
// with the points lost; riluzole 62 %, familial 6 %, diabetes 11 %. Not known: one item in twenty, FVC to three in ten; three in ten know their
// clinic's total alone, four have a clinic's sheet, three have no clinic score. What no cohort tells is judged.
import type { Chance } from '../laws/chance.ts';
import { clamp, gauss, normal, weighted } from './draw.ts';
import { NOT_SURE, type Respondent, respondent, type Said } from './respondent.ts';
import type { Answer } from '#facts/answer.ts';

const REGIONS: readonly (readonly [string, number])[] = [
  ['bulbar', 22],
  ['arm', 36],
  ['leg', 34],
  ['trunk', 4],
  ['breathing', 2],
  ['several', 2],
];
const GRADES: readonly (readonly [string, number])[] = [
  ['definite', 30],
  ['probable', 30],
  ['probable-laboratory', 15],
  ['possible', 15],
  ['suspected', 5],
  ['not-met', 5],
];
const NOT_BREATHING = ['Speech', 'Salivation', 'Swallowing', 'Handwriting', 'Cutting', 'Dressing', 'Turning', 'Walking', 'Stairs'];
const BREATHING = ['Dyspnoea', 'Orthopnoea'];

/** `isMet`: one who meets every criterion that can be settled, and knows it all. */
export function withAls(chance: Chance, isMet: boolean): Respondent {
  const stage = chance.pick(STAGES);
  const score = isMet ? 38 + chance.below(7) : clamp(normal(chance, stage.mean, stage.deviation), 4, 48);
  const items = itemsOf(score, chance, isMet);
  const total = Object.values(items).reduce((sum, points) => sum + points, 0);
  const knows = isMet
    ? 'sheet'
    : chance.pick(['total', 'total', 'total', 'sheet', 'sheet', 'sheet', 'sheet', 'none', 'none', 'none'] as const);
  const hasTube = !isMet && chance.percent(10);
  const common = isMet ? alwaysMet(chance) : asTheyCome(chance, total);
  const machine = items['RespiratoryInsufficiency'] ?? 4;
  const rated = (name: string, points: number): readonly [string, Answer] => {
    const isUnknown = knows === 'total' || (!isMet && chance.percent(5));
    return [name, isUnknown ? NOT_SURE : knows === 'sheet' ? { value: points } : { value: points, selfRated: true }];
  };
  const levels = Object.entries(items).map(([name, points]) =>
    name === 'Cutting' ? rated(`alsfrsrCutting${hasTube ? '' : 'No'}Gastrostomy`, points) : rated(`alsfrsr${name}`, points),
  );
  const answers: Said = [
    ['diagnosis', { value: 'als' }],
    ...common,
    ['ventilation', { value: machine === 4 ? 'none' : machine === 0 ? 'invasive' : 'non-invasive' }],
    ['gastrostomy', { value: hasTube }],
    ...levels,
    ['alsfrsrTotal', knows === 'none' ? NOT_SURE : { value: total }],
    ['alsfrsTotal', NOT_SURE],
  ];
  return respondent(answers, knows === 'sheet');
}

const STAGES = [
  ...Array.from({ length: 31 }, () => ({ mean: 42.5, deviation: 2.9 })),
  ...Array.from({ length: 20 }, () => ({ mean: 33, deviation: 3.3 })),
  ...Array.from({ length: 22 }, () => ({ mean: 23, deviation: 4 })),
];

/** Points lost one by one; the ventilator item loses few, and late. */
function itemsOf(score: number, chance: Chance, isMet: boolean): Record<string, number> {
  const items: Record<string, number> = Object.fromEntries(
    [...NOT_BREATHING, ...BREATHING, 'RespiratoryInsufficiency'].map((name) => [name, 4]),
  );
  const losable = isMet
    ? ['Handwriting', 'Dressing', 'Turning', 'Stairs', 'Salivation', 'Speech']
    : [...NOT_BREATHING, ...NOT_BREATHING, ...BREATHING, ...BREATHING];
  for (let lost = 0; lost < 48 - Math.round(score);) {
    const name = !isMet && chance.percent(3) ? 'RespiratoryInsufficiency' : chance.pick(losable);
    if ((items[name] ?? 0) === 0) continue;
    items[name] = (items[name] ?? 0) - 1;
    lost += 1;
  }
  return items;
}

function alwaysMet(chance: Chance): Said {
  const yes: Answer = { value: true };
  const no: Answer = { value: false };
  return [
    ['ageYears', { value: 20 + chance.below(40) }],
    ['sex', { value: chance.percent(64) ? 'male' : 'female' }],
    ['pregnant', no],
    ['breastfeeding', no],
    ['neurologistConfirmed', yes],
    ['monthsSinceOnset', { value: 8 + chance.below(27) }],
    ['onsetRegion', { value: chance.pick(['arm', 'leg', 'trunk']) }],
    ['progressionLastSixMonths', yes],
    ['alsForm', { value: 'sporadic' }],
    ['otherNeurodegenerative', no],
    ['elEscorial', { value: 'definite' }],
    ['expectedSurvivalMonths', { value: 30 + chance.below(30) }],
    ['fvc', { value: 55 + chance.below(60) }],
    ['polysomnographyNormal', yes],
    ['malignancy', { value: 'never' }],
    ...['liverDisease', 'diabetes', 'vascularDisease', 'autoimmuneDisease', 'haematologicDisease', 'otherSystemicDisease'].map(
      (id): readonly [string, Answer] => [id, no],
    ),
    ...['otherChronicDisease', 'cellCultureHypersensitivity', 'seriousHospitalStay'].map((id): readonly [string, Answer] => [id, no]),
    ['riluzole', { value: 'current' }],
    ['riluzoleStableMonths', { value: 4 + chance.below(12) }],
    ['riluzoleMonths', { value: 16 + chance.below(12) }],
    ['chewingScore', { value: 3 }],
    ['spinalDisability', { value: 'mild' }],
    ['bulbarDisability', { value: 'mild' }],
  ];
}

function asTheyCome(chance: Chance, total: number): Said {
  const rate = Math.exp(Math.log(0.55) + 0.887 * gauss(chance));
  const months = clamp((48 - total) / rate, 3, 180);
  const isMale = chance.percent(64);
  const yes = (percent: number): Answer => ({ value: chance.percent(percent) });
  const maybe = (percent: number, answer: Answer): Answer => (chance.percent(percent) ? NOT_SURE : answer);
  const stay = chance.percent(10);
  const grade = weighted(GRADES, chance);
  return [
    ['ageYears', { value: Math.round(clamp(normal(chance, 57, 12), 25, 85)) }],
    ['sex', { value: isMale ? 'male' : 'female' }],
    ['pregnant', isMale ? NOT_SURE : yes(1)],
    ['breastfeeding', isMale ? NOT_SURE : yes(1)],
    ['neurologistConfirmed', grade === 'definite' ? { value: true } : maybe(3, yes(92))],
    ['monthsSinceOnset', { value: Math.round(months * 10) / 10 }],
    ['onsetRegion', { value: weighted(REGIONS, chance) }],
    ['progressionLastSixMonths', maybe(10, yes(88))],
    ['alsForm', maybe(10, { value: chance.percent(6) ? 'familial' : 'sporadic' })],
    ['otherNeurodegenerative', yes(5)],
    ['elEscorial', maybe(50, { value: grade })],
    ['expectedSurvivalMonths', maybe(90, { value: 6 + chance.below(60) })],
    ['fvc', maybe(30, { value: Math.round(clamp(normal(chance, 95 - (1.6 * (48 - total)) / 2, 17), 10, 150)) })],
    ['polysomnographyNormal', maybe(85, yes(60))],
    [
      'malignancy',
      {
        value: weighted(
          [
            ['never', 93],
            ['past', 5],
            ['current', 2],
          ],
          chance,
        ),
      },
    ],
    ['liverDisease', yes(3)],
    ['diabetes', yes(11)],
    ['vascularDisease', yes(12)],
    ['autoimmuneDisease', yes(4)],
    ['haematologicDisease', yes(2)],
    ['otherSystemicDisease', yes(8)],
    ['otherChronicDisease', yes(40)],
    ['cellCultureHypersensitivity', maybe(40, yes(1))],
    ['seriousHospitalStay', { value: stay }],
    ['monthsSinceSeriousHospitalStay', stay ? { value: chance.below(12) } : NOT_SURE],
    ...riluzole(chance, months),
    ['chewingScore', NOT_SURE],
    ['spinalDisability', maybe(60, { value: chance.pick(['none', 'mild', 'moderate', 'severe']) })],
    ['bulbarDisability', maybe(60, { value: chance.pick(['none', 'mild', 'moderate', 'severe']) })],
  ];
}

function riluzole(chance: Chance, months: number): Said {
  const use = chance.percent(62) ? 'current' : chance.percent(15) ? 'stopped' : 'never';
  if (use === 'never') return [['riluzole', { value: use }]];
  const taken = Math.round(months * (chance.below(80) / 100) * 10) / 10;
  return [
    ['riluzole', { value: use }],
    ['riluzoleMonths', { value: taken }],
    ['riluzoleStableMonths', { value: chance.percent(80) ? taken : Math.round(taken * 5) / 10 }],
  ];
}
