// What a clinician answers is theirs, and a point of a scale is then a clinic's.
import { describe, expect, it } from 'vitest';
import { DATA } from '../Opened.tsx';
import { givenTo, selfRatedIn, withClinicAnswer, withItemsConfirmed } from '#app/clinic/clinicAnswers.ts';
import { NOBODY, type Person } from '#facts/person.ts';
import { questionsOf } from '#questionnaire/question.ts';

const { dictionary } = DATA.catalogue;
const TODAY = 20_779;
const question = (id: string) => {
  const found = questionsOf(dictionary).find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const FVC = { fact: 'fvc', answer: { value: 55 } } as const;

describe('an answer of a clinician', () => {
  it('is theirs from today; a person nobody answered for is theirs too', () => {
    const person = withClinicAnswer(NOBODY, question('fvc'), FVC, TODAY);
    expect(person.origins.get('fvc')).toEqual({ by: 'clinician', on: TODAY });
    expect([person.reportedBy, person.itemsFromClinic]).toEqual(['clinician', true]);
  });

  it('is of the day on which the result was taken, where that was typed with it; of today once it is typed without', () => {
    const taken = { on: TODAY - 100, within: 'month' } as const;
    const dated = withClinicAnswer(NOBODY, question('fvc'), { ...FVC, taken }, TODAY);
    expect(dated.origins.get('fvc')).toEqual({ by: 'clinician', ...taken });
    const again = withClinicAnswer(dated, question('fvc'), { fact: 'fvc', answer: { value: 55 } }, TODAY);
    expect(again.origins.get('fvc')).toEqual({ by: 'clinician', on: TODAY });
  });

  it('leaves the others with whoever gave them', () => {
    const before: Person = {
      ...NOBODY,
      reportedBy: 'patient',
      answers: new Map([['sex', { value: 'male' }]]),
      origins: new Map([['sex', { by: 'patient', on: TODAY - 3 }]]),
    };
    const after = withClinicAnswer(before, question('fvc'), FVC, TODAY);
    expect([after.reportedBy, after.itemsFromClinic]).toEqual(['patient', false]);
    expect([...after.origins]).toEqual([
      ['sex', { by: 'patient', on: TODAY - 3 }],
      ['fvc', { by: 'clinician', on: TODAY }],
    ]);
    expect(withClinicAnswer(after, question('fvc'), undefined, TODAY).answers.has('fvc')).toBe(false);
  });

  it('is a time or its date, never both', () => {
    const onset = question('monthsSinceOnset');
    const dated = withClinicAnswer(NOBODY, onset, { fact: 'onsetDate', answer: { value: '2024-05' } }, TODAY);
    expect(givenTo(onset, dated.answers)).toEqual({ fact: 'onsetDate', answer: { value: '2024-05' } });
    const counted = withClinicAnswer(dated, onset, { fact: 'monthsSinceOnset', answer: { value: 30 } }, TODAY);
    expect([...counted.answers.keys()]).toEqual(['monthsSinceOnset']);
  });

  it('of one option leaves the other options open', () => {
    const person = withClinicAnswer(NOBODY, question('organFailure.heart'), { fact: 'organFailure', answer: { value: false } }, TODAY);
    expect(person.answers.get('organFailure')).toEqual({ value: { heart: false } });
    expect(givenTo(question('organFailure.kidney'), person.answers)).toBeUndefined();
  });
});

describe('points that were rated at home', () => {
  const rated: Person = {
    ...NOBODY,
    reportedBy: 'carer',
    answers: new Map([
      ['alsfrsrSpeech', { value: 3, selfRated: true }],
      ['alsfrsrWalking', { value: 2 }],
    ]),
    origins: new Map([['alsfrsrSpeech', { by: 'carer', on: 1 }]]),
  };

  it('are the clinician’s once they have gone through them, and count exactly', () => {
    expect(selfRatedIn(rated, dictionary)).toEqual(['alsfrsrSpeech']);
    const confirmed = withItemsConfirmed(rated, dictionary, TODAY);
    expect(confirmed.answers.get('alsfrsrSpeech')).toEqual({ value: 3 });
    expect(confirmed.origins.get('alsfrsrSpeech')).toEqual({ by: 'clinician', on: TODAY });
    expect(confirmed.itemsFromClinic).toBe(true);
    expect(selfRatedIn(confirmed, dictionary)).toEqual([]);
  });
});
