// Nobody: what there is before anything was said.
import { expect, it } from 'vitest';
import { NOBODY, REPORTERS } from '#facts/person.ts';

it('has said nothing, and nobody answers for them', () => {
  expect(NOBODY).toEqual({ answers: new Map(), reportedBy: undefined, path: [], itemsFromClinic: false });
});

it('is a person, a carer, a parent or a clinician who answers', () => {
  expect(REPORTERS).toEqual(['patient', 'carer', 'parent', 'clinician']);
});
