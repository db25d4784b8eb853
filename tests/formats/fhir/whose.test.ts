// One person's file: what is of somebody else is never theirs.
import { describe, expect, it } from 'vitest';
import { openBundle } from '#formats/fhir/bundle.ts';
import { personOf } from '#formats/fhir/whose.ts';

/** Of each resource whether it is the person's; undefined where there are several people. */
function theirs(...entries: readonly object[]): readonly boolean[] | undefined {
  const opened = openBundle(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: entries }));
  if ('problem' in opened) throw new Error(opened.problem);
  const isTheirs = personOf(opened.entries);
  return isTheirs && opened.entries.map(isTheirs);
}

const patient = (id: string, fullUrl?: string, rest: object = {}) => ({ fullUrl, resource: { resourceType: 'Patient', id, ...rest } });
const about = (subject?: unknown, rest: object = {}) => ({ resource: { resourceType: 'Observation', subject, ...rest } });
const to = (reference: string) => about({ reference });

describe('in a file with a Patient', () => {
  it.each([
    ['Patient/1', true],
    ['Patient/1/_history/2', true],
    ['https://a.example.org/r4/Patient/1', true],
    ['https://b.example.org/r4/Patient/1', false],
    ['Patient/2', false],
    ['RelatedPerson/1', false],
    ['Group/1', false],
    ['#1', false],
  ])('%s: %s', (reference, isIt) => {
    expect(theirs(patient('1', 'https://a.example.org/r4/Patient/1'), to(reference))).toEqual([true, isIt]);
  });

  it('by a uuid, and by an address when the Patient has none', () => {
    expect(theirs(patient('1', 'urn:uuid:1'), to('urn:uuid:1'), to('urn:uuid:2'))).toEqual([true, true, false]);
    expect(theirs(patient('1'), to('https://b.example.org/r4/Patient/1'))).toEqual([true, true]);
  });

  it('by an identifier', () => {
    const known = patient('1', undefined, { identifier: [{ system: 's', value: '17' }] });
    expect(theirs(known, about({ identifier: { system: 's', value: '17' } }), about({ identifier: { system: 't', value: '17' } }))).toEqual(
      [true, true, false],
    );
  });

  it('nobody is meant where nobody is named, and nobody knows who where it is in words or broken', () => {
    expect(theirs(patient('1'), about(), about({ display: 'X' }), about('Patient/1'), about({ reference: 1 }))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('an observation may look at somebody else', () => {
    expect(theirs(patient('1'), about({ reference: 'Patient/1' }, { focus: [{ reference: 'RelatedPerson/1' }] }))).toEqual([true, false]);
  });
});

describe('in a file without a Patient', () => {
  it('the one who is named is meant', () => {
    expect(theirs(to('Patient/1'), to('Patient/1'), about(), to('Group/1'))).toEqual([true, true, false, false]);
    expect(theirs(to('Patient/1'), to('https://a.example.org/Patient/1'))).toEqual([true, true]);
  });
  it('whoever chose the file is meant, where nobody is named at all', () => {
    expect(theirs(about(), about())).toEqual([true, true]);
  });
});

it.each([
  ['two Patients', [patient('1'), patient('2')]],
  ['the same id at two places', [patient('1', 'https://a.example.org/Patient/1'), patient('1', 'https://b.example.org/Patient/1')]],
  ['Patients of whom nothing is told', [{ resource: { resourceType: 'Patient' } }, { resource: { resourceType: 'Patient' } }]],
  ['two subjects', [to('Patient/1'), to('Patient/2')]],
  ['two subjects of two places', [to('https://a.example.org/Patient/1'), to('https://b.example.org/Patient/1')]],
  ['two that are contained', [about({ reference: '#p' }, { id: '1' }), about({ reference: '#p' }, { id: '2' })]],
] as const)('is of several people: %s', (_, entries) => {
  expect(theirs(...entries)).toBeUndefined();
});

it('is of one who stands there twice', () => {
  expect(theirs(patient('1', 'urn:uuid:1'), patient('1', 'urn:uuid:1'))).toEqual([true, true]);
});
