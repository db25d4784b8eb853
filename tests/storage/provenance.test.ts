// Where answers come from, kept short, and whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personArbitrary, personWith, TODAY } from './somebody.ts';
import { spanOf } from '#facts/calendar.ts';
import { dayOf, lineSchema, originsAsJson, originsOf } from '#storage/provenance.ts';

const SEEN = { by: 'clinician', on: TODAY - 40, from: 'Observation/17' } as const;

describe('origins', () => {
  it('that go without saying are not written', () => {
    expect(originsAsJson(personWith({ fvc: 55, sex: 'male' }), TODAY)).toEqual([]);
  });

  it('stand once for all answers that share them', () => {
    const person = personWith({ fvc: 55, sex: 'male', hiv: false, haemoglobin: 13 });
    const origins = new Map(person.origins)
      .set('fvc', SEEN)
      .set('haemoglobin', { ...SEEN })
      .set('hiv', { by: undefined, on: TODAY });
    expect(originsAsJson({ ...person, origins }, TODAY)).toEqual([
      { by: 'clinician', on: '2026-10-13', from: 'Observation/17', facts: ['fvc', 'haemoglobin'] },
      { on: '2026-11-22', facts: ['hiv'] },
    ]);
  });

  it('come back as they were, whenever they are saved', () => {
    fc.assert(
      fc.property(personArbitrary, fc.integer({ min: TODAY - 100, max: TODAY + 100 }), (person, day) => {
        expect(originsOf(originsAsJson(person, day), person.answers, person.reportedBy, day)).toEqual(person.origins);
      }),
      { numRuns: 200 },
    );
  });

  it('keep a date as partial as it is known', () => {
    const person = personWith({ fvc: 55, sex: 'male' });
    const march = { by: 'clinician', on: spanOf('2024-03')?.first ?? 0, from: 'Condition/2' } as const;
    const origins = new Map(person.origins).set('fvc', { ...march, within: 'month' }).set('sex', { ...march, within: 'year' });
    expect(originsAsJson({ ...person, origins }, TODAY).map(({ on }) => on)).toEqual(['2024-03', '2024']);
  });

  it('are told of answers alone, and of each', () => {
    const { answers } = personWith({ fvc: 55, sex: 'male' });
    const read = originsOf([{ by: 'carer', on: '2026-11-01', facts: ['fvc', 'hiv'] }], answers, 'parent', TODAY);
    expect(read).toEqual(
      new Map([
        ['fvc', { by: 'carer', on: TODAY - 21 }],
        ['sex', { by: 'parent', on: TODAY }],
      ]),
    );
  });
});

it('a day is a whole date, and a line has no letter that turns it', () => {
  expect([dayOf('2026-11-22'), dayOf('2026-11'), dayOf('x')]).toEqual([TODAY, undefined, undefined]);
  expect(['R-17', 'پرونده', ' ', 'a\nb', 'a\u202eb'].map((line) => lineSchema.safeParse(line).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
