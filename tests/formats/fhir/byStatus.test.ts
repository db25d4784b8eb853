// The options that a status leaves.
import { expect, it } from 'vitest';
import { dictionary } from './records.ts';
import { optionByStatus } from '#formats/fhir/byStatus.ts';
import { CLINICAL_STATUS, TAKING, VERIFICATION_STATUS } from '#formats/fhir/systems.ts';

function left(id: string, system: string, code: string | undefined, isWhole = true): unknown {
  const fact = dictionary.byId.get(id);
  if (fact === undefined) throw new Error(id);
  const answer = optionByStatus(
    fact,
    { system, code, elsewhere: { system: id === 'riluzole' ? TAKING : CLINICAL_STATUS, code: 'active' } },
    isWhole,
  );
  return typeof answer === 'string' ? answer : answer.raw;
}

it.each([
  ['riluzole', TAKING, 'active', 'current'],
  ['riluzole', TAKING, 'stopped', 'stopped'],
  ['riluzole', TAKING, 'completed', { among: ['current', 'stopped'] }],
  ['riluzole', TAKING, 'not-taken', { among: ['never', 'stopped'] }],
  ['riluzole', TAKING, 'on-hold', 'no-such-answer'],
  ['malignancy', CLINICAL_STATUS, 'recurrence', 'current'],
  ['malignancy', CLINICAL_STATUS, 'resolved', 'past'],
  ['malignancy', CLINICAL_STATUS, 'remission', { among: ['past', 'current'] }],
  ['malignancy', CLINICAL_STATUS, undefined, { among: ['past', 'current'] }],
  ['malignancy', VERIFICATION_STATUS, 'refuted', { among: ['never', 'past'] }],
  ['sex', CLINICAL_STATUS, 'active', 'no-such-answer'],
  ['diabetes', CLINICAL_STATUS, 'active', 'no-such-answer'],
])('%s, %s %s', (id, system, code, answer) => {
  expect(left(id, system, code)).toEqual(answer);
});

it.each([
  ['riluzole', TAKING, 'active', 'current'],
  ['riluzole', TAKING, 'stopped', { among: ['current', 'stopped'] }],
  ['riluzole', TAKING, 'not-taken', 'only-of-part'],
  ['riluzole', TAKING, 'on-hold', 'no-such-answer'],
  ['malignancy', CLINICAL_STATUS, 'resolved', { among: ['past', 'current'] }],
  ['malignancy', VERIFICATION_STATUS, 'refuted', 'only-of-part'],
])('of a part, another may be so now: %s, %s %s', (id, system, code, answer) => {
  expect(left(id, system, code, false)).toEqual(answer);
});
