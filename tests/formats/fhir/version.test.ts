// A file of another version of FHIR, where that can be told.
import { describe, expect, it } from 'vitest';
import { condition, ALS } from './records.ts';
import { openBundle } from '#formats/fhir/bundle.ts';
import { isOtherVersion } from '#formats/fhir/version.ts';

function isOther(resource: object): boolean {
  const opened = openBundle(JSON.stringify(resource));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.entries.some(isOtherVersion);
}

const profiled = (profile: string) => ({ resourceType: 'Patient', meta: { profile: [profile] } });

it.each([
  ['a status in plain text', { resourceType: 'Condition', clinicalStatus: 'active' }],
  ['an asserted date', { resourceType: 'Condition', assertedDate: '2018' }],
  ['whether it was taken', { resourceType: 'MedicationStatement', taken: 'y' }],
  ['an order', { resourceType: 'MedicationOrder' }],
  ['a group', { resourceType: 'QuestionnaireResponse', group: {} }],
  ['an animal', { resourceType: 'Patient', animal: {} }],
])('of before R4, by %s', (_, resource) => {
  expect(isOther(resource)).toBe(true);
});

describe('by its profile', () => {
  const core = 'http://hl7.org/fhir/StructureDefinition/Patient';
  it.each([
    [`${core}|3.0.1`, true],
    [`${core}|6.0.0-ballot3`, true],
    ['http://hl7.org/fhir/3.0/StructureDefinition/Patient', true],
    [`${core}|4.0.1`, false],
    [`${core}|4.3.0`, false],
    [`${core}|5.0.0`, false],
    ['http://hl7.org/fhir/5.0/StructureDefinition/Patient', false],
    [core, false],
    ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|3.1.1', false],
    ['https://his.example.org/StructureDefinition/Patient|1.0.0', false],
  ])('%s: %s', (profile, isIt) => {
    expect(isOther(profiled(profile))).toBe(isIt);
  });
});

it('cannot be told of most', () => {
  expect(isOther(condition(ALS))).toBe(false);
  expect(isOther({ resourceType: 'Patient', meta: { profile: 'x' } })).toBe(false);
});
