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
    expect(text('.time p')).toEqual(['Something is still missing that would tell when its dated criteria are met.']);
  });

  it('are about a month where they come from a figure, or lie between two where that is not exact', () => {
    const rounded = details(TEHRAN, { diagnosis: 'ms', birthDate: '1990-03-04', monthsSinceOnset: 18, cytotoxicUse: false });
    expect(rounded.text('.time p')).toEqual([
      'All dated criteria are met from about May 2027 until 3 March 2036, if nothing else changes. Other criteria are still open.',
    ]);
    cleanup();
    const rough = details(TEHRAN, { diagnosis: 'ms', birthDate: '1985', monthsSinceOnset: { from: 16, to: 20 }, cytotoxicUse: false });
    expect(rough.text('.time p')).toEqual([
      'All dated criteria are met from some time between March 2027 and July 2027 until some time between December 2030 and December 2031, if nothing else changes. Other criteria are still open.',
    ]);
  });

  it('are as exact as what is said of the criterion that is not met', () => {
    const rounded = details(MASHHAD, { diagnosis: 'als', ageYears: 50, riluzole: 'current', riluzoleStableMonths: 1, riluzoleMonths: 1 });
    expect(rounded.change('riluzole-fixed-dose')[1]).toContain('from about January 2027');
    expect(rounded.text('.time p')[0]).toContain('from about January 2027');
    cleanup();
    const dated = details(MASHHAD, {
      diagnosis: 'als',
      ageYears: 50,
      riluzole: 'current',
      riluzoleDoseSince: '2026-10-01',
      riluzoleStart: '2026-10-01',
    });
    expect(dated.change('riluzole-fixed-dose')[1]).toContain('from 1 January 2027');
    expect(dated.text('.time p')[0]).toContain('from 1 January 2027');
  });

  it('close some time until the next birthday where the age may be over tomorrow', () => {
    const { text } = details(ISFAHAN, { diagnosis: 'als', ageYears: 60, monthsSinceOnset: 2, seriousHospitalStay: false });
    expect(text('.time p')[0]).toContain('from today until some time between November 2026 and November 2027');
  });

  it('are in doubt where all is known and only the readings differ: the question is said', () => {
    const { text } = details(MASHHAD, {
      diagnosis: 'als',
      birthDate: '1980-03-04',
      riluzole: 'current',
      riluzoleDoseSince: '2026-10-01',
      riluzoleStart: '2020-01-01',
    });
    const [met, doubt, ...more] = text('.time p');
    expect(met).toContain('from 1 January 2027 on');
    expect(doubt).toBe(
      'For the time from today until 31 December 2026 the document is in doubt: by one reading all dated criteria are met, by another they are not. ' +
        'Ask the study team: Must riluzole have been taken at an unchanged dose for the whole of the last 3 months, and still be taken?',
    );
    expect(more).toEqual([]);
    expect(text('.document-doubts li')[0]).toContain('Must riluzole have been taken at an unchanged dose');
  });

  it('are said in Persian by the Solar Hijri calendar', () => {
    const { text } = details(TEHRAN, { diagnosis: 'ms', birthDate: '1990-03-04', onsetDate: '2025-01-20', cytotoxicUse: false }, 'fa');
    for (const date of ['۱ بهمن ۱۴۰۵', '۱۳ اسفند ۱۴۱۴']) expect(text('.time p')[0]).toContain(date);
  });
});
