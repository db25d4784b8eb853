// What a person sees at the end: in which order, in which words, and what is never said.
import { screen, within } from '@testing-library/react';
import { describe, expect, it, test, vi } from 'vitest';
import userEvent from '@testing-library/user-event';
import { PEOPLE, person } from '../../scenarios/people.ts';
import { misread } from '../../screening/example.ts';
import { DATA } from '../Opened.tsx';
import { shown } from './Shown.tsx';
import type { Catalogue } from '#trials/catalogue.ts';

const MAN = person('als-man-of-52').answers;
const [MASHHAD, ROYAN, ISFAHAN] = ['IRCT20160809029275N2', 'NCT01759797', 'NCT02116634'];
const NOT_MET = {
  ...MAN,
  ageYears: 76,
  birthDate: undefined,
  alsForm: 'familial',
  ventilation: 'invasive',
  alsfrsrRespiratoryInsufficiency: 0,
};
const definite = (answers: object) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined && value !== null));

/** The first place of each text, in the order in which it is read. */
function placesOf(container: HTMLElement, ...texts: readonly string[]): readonly number[] {
  return texts.map((text) => container.textContent.indexOf(text));
}

describe('the order', () => {
  it('is recruitment, summary, trials, points, what to do', () => {
    const { container } = shown(definite(NOT_MET));
    const places = placesOf(
      container,
      'none of these 4 trials takes people now',
      'In each of these 4 trials, at least one written criterion is not met.',
      'They say nothing about how someone is doing.',
      'Each trial',
      'Takes nobody: recruitment is complete',
      'Does not meet',
      'Trials for another illness',
      'Everyday abilities (ALSFRS-R)',
      'What to do next',
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('of headings leaves out no level', () => {
    const { container } = shown(definite(NOT_MET));
    const levels = [...container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  it('within a trial is recruitment, name, verdict, what decided it and how near it was', () => {
    const { trial } = shown(definite(NOT_MET));
    const told = trial(MASHHAD)!.textContent;
    const places = ['Takes nobody', 'Stem cells by vein', 'Does not meet 2', 'Age 18 to 75 years', '1 year above 75 years'].map((text) =>
      told.indexOf(text),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});

describe('the summary', () => {
  const summary = (answers: object) => shown(definite(answers)).text('.summary p');

  it('of a person whom all criteria fit invites nobody', () => {
    expect(summary(MAN)).toEqual([
      'As far as we could check, the answers meet the written criteria of all 4 trials.',
      'This is not an invitation. Take this page to the neurologist: the clinic must confirm the answers.',
    ]);
  });

  it('of a person of whom little is known says what to do', () => {
    expect(summary({ diagnosis: 'als' })[0]).toBe('We cannot tell yet for any of these 4 trials.');
  });

  it('of mixed results says each, the nearest first', () => {
    expect(summary({ ...MAN, alsForm: 'familial' })).toEqual([
      'Of 4 trials, 1 has its written criteria met, as far as we could check.',
      '3 of 4 trials have a written criterion that is not met.',
      'This is not an invitation. Take this page to the neurologist: the clinic must confirm the answers.',
    ]);
  });

  it('of a person with another illness is one sentence, and every trial a line', () => {
    const { text, container } = shown({ diagnosis: 'other' });
    expect(text('.summary p')[0]).toBe('None of these trials is about this illness.');
    expect(container.querySelectorAll('.other-illness')).toHaveLength(DATA.catalogue.trials.length);
    expect(container.querySelectorAll('.trial-result')).toHaveLength(0);
  });
});

describe('questions that are left', () => {
  it('are said before any verdict, with the way back', () => {
    const { container } = shown({ diagnosis: 'als' });
    const link = screen.getByRole('link', { name: 'Go on with the questions' });
    expect(link).toHaveAttribute('href', '/ask');
    const [left = -1, verdict = -1] = placesOf(container, 'could still change a result', 'Cannot tell yet');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(verdict);
  });

  it('are not spoken of when everything is decided', () => {
    shown(definite(NOT_MET));
    expect(screen.queryByRole('link', { name: 'Go on with the questions' })).toBeNull();
  });
});

it('without answers there is no verdict, but a way to begin', () => {
  const { container } = shown({});
  expect(screen.getByRole('link', { name: 'Start with the questions' })).toHaveAttribute('href', '/ask');
  expect(container.querySelector('[data-verdict]')).toBeNull();
});

describe('time', () => {
  it('opens: from 3 months on the same dose, and what stays not met is said too', () => {
    const { trial } = shown(definite({ ...NOT_MET, riluzoleStableMonths: 1, riluzoleMonths: 1 }));
    expect(trial(MASHHAD)).toHaveTextContent('this would be met from about January 2027 (3 months).');
    expect(trial(MASHHAD)).toHaveTextContent('The other points above would still not be met.');
  });

  it('opens on the very day, where the date is known to the day', () => {
    const { trial } = shown(
      definite({ ...MAN, riluzoleStableMonths: null, riluzoleMonths: null, riluzoleDoseSince: '2026-10-05', riluzoleStart: '2026-10-05' }),
    );
    expect(trial(MASHHAD)).toHaveTextContent('this would be met from 5 January 2027 (3 months).');
  });

  it('closes: on the 61st birthday', () => {
    const { trial } = shown(definite({ ...MAN, birthDate: '1966-05-17' }));
    expect(trial(ISFAHAN)).toHaveTextContent('this is met until 17 May 2027 (61 years).');
    expect(trial(MASHHAD)).not.toHaveTextContent('this is met until 17 May 2027');
  });

  it('is told in the calendar of the language', () => {
    const { text } = shown(definite({ ...MAN, birthDate: '1966-05-17' }), { language: 'fa' });
    expect(text(`[data-trial="${ISFAHAN}"] .outlook`)).toEqual([
      'اگر چیز دیگری تغییر نکند، این شرط تا ۲۷ اردیبهشت ۱۴۰۶ برقرار است (۶۱ سال).',
    ]);
  });

  it('is said by when, where it may have come already', () => {
    const { trial } = shown({
      diagnosis: 'als',
      riluzole: 'current',
      riluzoleStableMonths: { from: 1, to: 5 },
      riluzoleMonths: { from: 1, to: 5 },
    });
    expect(trial(MASHHAD)).toHaveTextContent('this would be met from January 2027 at the latest');
  });
});

describe('what the clinic must confirm', () => {
  it('is counted, and named when it is opened', () => {
    const { trial } = shown(MAN);
    expect(within(trial(ROYAN)!).getByText('4 points that the clinic must confirm')).toBeInTheDocument();
    expect(trial(ROYAN)!.querySelector('.confirm')).toHaveTextContent('FVC at least 40 % of predicted');
  });

  it('says of what excludes that it does not apply', () => {
    expect(shown(MAN).trial(ISFAHAN)!.querySelector('.confirm')).toHaveTextContent('Vascular disease: Does not apply');
  });

  it('is nothing where a clinician answered', () => {
    const { container } = shown(MAN, { person: { reportedBy: 'clinician' } });
    expect(container.querySelector('.confirm')).toBeNull();
  });
});

it('answers that contradict each other are named before the verdicts', () => {
  const { container } = shown({ diagnosis: 'als', monthsSinceOnset: 14, onsetDate: '1999' });
  const [conflict = -1, summary = -1] = placesOf(container, 'These answers cannot all be true', 'We cannot tell yet');
  expect(conflict).toBeGreaterThan(0);
  expect(conflict).toBeLessThan(summary);
});

it('a fault of ours is said, and what it touches is not called met or not met', () => {
  const trials = DATA.catalogue.trials.map((trial) =>
    trial.number === ROYAN ? misread(trial, 'fvc-40', { '<': [{ var: 'fvc' }, 40] }) : trial,
  );
  const catalogue: Catalogue = { ...DATA.catalogue, trials };
  const { trial } = shown({ ...MAN, fvc: 39 }, { catalogue });
  expect(trial(ROYAN)).toHaveTextContent('A fault of ours');
  expect(trial(ROYAN)).toHaveTextContent('Cannot tell yet');
  expect(trial(ROYAN)).not.toHaveTextContent('1 % below 40 %');
});

test('the way on: print, and change an answer', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  shown(MAN);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Print this page' }));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Change an answer' })).toHaveAttribute('href', '/answers');
  vi.unstubAllGlobals();
});

describe('never', () => {
  const BANNED = { en: /\beligib|\bsuitable|qualif|congratulat|unfortunately|\bbenefit|\brank/i, fa: /واجد شرایط|متأسفانه|تبریک|صلاحیت/ };

  test.each(['en', 'fa'] as const)('a word that invites, or that judges a person, for any of our people (%s)', (language) => {
    for (const { id, answers, today } of PEOPLE.filter((_, index) => index % 6 === 0)) {
      const { container, unmount } = shown(definite(answers), { language, today });
      expect(container.textContent, id).not.toMatch(BANNED[language]);
      expect(container.textContent, id).not.toMatch(/\{\w+\}|undefined|NaN|\[object|Infinity/);
      unmount();
    }
  });

  test('another verdict for another one who answers', () => {
    const verdicts = (reportedBy: 'patient' | 'carer' | 'parent' | 'clinician') => {
      const { container, unmount } = shown(definite(NOT_MET), { person: { reportedBy } });
      const all = [...container.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset }) => dataset['verdict']);
      unmount();
      return all;
    };
    expect(new Set((['patient', 'carer', 'parent', 'clinician'] as const).map((by) => verdicts(by).join(' '))).size).toBe(1);
  });
});
