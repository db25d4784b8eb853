// What a file holds, whatever its shape; what is no FHIR is said to be none.
import { describe, expect, it } from 'vitest';
import { openBundle } from '#formats/fhir/bundle.ts';

const A = { resourceType: 'Patient', id: 'a' };
const B = { resourceType: 'Observation', id: 'b' };

function held(file: unknown): readonly string[] {
  const opened = openBundle(typeof file === 'string' ? file : JSON.stringify(file));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.entries.map(({ type, id }) => `${type}/${id}`);
}

const entries = (...resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

it.each(['collection', 'searchset', 'document', 'transaction', 'batch'])('opens a %s', (type) => {
  expect(held({ ...entries(A, B), type })).toEqual(['Patient/a', 'Observation/b']);
});

it('opens one resource alone, with a mark of its encoding', () => {
  expect(held(`\uFEFF${JSON.stringify(B)}`)).toEqual(['Observation/b']);
});

describe('a resource in each line', () => {
  const lines = (...given: readonly object[]) => given.map((one) => JSON.stringify(one));

  it('is opened, with any ends of lines and empty ones', () => {
    expect(held(lines(A, B).join('\n'))).toEqual(['Patient/a', 'Observation/b']);
    expect(held(`\uFEFF${lines(A, B).join('\r\n')}\r\n\r\n`)).toEqual(['Patient/a', 'Observation/b']);
    expect(held(lines(entries(A), B).join('\n'))).toEqual(['Patient/a', 'Observation/b']);
  });

  it('tells that something is missing', () => {
    const warning = { resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] };
    expect(openBundle(lines(A, warning).join('\n'))).toMatchObject({ missing: 'OperationOutcome' });
  });
});

it('opens Bundles inside it, but not without end', () => {
  expect(held(entries(entries(A), entries(entries(B))))).toEqual(['Patient/a', 'Observation/b']);
  let deep: object = entries(B);
  for (let depth = 0; depth < 50; depth += 1) deep = entries(deep);
  expect(held(deep)).toEqual([]);
  expect(held(entries({ ...entries(B), type: 'history' }))).toEqual([]);
});

it('passes over what is no resource', () => {
  expect(held(entries(null, 3, {}, { resourceType: 4 }, { resourceType: '<b>' }, B))).toEqual(['Observation/b']);
  expect(held({ resourceType: 'Bundle', type: 'collection', entry: [null, 'x', {}] })).toEqual([]);
  expect(held({ resourceType: 'Bundle', type: 'collection', entry: B })).toEqual([]);
});

it('passes over what a transaction takes away', () => {
  const entry = [
    { resource: A, request: { method: 'PUT' } },
    { resource: B, request: { method: 'DELETE' } },
  ];
  expect(held({ resourceType: 'Bundle', type: 'transaction', entry })).toEqual(['Patient/a']);
});

describe('of one resource in two versions', () => {
  const version = (lastUpdated: string | undefined, status: string) => ({ ...B, status, ...(lastUpdated && { meta: { lastUpdated } }) });
  const statuses = (...given: readonly object[]) => {
    const opened = openBundle(JSON.stringify(entries(...given)));
    return 'problem' in opened ? opened.problem : opened.entries.map(({ resource }) => resource['status']);
  };
  const [old, young] = [version('2026-01-01T00:00:00Z', 'old'), version('2026-01-02T00:00:00Z', 'young')];
  it('the last is taken', () => {
    expect(statuses(old, young)).toEqual(['young']);
    expect(statuses(young, old)).toEqual(['young']);
    expect(statuses(young, young)).toEqual(['young']);
  });
  it('both are, where it cannot be told', () => {
    expect(statuses(old, version(undefined, 'undated'))).toEqual(['old', 'undated']);
    expect(statuses({ resourceType: 'Observation', status: 'a' }, { resourceType: 'Observation', status: 'b' })).toEqual(['a', 'b']);
  });
});

describe('that something is missing', () => {
  const missing = (file: object) => {
    const opened = openBundle(JSON.stringify(file));
    return 'problem' in opened ? opened.problem : opened.missing;
  };
  const outcome = (severity: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity }] });
  it('is told by a next page or a warning', () => {
    expect(missing({ ...entries(A), link: [{ relation: 'self' }, { relation: 'next', url: 'x' }] })).toBe('next page');
    expect(missing(entries(A, outcome('warning')))).toBe('OperationOutcome');
    expect(missing(entries(A, outcome('information')))).toBeUndefined();
    expect(missing(entries(A))).toBeUndefined();
  });
});

it.each([
  ['not-json', ''],
  ['xml', '<Bundle xmlns="http://hl7.org/fhir"/>'],
  ['broken', '{"resourceType": "Patient"'],
  ['broken', '{"resourceType": "Patient"}\n{"resourceType": "Obser'],
  ['not-json', '\n\n'],
  ['not-fhir', '{"resourceType": "Patient"}\n{"id": "b"}'],
  ['not-fhir', '1\n2'],
  ['other-bundle', '{"resourceType": "Patient"}\n{"resourceType": "Bundle", "type": "history"}'],
  ['not-fhir', '[]'],
  ['not-fhir', 'null'],
  ['not-fhir', '"Bundle"'],
  ['not-fhir', '{"gharbal": 2}'],
  ['not-fhir', '{"__proto__": {"resourceType": "Patient"}}'],
  ['not-fhir', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['other-bundle', '{"resourceType": "Bundle", "type": "history"}'],
  ['other-bundle', '{"resourceType": "Bundle", "type": "transaction-response"}'],
  ['too-large', ' '.repeat(20_000_001)],
])('%s', (problem, text) => {
  expect(openBundle(text)).toEqual({ problem });
});
