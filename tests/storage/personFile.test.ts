// @vitest-environment node
// A person comes back as they were saved; whatever else is opened says what is wrong and never throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary, fullAlsPerson, isSound, personArbitrary, personWith, saved, STAMP, stampArbitrary, TODAY } from './somebody.ts';
import { NOBODY } from '#facts/person.ts';
import { readPerson, writePerson } from '#storage/personFile.ts';

const read = (text: string) => readPerson(text, dictionary, TODAY);
const TEXT = writePerson(personWith({ fvc: 55 }), STAMP);
const FILE = JSON.parse(TEXT) as Readonly<Record<string, unknown>>;
const changed = (change: object) => read(JSON.stringify({ ...FILE, ...change }));
/** With a key that an object literal cannot have. */
const withText = (key: string, value: string) => TEXT.replace('{', `{${JSON.stringify(key)}: ${value},`);

describe('there and back', () => {
  it('any person is the same', () => {
    fc.assert(
      fc.property(personArbitrary, stampArbitrary, (person, stamp) => {
        expect(read(writePerson(person, stamp))).toEqual({ person, faults: [], stamp });
      }),
      { numRuns: 300 },
    );
  });

  it('nobody is the same', () => {
    expect(saved(read(writePerson(NOBODY, STAMP))).person).toEqual(NOBODY);
  });

  it('is written as the terminal takes it', () => {
    const person = personWith(
      { fvc: 55, sex: 'female', organFailure: ['heart'], alsfrsrSpeech: { value: 3, selfRated: true }, hiv: 'declined' },
      { reportedBy: 'parent', path: ['sex', 'fvc'], itemsFromClinic: true },
    );
    expect(JSON.parse(writePerson(person, STAMP))).toEqual({
      gharbal: 2,
      id: 'k7q2m9xa',
      today: '2026-11-22',
      reportedBy: 'parent',
      path: ['sex', 'fvc'],
      itemsFromClinic: true,
      version: '0.1.0',
      rules: '0123456789ab',
      answers: { fvc: 55, sex: 'female', organFailure: ['heart'], alsfrsrSpeech: { value: 3, selfRated: true }, hiv: 'declined' },
    });
  });

  it('keeps a value from being read as something else', () => {
    const answers = new Map([
      ['organFailure', { value: { heart: true } }],
      ['sex', { value: 'declined' }],
    ]);
    expect(JSON.parse(writePerson({ ...NOBODY, answers }, STAMP))).toMatchObject({
      answers: { organFailure: { value: { heart: true } }, sex: { value: 'declined' } },
    });
  });

  it('takes a byte order mark', () => {
    expect(read(`\uFEFF${TEXT}`)).toEqual(read(TEXT));
  });
});

describe('answers that cannot be read', () => {
  it('are named, and the rest is kept', () => {
    const answers = { fvc: 55, fcv: 1, sex: 'woman', birthDate: '2026-11-23', hiv: null, alsfrsrTotal: { value: 30, selfRated: true } };
    const { person, faults } = saved(changed({ answers }));
    expect([...person.answers]).toEqual([['fvc', { value: 55 }]]);
    expect(faults.map(({ fact, code }) => [fact, code])).toEqual([
      ['fcv', 'unknown-fact'],
      ['sex', 'no-such-option'],
      ['birthDate', 'in-the-future'],
      ['alsfrsrTotal', 'malformed'],
    ]);
  });

  it('are harmless when they are called as what every object has', () => {
    const answers = '{"__proto__": {"fvc": 55}, "constructor": 1, "toString": true, "fvc": 60}';
    const { person, faults } = saved(read(JSON.stringify({ ...FILE, answers: 0 }).replace('"answers":0', `"answers":${answers}`)));
    expect([...person.answers]).toEqual([['fvc', { value: 60 }]]);
    expect(faults.map(({ fact }) => fact)).toEqual(['__proto__', 'constructor', 'toString']);
    expect({}).not.toHaveProperty('fvc');
  });
});

describe('what cannot be opened', () => {
  it.each([
    ['not-json', ''],
    ['not-json', 'ALSFRS'],
    ['not-json', TEXT.slice(0, -3)],
    ['not-json', '{"gharbal": 1'],
    ['foreign', '{}'],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '{"resourceType": "Patient"}'],
    ['foreign', '{"__proto__": {"gharbal": 1}}'],
    ['newer', '{"gharbal": 3}'],
    ['newer', TEXT.replace('"gharbal": 2', '"gharbal": 17')],
    ['locked', '{"gharbal": 1, "locked": {}, "data": ""}'],
    ['damaged', '{"gharbal": 1}'],
    ['damaged', TEXT.replace('"gharbal": 2', '"gharbal": "1"')],
    ['damaged', TEXT.replace('"gharbal": 2', '"gharbal": 0')],
    ['damaged', TEXT.replace('"gharbal": 2', '"gharbal": 1.5')],
    ['damaged', withText('more', '1')],
    ['too-large', TEXT + ' '.repeat(1_048_576)],
    ['not-json', '['.repeat(1_000_000)],
    ['foreign', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('is %s (%#)', (problem, text) => {
    expect(read(text)).toEqual({ problem });
  });

  it.each([
    [{ id: 7 }],
    [{ id: '' }],
    [{ id: ' ' }],
    [{ id: 'a\nb' }],
    [{ id: 'a\u202eb' }],
    [{ id: 'x'.repeat(201) }],
    [{ today: '2026-11' }],
    [{ today: '2026-13-01' }],
    [{ today: undefined }],
    [{ reportedBy: 'me' }],
    [{ reportedBy: null }],
    [{ path: 'fvc' }],
    [{ path: [1] }],
    [{ path: [''] }],
    [{ path: ['a b'] }],
    [{ path: ['x'.repeat(101)] }],
    [{ path: Array.from({ length: 1001 }, () => 'fvc') }],
    [{ itemsFromClinic: false }],
    [{ version: 1 }],
    [{ rules: undefined }],
    [{ answers: [] }],
    [{ answers: null }],
    [{ answers: undefined }],
  ])('is damaged: %j', (change) => {
    expect(changed(change)).toEqual({ problem: 'damaged' });
  });

  it('is not made whole by what every object has', () => {
    const { id: _, ...rest } = FILE;
    const text = JSON.stringify(rest).replace('{', '{"__proto__": {"id": "k7q2m9xa"},');
    expect(read(text)).toEqual({ problem: 'damaged' });
  });
});

describe('any damage', () => {
  const text = writePerson(fullAlsPerson(), STAMP);

  it('gives a problem or sound answers, and throws nothing', () => {
    const places = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(places, (slips) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, slip] of slips) bytes[at] = (bytes[at] ?? 0) ^ slip;
        return isSound(read(new TextDecoder().decode(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  it('by cutting, doubling and moving pieces does the same', () => {
    const at = fc.nat(text.length);
    fc.assert(
      fc.property(at, at, at, (from, to, into) => {
        const piece = text.slice(Math.min(from, to), Math.max(from, to));
        const without = text.slice(0, Math.min(from, to)) + text.slice(Math.max(from, to));
        return [without, text.slice(0, into) + piece + text.slice(into), without.slice(0, into) + piece + without.slice(into)].every(
          (one) => isSound(read(one)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('any JSON in any place does the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(FILE)), fc.jsonValue(), (key, value) => isSound(changed({ [key]: value }))),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...dictionary.facts.map(({ id }) => id)), fc.jsonValue(), (id, value) =>
        isSound(changed({ answers: { [id]: value } })),
      ),
      { numRuns: 1000 },
    );
  });
});
