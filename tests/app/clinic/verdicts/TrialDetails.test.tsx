// What stands below an opened trial: how far off, whether it can change, when, and the least that is missing.
import { cleanup, render, screen as seen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { bare } from '../../../i18n/voices.ts';
import { pageOf } from '../../results/Shown.tsx';
import { TrialDetails } from '#app/clinic/verdicts/TrialDetails.tsx';
import { PageContext } from '#app/page.ts';
import { knowledge } from '#facts/known.ts';

const MASHHAD = 'IRCT20160809029275N2';
const ISFAHAN = 'NCT02116634';
const TEHRAN = 'NCT06360861';

afterEach(cleanup);

function details(number: string, answers: object, language = 'en') {
  const page = pageOf(answers, { language, today: '2026-11-22' });
  const { known } = knowledge(page.catalogue.dictionary, page.session.get().answers, page.today);
  const screening = page.screener(known).find(({ trial }) => trial.number === number);
  if (screening === undefined) throw new RangeError(number);
  const { hook } = memoryLocation({ path: '/clinic' });
  const { container } = render(
    <PageContext value={page}>
      <Router hook={hook}>
        <TrialDetails screening={screening} />
      </Router>
    </PageContext>,
  );
  const text = (selector: string) => [...container.querySelectorAll(selector)].map((one) => bare(one.textContent));
  const change = (criterion: string) => {
    const found = container.querySelector(`.deciding [data-criterion="${criterion}"] .can-change`);
    return [found?.getAttribute('data-change'), bare(found?.textContent ?? '')];
  };
  return { container, text, change };
}

describe('a criterion that is not met', () => {
  it('cannot change when age is over', () => {
    const { change, text } = details(ISFAHAN, { diagnosis: 'als', ageYears: 63 });
    expect(change('age-18-to-60')).toEqual(['cannot', 'This cannot change.']);
    expect(text('.miss')).toContain('3 years above 60 years');
  });

  it('cannot change when the form is familial', () => {
    const { change } = details(ISFAHAN, { diagnosis: 'als', alsForm: 'familial' });
    expect(change('als-sporadic')).toEqual(['cannot', 'This cannot change.']);
  });

  it('can change with a pregnancy, which is named', () => {
    const { change } = details(TEHRAN, { diagnosis: 'ms', pregnant: true });
    expect(change('pregnancy')).toEqual(['can', 'This can change (Pregnancy).']);
  });

  it('is not expected to change with a score that falls', () => {
    const { change } = details(MASHHAD, { diagnosis: 'als', alsfrsrTotal: 20 });
    const [kind, words] = change('alsfrsr-31-to-46');
    expect(kind).toBe('not-expected');
    expect(words).toContain('ALSFRS-R total');
  });

  it('has a date when only the dose has been stable too short', () => {
    const { change } = details(MASHHAD, {
      diagnosis: 'als',
      riluzole: 'current',
      riluzoleDoseSince: '2026-10-01',
      riluzoleStart: '2026-10-01',
    });
    const [kind, words] = change('riluzole-fixed-dose');
    expect(kind).toBe('dated');
    expect(words).toContain('1 January 2027');
  });
});

describe('the dates', () => {
  it('are said from which day until which, and drawn', () => {
    const { text, container } = details(TEHRAN, { diagnosis: 'ms', birthDate: '1990-03-04', onsetDate: '2025-01-20', cytotoxicUse: false });
    // More than two years since onset; 45 completed years end on the day before the 46th birthday.
    expect(text('.time p')).toEqual([
      'All dated criteria are met from 21 January 2027 until 3 March 2036, if nothing else changes. Other criteria are still open.',
    ]);
    expect(container.querySelectorAll('.time-line > g')).toHaveLength(3);
    expect(seen.getByRole('img', { name: /^Time line/ })).toBeDefined();
  });

  it('are none where no criterion depends on one', () => {
    const { text, container } = details('NCT01759797', { diagnosis: 'als' });
    expect(text('.time p')).toEqual(['No criterion of this trial depends on a date.']);
    expect(container.querySelector('.time-line')).toBeNull();
  });

  it('cannot be told of somebody of whom nothing is known', () => {
    const { text } = details(TEHRAN, { diagnosis: 'ms' });
    expect(text('.time p')).toEqual(['When its dated criteria are met cannot be told from what is entered.']);
  });

  it('are said in Persian by the Solar Hijri calendar', () => {
    const { text } = details(TEHRAN, { diagnosis: 'ms', birthDate: '1990-03-04', onsetDate: '2025-01-20', cytotoxicUse: false }, 'fa');
    for (const date of ['۱ بهمن ۱۴۰۵', '۱۳ اسفند ۱۴۱۴']) expect(text('.time p')[0]).toContain(date);
  });
});
