// Which facts hang together.
import { expect, it } from 'vitest';
import { ties } from './clinicalWorld.ts';
import { neighbours, partsOf } from '#questionnaire/ties.ts';

it('what a fact hangs on stands after it, the nearest first; what says whether it is asked before it', () => {
  const near = ties.nearestFirst(['alsfrsrTotal']);
  expect(near[0]).toBe('diagnosis');
  expect(near.indexOf('alsfrsrTotal')).toBe(1);
  expect(near.indexOf('alsfrsrBulbar')).toBeGreaterThan(1);
  expect(near.indexOf('alsfrsrSpeech')).toBeGreaterThan(near.indexOf('alsfrsrBulbar'));
  expect(near.indexOf('gastrostomy')).toBeLessThan(near.indexOf('alsfrsrCuttingGastrostomy'));
});

it('groups tie what follows from what, and what is asked when, if that is wanted', () => {
  const isTied = (isAsked: boolean) =>
    ties.groups(isAsked).some((group) => group.includes('riluzoleStableMonths') && group.includes('riluzole'));
  expect([isTied(false), isTied(true)]).toEqual([false, true]);
  expect(ties.groups(false).some((group) => group.includes('pregnant') && group.includes('sex'))).toBe(true);
});

it('parts hold neighbours together, and only those', () => {
  const beside = neighbours([
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'e'],
  ]);
  expect(partsOf(new Set(['a', 'c', 'd']), beside).map((part) => [...part])).toEqual([['a'], ['c'], ['d']]);
  expect(partsOf(new Set(['a', 'b', 'c', 'd']), beside).map((part) => [...part].sort())).toEqual([['a', 'b', 'c'], ['d']]);
});
