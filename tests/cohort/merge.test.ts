// A list imported again: what is new is taken, what contradicts is kept visible, and nothing blank erases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { merge } from '#cohort/merge.ts';
import type { Answer } from '#facts/answer.ts';
import { readAnswer } from '#facts/readAnswer.ts';

const { dictionary } = catalogueFromDisk();
const TODAY = 20_779;

type Given = Readonly<Record<string, unknown>>;

function someone(code: string, given: Given, on = TODAY, from = 'list.csv row 2'): Candidate {
  const answers = new Map(
    Object.entries(given).flatMap(([id, raw]): [string, Answer][] => {
      const fact = dictionary.byId.get(id);
      return fact === undefined ? [] : [[id, readAnswer(fact, raw, TODAY)]];
    }),
  );
  return { code, answers, origins: new Map([...answers.keys()].map((id) => [id, { by: undefined, on, from }])) };
}

/** Of one candidate: the answers after, and each change by its kind. */
function merged(
  before: Given,
  after: Given,
  { on = TODAY, decides }: { readonly on?: number; readonly decides?: Parameters<typeof merge>[3] } = {},
) {
  const { cohort, changes } = merge([someone('1', before, TODAY - 10)], [someone('1', after, on, 'new.csv row 3')], dictionary, decides);
  const plain = (answer: Answer) => (typeof answer === 'object' && 'value' in answer ? answer.value : answer);
  return {
    answers: Object.fromEntries([...(cohort[0]?.answers ?? [])].map(([id, answer]) => [id, plain(answer)])),
    kinds: changes.map(({ fact, kind }) => `${fact} ${kind}`),
    changes,
    from: Object.fromEntries([...(cohort[0]?.origins ?? [])].map(([id, origin]) => [id, origin.from])),
  };
}

describe('field by field', () => {
  it('what is new is added, what differs is changed, and both say from where', () => {
    const { answers, kinds, changes, from } = merged({ fvc: 62, sex: 'female' }, { fvc: 58, haemoglobin: 13 });
    expect(answers).toEqual({ fvc: 58, sex: 'female', haemoglobin: 13 });
    expect(kinds).toEqual(['fvc changed', 'haemoglobin added']);
    expect(from).toEqual({ fvc: 'new.csv row 3', sex: 'list.csv row 2', haemoglobin: 'new.csv row 3' });
    expect(changes[0]).toMatchObject({ code: '1', before: { value: 62 }, after: { value: 58 }, isTaken: true });
  });

  it('what is not known erases nothing, and gives way', () => {
    expect(merged({ fvc: 62, diabetes: 'not sure' }, { fvc: 'not sure', diabetes: true })).toMatchObject({
      answers: { fvc: 62, diabetes: true },
      kinds: ['diabetes added'],
    });
  });

  it('what was entered by hand is not overwritten by a table, however late it comes, unless somebody says so', () => {
    const corrected = someone('1', { fvc: 75 });
    const byHand: Candidate = { ...corrected, origins: new Map([['fvc', { by: 'clinician', on: TODAY }]]) };
    const table = someone('1', { fvc: 62 }, TODAY + 30);
    const { cohort, changes } = merge([byHand], [table], dictionary);
    expect(changes).toMatchObject([{ fact: 'fvc', kind: 'typed', isTaken: false }]);
    expect(cohort[0]?.answers.get('fvc')).toEqual({ value: 75 });
    expect(merge([byHand], [table], dictionary, () => true).cohort[0]?.answers.get('fvc')).toEqual({ value: 62 });
    // Another copy of the list has it by hand, too: then the later one counts.
    const elsewhere: Candidate = { ...table, origins: new Map([['fvc', { by: 'clinician', on: TODAY + 30 }]]) };
    expect(merge([byHand], [elsewhere], dictionary).changes).toMatchObject([{ kind: 'changed', isTaken: true }]);
  });

  it('what was said on an earlier day does not overwrite', () => {
    const { answers, kinds } = merged({ fvc: 62 }, { fvc: 58, haemoglobin: 13 }, { on: TODAY - 100 });
    expect(answers).toEqual({ fvc: 62, haemoglobin: 13 });
    expect(kinds).toEqual(['fvc older', 'haemoglobin added']);
  });

  it.each<[string, Given, Given]>([
    ['another birth date', { birthDate: '1961-04-04' }, { birthDate: '1962-04-04' }],
    ['another sex', { sex: 'female' }, { sex: 'male' }],
    ['diabetes that is gone', { diabetes: true }, { diabetes: false }],
    ['riluzole that was never taken, though it was', { riluzole: 'current' }, { riluzole: 'never' }],
    ['another illness', { diagnosis: 'als' }, { diagnosis: 'ms' }],
  ])('what cannot have become so is a contradiction: %s', (_, before, after) => {
    const { answers, changes } = merged(before, after);
    expect(answers).toEqual(before);
    expect(changes).toMatchObject([{ kind: 'contradiction', isTaken: false }]);
    expect(merged(before, after, { decides: () => true }).answers).toEqual(after);
  });

  it('what can is not', () => {
    expect(
      merged(
        { riluzole: 'current', diabetes: false, msCourse: 'relapsing-remitting' },
        { riluzole: 'stopped', diabetes: true, msCourse: 'secondary-progressive' },
      ).kinds,
    ).toEqual(['riluzole changed', 'diabetes changed', 'msCourse changed']);
  });

  it('of what never changes, a vaguer answer is nothing new, and a closer one is', () => {
    expect(merged({ birthDate: '1961-04-04' }, { birthDate: '1961' })).toMatchObject({ kinds: [], answers: { birthDate: '1961-04-04' } });
    expect(merged({ birthDate: '1961' }, { birthDate: '1961-04-04' })).toMatchObject({
      kinds: ['birthDate changed'],
      answers: { birthDate: '1961-04-04' },
    });
  });

  it('options of a set that the new list does not know stay', () => {
    const { answers } = merged(
      { organFailure: { value: { heart: true, liver: false } } },
      { organFailure: { value: { kidney: false, heart: 'not sure' } } },
    );
    expect(answers).toEqual({ organFailure: { heart: true, liver: false, kidney: false } });
  });
});

it('new candidates come after those that were known, and the rest stay the same object', () => {
  const known = [someone('a', { fvc: 62 }), someone('b', { fvc: 70 })];
  const { cohort, added } = merge(known, [someone('c', { fvc: 80 }), someone('b', { fvc: 71 }), someone('c', { sex: 'male' })], dictionary);
  expect(cohort.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  expect(added).toEqual(['c']);
  expect(cohort[0]).toBe(known[0]);
  expect([...(cohort[2]?.answers.keys() ?? [])]).toEqual(['fvc', 'sex']);
});

it('the same list again changes nothing, and nothing that was answered is ever lost', () => {
  const given = fc.record(
    {
      fvc: fc.constantFrom<unknown>(50, 62, { from: 40, to: 60 }, 'not sure'),
      sex: fc.constantFrom('female', 'male', 'not sure'),
      diabetes: fc.constantFrom<unknown>(true, false, 'declined'),
      birthDate: fc.constantFrom('1961', '1961-04', '1961-04-04', '1970-01-01'),
      organFailure: fc.constantFrom<unknown>({ value: { heart: true } }, { value: { kidney: false } }, ['liver'], 'not sure'),
    },
    { requiredKeys: [] },
  );
  const people = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), given), { maxLength: 4 })
    .map((some) => [...new Map(some)].map(([code, one]) => someone(code, one)));
  fc.assert(
    fc.property(people, people, (before, after) => {
      expect(merge(before, before, dictionary)).toEqual({ cohort: before, added: [], changes: [] });
      const { cohort } = merge(before, after, dictionary);
      for (const { code, answers } of before) {
        const now = cohort.find((one) => one.code === code);
        for (const [id, answer] of answers) {
          expect(now?.answers.has(id)).toBe(true);
          if (typeof answer === 'object') expect(typeof now?.answers.get(id)).toBe('object');
        }
      }
    }),
    { numRuns: 500 },
  );
});
