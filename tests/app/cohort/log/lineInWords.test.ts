// Lines of the log as a coordinator reads them, in both languages; what cannot be named stands as it was written.
import { describe, expect, it } from 'vitest';
import { catalogueFromDisk } from '../../../catalogueFromDisk.ts';
import { TODAY } from '../../../facts/example.ts';
import { bare, voice } from '../../../i18n/voices.ts';
import { lineInWords } from '#app/cohort/log/lineInWords.ts';
import type { AuditRow } from '#cohort/logRows.ts';

const catalogue = catalogueFromDisk();
const BLANK = {
  entry: '1',
  at: '2026-11-22T10:00:00+03:30',
  who: 'ZX',
  subject: 'R-1',
  of: '',
  before: '',
  after: '',
  why: '',
  version: '1',
  rules: 'r',
  hash: 'h',
};
const line = (kind: AuditRow['kind'], some: Partial<AuditRow>): AuditRow => ({ ...BLANK, ...some, kind });
const said = (code: 'en' | 'fa', row: AuditRow) => lineInWords(row, catalogue, TODAY, voice(code, catalogue.dictionary));

describe('an answer', () => {
  it('stands by the name of its fact, in words', () => {
    const row = line('answer', { of: 'fvc', before: '62', after: '{"from":50,"to":60}' });
    const { of, before, after } = said('en', row);
    expect([of, bare(before), bare(after)]).toEqual(['FVC, % predicted', '62 %', '50 to 60 %']);
    expect(said('fa', row).of).toContain('FVC');
    expect(said('fa', row).before).toContain('۶۲');
  });

  it('of a fact that is not known any more stands as it was written', () => {
    expect(said('en', line('answer', { of: 'gone', after: '{"x":1}' }))).toEqual({ of: 'gone', before: '', after: '{"x":1}' });
    expect(said('en', line('answer', { of: 'fvc', after: '"text"' })).after).toBe('"text"');
  });
});

describe('a result', () => {
  it('names the criteria behind it, three at most', () => {
    const { after } = said('en', line('verdict', { of: 'NCT06360861', after: 'ineligible age-17-to-45' }));
    expect(bare(after)).toMatch(/^Not met: \S/);
    const many = catalogue.trials.find(({ number }) => number === 'NCT02116634')!.criteria.map(({ id }) => id);
    const long = bare(said('en', line('verdict', { of: 'NCT02116634', after: ['undetermined', ...many].join(' ') })).after);
    expect(long).toContain(`and ${many.length - 3} more`);
  });

  it('of a trial or a criterion that is gone stands by its id', () => {
    expect(bare(said('en', line('verdict', { of: 'NCT0', after: 'ineligible some-id' })).after)).toBe('Not met: some-id');
    expect(said('en', line('verdict', { of: 'NCT0', after: 'other words' })).after).toBe('other words');
  });
});

it('all else is said in words too', () => {
  expect(said('en', line('candidate', { after: 'added' })).after).toBe('added');
  expect(said('fa', line('candidate', { after: 'removed' })).after).toBe('حذف شد');
  expect(said('en', line('tick', { of: 'fvc', after: 'done' }))).toEqual({ of: 'FVC, % predicted', before: '', after: 'done' });
  expect(bare(said('en', line('import', { of: 'list.csv', after: '{"rows":40,"unread":2}' })).after)).toBe('40 rows, 2 cells unread');
  expect(bare(said('en', line('consent', { after: '{"date":"2026-11-01","version":"2"}' })).after)).toBe('2026-11-01, version 2');
  expect(said('en', line('note', { after: 'free text' })).after).toBe('free text');
});
