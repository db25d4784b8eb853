// Nobody: what there is before anything was said.
import { describe, expect, it } from 'vitest';
import type { Answer } from '#facts/answer.ts';
import { NOBODY, type Person, REPORTERS, withOrigins } from '#facts/person.ts';

it('has said nothing, and nobody answers for them', () => {
  expect(NOBODY).toEqual({
    answers: new Map(),
    reportedBy: undefined,
    path: [],
    itemsFromClinic: false,
    reference: undefined,
    origins: new Map(),
    ownReadings: [],
  });
});

it('is a person, a carer, a parent or a clinician who answers', () => {
  expect(REPORTERS).toEqual(['patient', 'carer', 'parent', 'clinician']);
});

describe('where an answer comes from', () => {
  const said: readonly (readonly [string, Answer])[] = [
    ['fvc', { value: 55 }],
    ['sex', { value: 'male' }],
  ];
  const carer: Person = { ...NOBODY, reportedBy: 'carer' };
  const before = withOrigins(carer, { ...carer, answers: new Map(said) }, 100);

  it('is whoever answers, on the day on which it is said', () => {
    expect(before.origins).toEqual(
      new Map([
        ['fvc', { by: 'carer', on: 100 }],
        ['sex', { by: 'carer', on: 100 }],
      ]),
    );
  });

  it('stays with an answer that stays, and is new for one that is changed or added; one that is taken back has none', () => {
    const answers = new Map<string, Answer>([
      ['fvc', { value: 60 }],
      ['hiv', { value: false }],
    ]);
    const after = withOrigins(before, { ...before, reportedBy: 'clinician', answers }, 101);
    expect(after.origins).toEqual(
      new Map([
        ['fvc', { by: 'clinician', on: 101 }],
        ['hiv', { by: 'clinician', on: 101 }],
      ]),
    );
    const more = withOrigins(before, { ...before, reportedBy: 'clinician', answers: new Map(before.answers).set('hiv', 'not sure') }, 101);
    expect(more.origins.get('fvc')).toEqual({ by: 'carer', on: 100 });
  });

  it('is what the change says, where it says so', () => {
    const origin = { by: undefined, on: 40, from: 'Observation/17' };
    const change: Person = { ...before, answers: new Map(before.answers).set('fvc', { value: 60 }), origins: new Map([['fvc', origin]]) };
    const after = withOrigins(before, change, 101);
    expect(after.origins.get('fvc')).toEqual(origin);
    expect(withOrigins(before, { ...before, path: ['fvc'] }, 101).origins).toBe(before.origins);
  });
});
