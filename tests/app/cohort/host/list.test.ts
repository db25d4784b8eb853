// A list: who comes, changes and goes keeps a place, and every step can be taken back.
import { describe, expect, it } from 'vitest';
import { CohortList } from '#app/cohort/host/list.ts';
import type { Candidate } from '#cohort/candidate.ts';

const candidate = (code: string, fvc?: number): Candidate => ({
  code,
  answers: new Map(fvc === undefined ? [] : [['fvc', { value: fvc }]]),
  origins: new Map(),
});

function listOf(...candidates: readonly Candidate[]): CohortList {
  const list = new CohortList();
  list.apply('import', list.changesFor(candidates));
  return list;
}

const codes = (list: CohortList) => [...list.all()].map(([place, { code }]) => [place, code]);

describe('a list', () => {
  it('keeps candidates in the order in which they came', () => {
    const list = listOf(candidate('C-2'), candidate('C-1'));
    expect(codes(list)).toEqual([
      [0, 'C-2'],
      [1, 'C-1'],
    ]);
    expect(list.count).toBe(2);
  });

  it('leaves the place of one who is removed empty', () => {
    const list = listOf(candidate('a'), candidate('b'), candidate('c'));
    expect(list.apply('remove', list.changesFor([], ['b']))).toEqual([1]);
    expect(codes(list)).toEqual([
      [0, 'a'],
      [2, 'c'],
    ]);
    expect([list.count, list.places, list.get('b'), list.placeOf('b')]).toEqual([2, 3, undefined, undefined]);
  });

  it('says only what is new or other', () => {
    const list = listOf(candidate('a', 50));
    const same = list.get('a');
    expect(list.changesFor(same === undefined ? [] : [same], ['nobody'])).toEqual([]);
    const next = candidate('a', 60);
    expect(list.changesFor([next])).toEqual([{ code: 'a', before: same, after: next }]);
  });
});

describe('undo', () => {
  it('takes back step after step, to a list as it was', () => {
    const list = listOf(candidate('a', 50), candidate('b'));
    const before = list.get('a');
    list.apply('edit', list.changesFor([candidate('a', 60)]));
    list.apply('remove', list.changesFor([], ['a']));
    expect(list.undoable).toBe('remove');
    list.undo();
    expect(list.get('a')?.answers.get('fvc')).toEqual({ value: 60 });
    list.undo();
    expect(list.get('a')).toBe(before);
    list.undo();
    expect([list.count, list.undoable]).toEqual([0, undefined]);
    expect(list.undo()).toEqual([]);
  });

  it('gives the changes, so that they can be kept', () => {
    const list = listOf(candidate('a'));
    const one = list.get('a');
    expect(list.undo()).toEqual([{ code: 'a', before: one, after: undefined }]);
  });

  it('counts nothing as a step that changed nothing', () => {
    const list = listOf();
    list.apply('edit', []);
    expect(list.undoable).toBeUndefined();
  });
});
