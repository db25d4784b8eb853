// Our own names in a FHIR file: none has a host, and none is another's.
import { expect, it } from 'vitest';
import { dictionary } from './records.ts';
import * as ours from '#formats/fhir/ours.ts';

it('have no host and differ', () => {
  const own = [ours.QUESTIONNAIRE, ours.ANSWER, ours.SELF_RATED, ours.ANSWERED_ON, ours.REPORTED_BY, ours.READ_FROM];
  const options = dictionary.facts.map(({ id }) => ours.optionSystem(id));
  const all = [...own, ...options];
  expect(all.every((name) => /^urn:gharbal:[A-Za-z:-]+$/.test(name))).toBe(true);
  expect(new Set([...all, ours.DATA_ABSENT, ours.TRANSLATION, ours.UNIT]).size).toBe(all.length + 3);
});
