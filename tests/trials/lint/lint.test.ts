// All findings together: what was refused, what each part found, and a record whose trial is not there.
import { describe, expect, it, test } from 'vitest';
import { trialFile } from '../example.ts';
import { FAR, FILE, files, NUMBER, RECORD, REACH, SOUND } from './planting.ts';
import { lint } from '#trials/lint/lint.ts';

const ONE = ['en'];

describe('the linter', () => {
  it('finds nothing in sound files', () => {
    expect(lint(files(), ['en', 'fa'])).toEqual([]);
  });

  it('finds what each of its parts finds, in one run', () => {
    const rule = { '>=': [{ var: 'reach' }, 300] };
    const bad = { ...SOUND, criteria: [{ ...FAR, rule, says: { en: 'far' } }] };
    const found = lint(
      files({ trials: [bad], records: [{ ...RECORD, statements: [...RECORD.statements, { id: '2', section: 'x', says: 'y' }] }] }),
      ['en', 'fa'],
    );
    expect(found.map(({ place }) => place)).toEqual(['criteria', 'far', 'far', 'criteria/far/says']);
  });

  it('says what was refused, and still looks at the rest', () => {
    const refused = { ...trialFile('L-2', []), criteria: [{ ...FAR, rule: { and: [] } }] };
    const record = { ...RECORD, trials: [NUMBER, 'L-2'], statements: [...RECORD.statements, { id: '2', section: 'x', says: 'y' }] };
    const found = lint(files({ trials: [SOUND, refused], records: [record] }), ONE);
    expect(found.map(({ file, place }) => `${file} ${place}`)).toEqual(['rules/trials/L-2.json far: rule/and', `${FILE} criteria`]);
    expect(found[0]?.wayOut).toContain('nothing of this file is screened');
  });

  it('holds back what may come of the refusal alone: a fact that seems unneeded, a trial that seems not there', () => {
    const refused = { ...SOUND, criteria: [{ ...FAR, rule: { and: [] } }] };
    expect(lint(files({ trials: [refused] }), ONE).map(({ place }) => place)).toEqual(['far: rule/and']);
  });

  it('says what is wrong with the dictionary when nothing else can be looked at', () => {
    const [measures] = REACH;
    if (measures === undefined) throw new Error('there is no group');
    const [reach] = measures.facts;
    const found = lint(files({ facts: [{ ...measures, facts: [...measures.facts, ...(reach === undefined ? [] : [reach])] }] }), ONE);
    expect(found.map(({ file, says }) => `${file}: ${says}`)).toEqual(['rules/facts: a fact id is used twice: reach']);
  });

  it('finds missing translations even in files that are refused', () => {
    const found = lint(files({ trials: [{ ...SOUND, phase: { en: 'x' }, url: 'nowhere' }] }), ['en', 'fa']);
    expect(found.map(({ place }) => place)).toContain('phase');
  });

  it('lets a fault of its own through', () => {
    const broken = files();
    const trials = new Map([
      [
        FILE,
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new TypeError('mine');
            },
          },
        ),
      ],
    ]);
    expect(() => lint({ ...broken, trials }, ONE)).toThrow('mine');
  });
});

test('a seed record that names a trial without a file is found', () => {
  expect(lint(files({ records: [{ ...RECORD, trials: [NUMBER, 'L-9'] }] }), ONE)).toEqual([
    {
      file: 'seeds/lighthouses.json',
      place: 'trials',
      says: 'L-9 has no trial file that names this record',
      wayOut: 'write rules/trials/L-9.json',
    },
  ]);
});
