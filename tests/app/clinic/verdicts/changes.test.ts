// What the last answer changed, and how it is said.
import { describe, expect, it } from 'vitest';
import { DATA } from '../../Opened.tsx';
import { pageOf } from '../../results/Shown.tsx';
import { announcementOf } from '#app/clinic/verdicts/announcement.ts';
import { changesBetween, countsIn } from '#app/clinic/verdicts/changes.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { makeScreener } from '#screening/screener.ts';

const { dictionary, trials } = DATA.catalogue;
const TODAY = 20_779;

function rounds(...people: readonly object[]) {
  const screener = makeScreener(trials, dictionary);
  return people.map((raw) => screener(knowledge(dictionary, readAnswers(dictionary, raw, TODAY).answers, TODAY).known));
}

describe('after an answer', () => {
  it('only what has changed is marked, with what it was', () => {
    const [before = [], after = []] = rounds({ diagnosis: 'als' }, { diagnosis: 'als', fvc: 30 });
    const changes = changesBetween(before, after);
    const moved = changes.filter(({ isMoved }) => isMoved).map(({ screening, from }) => [screening.trial.number, from, screening.verdict]);
    expect(moved.length).toBeGreaterThan(0);
    for (const [, from, now] of moved) expect([from, now]).toEqual(['undetermined', 'ineligible']);
    expect(changes.some(({ screening }) => screening.trial.number === 'NCT06360861')).toBe(false);
    expect(changesBetween(after, after)).toEqual([]);
  });

  it('a criterion that was decided is marked too, without a verdict that moved', () => {
    const [before = [], after = []] = rounds({ diagnosis: 'als' }, { diagnosis: 'als', fvc: 70 });
    const changes = changesBetween(before, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ isMoved }) => !isMoved)).toBe(true);
    const [first] = changes;
    const earlier = before.find(({ trial }) => trial === first?.screening.trial);
    expect(first && earlier && countsIn(first.screening).pass - countsIn(earlier).pass).toBe(1);
  });

  it('the verdicts that moved are said by name; beyond four only their number', () => {
    const { voice } = pageOf({}, {});
    const [before = [], after = []] = rounds({}, { diagnosis: 'other' });
    const changes = changesBetween(before, after);
    expect(changes).toHaveLength(trials.length);
    const said = announcementOf(changes, voice);
    expect(said).toContain(': from “Cannot tell yet” to “Not met”.');
    expect(said.split('from “')).toHaveLength(5);
    expect(said).toContain('2 more trials have another verdict.');
    expect(
      announcementOf(
        changes.slice(0, 1).map((one) => ({ ...one, isMoved: false })),
        voice,
      ),
    ).toBe('No verdict changed. In 1 trial a criterion did.');
    expect(announcementOf([], voice)).toBe('');
  });

  it('a trial that only its document keeps from a verdict is said to have been so', () => {
    const { voice } = pageOf({}, {});
    const [before = [], after = []] = rounds({ diagnosis: 'als' }, { diagnosis: 'als', fvc: 30 });
    const doubts = new Set(trials.map(({ number }) => number));
    const [moved] = changesBetween(before, after, doubts).filter(({ to }) => to === 'ineligible');
    expect(moved?.from).toBe('doubt');
    expect(announcementOf(moved === undefined ? [] : [moved], voice)).toContain('from “Document in doubt” to “Not met”');
    const into = changesBetween(before, after, new Set(), doubts);
    expect(into.every(({ to, isMoved }) => to === 'doubt' && isMoved)).toBe(true);
  });
});
