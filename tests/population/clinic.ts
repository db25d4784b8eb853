// Invented people as they come to a clinic, drawn from a seed: spread as published cohorts are, with what each of them does not know.
//
// People with ALS: ALSFRS-R from a mixture of early, middle and late (42.5 SD 2.9, 33.0 SD 3.3, 23.0 SD 4.0, as 31 to 20 to 22, JNNP 179756);
// age 57 SD 12, men 64 %, bulbar onset 22 %, points lost per month lognormal with median 0.55 and third quartile 1.0, months = points lost over that;
// FVC falls with the points lost; riluzole 62 %, familial 6 %, diabetes 11 %. Not known: one item in twenty, FVC to three in ten; three in ten know
// their clinic's total alone, the others are half with a clinic's sheet and half with no clinic score. What no cohort tells is judged.
import type { Chance } from '../laws/chance.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';

/** What a person would say to each fact if asked; exact where it is known. */
export type Respondent = { readonly answers: Answers; readonly itemsFromClinic: boolean };

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
const NOT_SURE: Answer = 'not sure';

/** How each of them comes to the questions. */
export type Kind = 'als' | 'met' | 'ms' | 'sma' | 'other';

export function personOf(kind: Kind, chance: Chance): Respondent {
  switch (kind) {
    case 'als':
      return withAls(chance, false);
    case 'met':
      return withAls(chance, true);
    case 'ms':
      return respondent(withMs(chance), false);
    case 'sma':
      return respondent(withSma(chance), false);
    case 'other':
      return respondent([['diagnosis', { value: 'other' }]], false);
  }
}

type Said = readonly (readonly [string, Answer])[];

function respondent(said: Said, itemsFromClinic: boolean): Respondent {
  return { answers: new Map(said), itemsFromClinic };
}

/** `isMet`: one who meets every criterion that can be settled, and knows it all. */
function withAls(chance: Chance, isMet: boolean): Respondent {
  const stage = chance.pick(STAGES);
  const score = isMet ? 38 + chance.below(7) : clamp(normal(chance, stage.mean, stage.deviation), 4, 48);
  const items = itemsOf(score, chance, isMet);
  const total = Object.values(items).reduce((sum, points) => sum + points, 0);
  const knows = isMet
    ? 'sheet'
    : chance.pick(['total', 'total', 'total', 'sheet', 'sheet', 'sheet', 'sheet', 'none', 'none', 'none'] as const);
  const hasTube = !isMet && chance.percent(10);
  const common = isMet ? alwaysMet(chance) : asTheyCome(chance, total);
  const ventilation =
    items['RespiratoryInsufficiency'] === 4 ? 'none' : items['RespiratoryInsufficiency'] === 0 ? 'invasive' : 'non-invasive';
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
    ['ventilation', { value: ventilation }],
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
  const riluzole = chance.percent(62) ? 'current' : chance.percent(15) ? 'stopped' : 'never';
  const taken = riluzole === 'never' ? undefined : Math.round(months * (chance.below(80) / 100) * 10) / 10;
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
    ['riluzole', { value: riluzole }],
    ['riluzoleMonths', taken === undefined ? NOT_SURE : { value: taken }],
    ['riluzoleStableMonths', taken === undefined ? NOT_SURE : { value: chance.percent(80) ? taken : Math.round(taken * 5) / 10 }],
    ['chewingScore', NOT_SURE],
    ['spinalDisability', maybe(60, { value: chance.pick(['none', 'mild', 'moderate', 'severe']) })],
    ['bulbarDisability', maybe(60, { value: chance.pick(['none', 'mild', 'moderate', 'severe']) })],
  ];
}

function withMs(chance: Chance): Said {
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

function withSma(chance: Chance): Said {
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

function weighted(list: readonly (readonly [string, number])[], chance: Chance): string {
  return chance.pick(list.flatMap(([value, share]) => Array.from({ length: share }, () => value)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function normal(chance: Chance, mean: number, deviation: number): number {
  return mean + deviation * gauss(chance);
}

/** Twelve even chances make a near enough normal one. */
function gauss(chance: Chance): number {
  return Array.from({ length: 12 }, () => chance.below(1_000_000) / 1_000_000).reduce((sum, one) => sum + one, -6);
}
