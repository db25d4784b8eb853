// Files as hospitals and programs write them, of invented people, and what is to be read of each, worked out by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '#facts/answer.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';

export type Sample = {
  readonly name: string;
  /** Answers with the day they are of, if any; `old`: it is too old to be taken without a look. */
  readonly found: Readonly<Record<string, readonly [answer: Answer, day: string | undefined, isOld?: 'old']>>;
  /** By the end of where it stands. */
  readonly left: readonly (readonly [from: string, why: LeftReason])[];
};

export function sampleText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'samples', `${name}.json`), 'utf8');
}

const is = (value: string | number | boolean): Answer => ({ value });

export const SAMPLES: readonly Sample[] = [
  {
    // A transaction with uuids. Type 2 diabetes by its own SNOMED code is not looked up in the hierarchy.
    name: 'synthea',
    found: {
      birthDate: [is('1967-03-14'), undefined],
      sex: [is('female'), undefined],
      diagnosis: [is('als'), '2025-06-02'],
      haemoglobin: [is(13.4), '2026-10-12'],
      fvc: [is(76), '2026-10-12'],
      riluzole: [is('current'), '2025-07-01'],
    },
    left: [
      ['000001', 'same'],
      ['000006', 'older'],
      ['000004', 'no-code-here'],
      ['000005', 'no-code-here'],
      ['000009', 'no-code-here'],
      ['000010', 'no-code-here'],
      ['Encounter', 'other-resource'],
      ['Claim', 'other-resource'],
    ],
  },
  {
    // A searchset; systems by their OIDs; medicines contained and referred to; one cancer that is over says nothing of another.
    name: 'epic',
    found: {
      birthDate: [is('1958-11-30'), undefined],
      sex: [is('male'), undefined],
      diagnosis: [is('als'), '2026-02-17'],
      malignancy: [{ among: ['past', 'current'] }, '2018-05-04'],
      haemoglobin: [is(14.1), '2026-11-02'],
      hiv: [is(false), '2026-11-02'],
      hepatitisB: [is(false), '2026-11-02'],
      fvc: [is(57), '2026-11-02'],
      alsfrsrTotal: [{ from: 35 }, '2026-06-30', 'old'],
      riluzole: [is('current'), '2026-11-02'],
      riluzoleStart: [is('2026-03-09'), '2026-11-02'],
      rituximab: [is(false), '2024-02-01'],
    },
    left: [
      ['eCondDiabetes', 'not-confirmed'],
      ['eHcv', 'entered-in-error'],
      ['eHcv2', 'only-words'],
      ['eFvcWife', 'not-this-person'],
    ],
  },
  {
    // Units in words; results in words; a newer result whose unit is not known leaves the older one.
    name: 'cerner',
    found: {
      birthDate: [is('1961-04'), undefined],
      haemoglobin: [is(11.2), '2026-11-05'],
      fvc: [is(64), '2026-07-01', 'old'],
      diabetes: [is(true), '2014-02-01'],
      malignancy: [{ among: ['past', 'current'] }, '2012-08-01'],
    },
    left: [
      ['4342009', 'no-such-answer'],
      ['L-2', 'unit-unknown'],
      ['L-3', 'unit-unknown'],
      ['L-5', 'no-code-here'],
      ['L-6', 'only-words'],
      ['L-7', 'status'],
      ['L-8', 'data-absent'],
      ['L-9', 'out-of-range'],
      ['C-1', 'only-words'],
    ],
  },
  {
    // One page of several; a result in two versions; two results of one day that contradict each other; 7.5 mmol/L x 1.61145.
    name: 'hapi-everything',
    found: {
      birthDate: [is('1979'), undefined],
      sex: [is('female'), undefined],
      diagnosis: [is('ms'), '2023-05'],
      msCourse: [is('secondary-progressive'), '2023-05'],
      diabetes: [is(false), '2024-03-02'],
      haemoglobin: [is(12.085875), '2026-10-01'],
      pregnant: [is(false), '2026-09-03', 'old'],
      rituximab: [is(true), '2025-02-01'],
    },
    left: [
      ['Bundle', 'incomplete'],
      ['92', 'disagree'],
      ['93', 'not-settled'],
      ['80', 'not-now'],
      ['83', 'not-confirmed'],
      ['94', 'not-this-person'],
      ['96', 'status'],
      ['AllergyIntolerance', 'other-resource'],
    ],
  },
  {
    // R5: a medicine by concept or reference, whether it is taken by the adherence.
    name: 'r5',
    found: {
      birthDate: [is('1970-01-31'), undefined],
      sex: [is('male'), undefined],
      diagnosis: [is('als'), '2026-01-15'],
      riluzole: [is('current'), '2026-11-10'],
      riluzoleStart: [is('2026-02-01'), '2026-11-10'],
      rituximab: [is(false), '2026-05-01'],
      alsfrsrTotal: [is(41), '2026-11-10'],
      haemoglobin: [is(14.8), '2026-11-10'],
      fvc: [{ from: 80, to: 85 }, '2026-11-10'],
      malignancy: [{ among: ['past', 'current'] }, '2011'],
    },
    left: [['riluzole-draft', 'status']],
  },
  {
    // A German document: ALSFRS-R as a panel, one item not done, one of no whole number; an older total.
    name: 'mii-alsfrsr',
    found: {
      birthDate: [is('1955-08'), undefined],
      diagnosis: [is('als'), '2025-12-01'],
      alsfrsrSpeech: [is(3), '2026-10-20'],
      alsfrsrSalivation: [is(4), '2026-10-20'],
      alsfrsrSwallowing: [is(3), '2026-10-20'],
      alsfrsrHandwriting: [is(2), '2026-10-20'],
      alsfrsrCuttingNoGastrostomy: [is(2), '2026-10-20'],
      alsfrsrDressing: [is(1), '2026-10-20'],
      alsfrsrTurning: [is(2), '2026-10-20'],
      alsfrsrStairs: [is(1), '2026-10-20'],
      alsfrsrDyspnoea: [is(4), '2026-10-20'],
      alsfrsrRespiratoryInsufficiency: [is(4), '2026-10-20'],
      alsfrsrTotal: [is(36), '2026-07-20', 'old'],
      riluzole: [{ among: ['current', 'stopped'] }, '2026-03-30'],
      riluzoleStart: [{ to: '2026-01-05' }, '2026-03-30'],
    },
    left: [
      ['Patient/5', 'no-such-answer'],
      ['Observation/7', 'data-absent'],
      ['Observation/7', 'not-whole'],
    ],
  },
  {
    // Persian labels and units; a code of the house and a medicine in words are not guessed.
    name: 'persian',
    found: {
      birthDate: [is('1972-05-21'), undefined],
      sex: [is('female'), undefined],
      diagnosis: [is('als'), '2026-04-04'],
      haemoglobin: [is(12.6), '2026-11-01'],
      fvc: [is(61.5), '2026-11-01'],
      alsfrsrTotal: [is(38), '2026-11-01'],
      riluzole: [is('current'), '2026-05'],
      riluzoleStart: [is('2026-05'), '2026-05'],
    },
    left: [
      ['p-6', 'no-code-here'],
      ['p-8', 'only-words'],
    ],
  },
  {
    // Serology: RNA decides where an antibody does not; a reactive screening clears nothing and proves nothing; an order whose time has run out.
    name: 'epic-serology',
    found: {
      birthDate: [is('1984-06'), undefined],
      sex: [is('female'), undefined],
      diagnosis: [is('ms'), '2023-05'],
      msCourse: [is('secondary-progressive'), '2023-05'],
      diabetes: [is(false), '2025'],
      hepatitisB: [is(false), '2026-10-20'],
      hepatitisC: [is(false), '2026-10-21'],
      pregnant: [is(false), '2026-08', 'old'],
      haemoglobin: [is(11.9), '2026-10-20'],
    },
    left: [
      ['eSero1', 'same'],
      ['eHcvAb', 'not-settled'],
      ['eHbcAb', 'not-settled'],
      ['eHbsAb', 'not-settled'],
      ['eHivOld', 'disagree'],
      ['eHiv', 'not-settled'],
      ['eHcg', 'not-settled'],
      ['eFam', 'no-code-here'],
      ['ePersonal', 'no-code-here'],
      ['eWeight', 'no-code-here'],
      ['eWrong', 'entered-in-error'],
      ['ePreg', 'not-now'],
      ['eRituximabPast', 'status'],
      ['FamilyMemberHistory', 'other-resource'],
    ],
  },
  {
    // A hospital program of Iran: Persian words and digits, some dates in the Solar Hijri calendar, partial ones, ICD-10 without ALS.
    name: 'iranian-his',
    found: {
      sex: [is('male'), undefined],
      diagnosis: [is('als'), '2026-03'],
      diabetes: [is(true), undefined],
      haemoglobin: [is(13.2), '2026-10-30'],
      hiv: [is(false), '2025-10-30', 'old'],
      fvc: [is(68), '2026-11'],
      riluzole: [{ among: ['current', 'stopped'] }, '2026-09'],
      riluzoleStart: [{ to: '2025-11' }, '2026-09'],
    },
    left: [
      ['h-1', 'other-calendar'],
      ['h-2', 'no-code-here'],
      ['h-5', 'no-code-here'],
      ['h-6', 'other-calendar'],
      ['h-8', 'only-words'],
      ['h-9', 'not-settled'],
      ['h-10', 'only-words'],
      ['h-12', 'other-calendar'],
      ['h-13', 'no-code-here'],
      ['h-16', 'only-words'],
    ],
  },
];
