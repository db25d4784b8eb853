// Whether a medicine is taken, in R4 and in R5, and for which days that is said.
import { describe, expect, it } from 'vitest';
import { concept, TODAY } from './records.ts';
import { courseOf, orderOf } from '#formats/fhir/taking.ts';
import { readTime } from '#formats/fhir/time.ts';

function taking(resource: Readonly<Record<string, unknown>>): string {
  const course = courseOf(resource, TODAY);
  return typeof course === 'string' ? `left: ${course}` : course.taking;
}

const [since, past, coming] = [{ start: '2025-01-01' }, { start: '2020', end: '2021' }, { start: '2026-12-01' }];
const dayOf = (text: string) => readTime(text)?.first;

describe('a statement of R4', () => {
  it.each([
    [{ status: 'active' }, 'active'],
    [{ status: 'active', effectivePeriod: since }, 'active'],
    [{ status: 'active', effectivePeriod: { start: '2026', end: '2026' } }, 'active'],
    [{ status: 'stopped' }, 'stopped'],
    [{ status: 'completed', effectivePeriod: past }, 'completed'],
    [{ status: 'not-taken' }, 'not-taken'],
    [{ status: 'active', effectivePeriod: past }, 'left: status'],
    [{ status: 'active', effectivePeriod: coming }, 'left: future'],
    [{ status: 'intended' }, 'left: status'],
    [{ status: 'on-hold' }, 'left: status'],
    [{ status: 'unknown' }, 'left: status'],
    [{}, 'left: status'],
    [{ status: 'entered-in-error' }, 'left: entered-in-error'],
    [{ status: 'active', dateAsserted: 'yesterday' }, 'left: unreadable'],
    [{ status: 'active', effectivePeriod: [] }, 'left: unreadable'],
  ])('%j: %s', (resource, said) => {
    expect(taking(resource)).toBe(said);
  });
});

describe('a statement of R5', () => {
  const recorded = (rest: object, adherence?: string) => ({
    status: 'recorded',
    ...rest,
    ...(adherence && { adherence: { code: concept('s', adherence) } }),
  });
  it.each([
    [recorded({}, 'taking'), 'active'],
    [recorded({}, 'taking-not-as-directed'), 'active'],
    [recorded({ effectivePeriod: past }, 'taking'), 'completed'],
    [recorded({}, 'not-taking'), 'not-taken'],
    [recorded({}, 'stopped-as-directed'), 'stopped'],
    [recorded({}, 'on-hold'), 'left: status'],
    [recorded({}, 'unknown'), 'left: status'],
    [recorded({}, 'takingless'), 'left: status'],
    [recorded({ effectivePeriod: since }), 'active'],
    [recorded({ effectivePeriod: past }), 'completed'],
    [recorded({ effectiveDateTime: '2020' }), 'left: status'],
    [{ status: 'draft' }, 'left: status'],
  ])('%j: %s', (resource, said) => {
    expect(taking(resource)).toBe(said);
  });
});

describe('the days', () => {
  const span = (resource: Readonly<Record<string, unknown>>) => {
    const course = courseOf(resource, TODAY);
    return typeof course === 'string' ? course : [course.when.first, course.when.last, course.start];
  };
  it('of what is taken run from when it was said until today', () => {
    expect(span({ status: 'active', effectivePeriod: since })).toEqual([dayOf('2025-01-01'), TODAY, '2025-01-01']);
    expect(span({ status: 'active', effectivePeriod: since, dateAsserted: '2026-05-01' })).toEqual([
      dayOf('2026-05-01'),
      TODAY,
      '2025-01-01',
    ]);
    expect(span({ status: 'active', effectiveDateTime: '2026-05-01' })).toEqual([dayOf('2026-05-01'), TODAY, undefined]);
    expect(span({ status: 'active' })).toEqual([-Infinity, TODAY, undefined]);
  });
  it('of what has ended are its end, or when it was said', () => {
    expect(span({ status: 'stopped', effectivePeriod: past, dateAsserted: '2026' })).toEqual([
      dayOf('2021-01-01'),
      dayOf('2021-12-31'),
      '2020',
    ]);
    expect(span({ status: 'stopped', dateAsserted: '2026-05-01' })).toEqual([dayOf('2026-05-01'), dayOf('2026-05-01'), undefined]);
  });
  it('have no beginning, where it was not taken', () => {
    expect(span({ status: 'not-taken', effectivePeriod: { start: '2025-01-01T10:00:00Z' } })).toEqual([
      dayOf('2025-01-01'),
      dayOf('2025-01-01'),
      undefined,
    ]);
    expect(span({ status: 'stopped', effectivePeriod: { start: '2025-01-01T10:00:00Z' } })).toMatchObject({ 2: '2025-01-01' });
  });
});

describe('an order', () => {
  const order = (rest: object) => {
    const course = orderOf({ status: 'active', intent: 'order', ...rest }, TODAY);
    return typeof course === 'string' ? course : [course.taking, course.when.first, course.when.last, course.start];
  };
  it('that stands is taken for so much, and tells no beginning', () => {
    expect(order({ authoredOn: '2026-01-02' })).toEqual(['active', dayOf('2026-01-02'), TODAY, undefined]);
    expect(order({})).toEqual(['active', -Infinity, TODAY, undefined]);
  });
  it.each([
    ['status', { status: 'stopped' }],
    ['status', { status: 'completed' }],
    ['status', { status: 'cancelled' }],
    ['status', { intent: 'plan' }],
    ['status', { intent: undefined }],
    ['status', { doNotPerform: true }],
    ['entered-in-error', { status: 'entered-in-error' }],
    ['unreadable', { authoredOn: 'soon' }],
    ['unreadable', { doNotPerform: 'no' }],
  ])('says nothing: %s %j', (why, rest) => {
    expect(order(rest)).toBe(why);
  });
});
