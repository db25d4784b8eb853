// The head of the list, its work list and its funnel.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bare } from '../../i18n/voices.ts';
import { listed, PEOPLE, ROYAN } from './Listed.tsx';

// jsdom draws no boxes above the page.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});

describe('the head of the list', () => {
  it('says how many stand on it, and names its parts', async () => {
    const { container } = await listed(PEOPLE);
    expect(bare(container.querySelector('.cohort-bar')?.textContent ?? '')).toContain('5 candidates are on it.');
    const nav = screen.getByRole('navigation', { name: 'Parts of the list' });
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveTextContent('Table');
  });

  it('checks the list by itself, says how far it is, stops and goes on', async () => {
    const { user, host, container } = await listed(PEOPLE, '/cohort', { isSlow: true });
    await waitFor(() => expect(container.querySelector('progress')).toHaveAttribute('value', '3'));
    expect(container.querySelector('progress')).toHaveAccessibleName('Candidates checked');
    expect(bare(container.querySelector('.cohort-progress')?.textContent ?? '')).toContain('3 of 5 candidates checked');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.getByText(/2 candidates are not checked yet/)).toBeVisible());
    expect(host.done.filter(([what]) => what === 'screen')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Go on checking' }));
    await waitFor(() => expect(screen.queryByText(/not checked yet/)).toBeNull());
  });

  it('asks for initials at the first change, and undoes it', async () => {
    const { user, host, cohort } = await listed(PEOPLE, '/cohort', { initials: '' });
    await user.type(screen.getByLabelText('New candidate, by code'), 'N-1{Enter}');
    const box = await screen.findByRole('dialog', { name: 'Who is working on the list?', hidden: true });
    expect(host.done.some(([what]) => what === 'add')).toBe(false);
    await user.type(within(box).getByLabelText('Your initials'), 'a.b-cdefg');
    await user.click(within(box).getByRole('button', { name: 'Go on', hidden: true }));
    await waitFor(() => expect(host.done).toContainEqual(['add', 'N-1', 'abcde']));
    expect(cohort.get().initials).toBe('abcde');
    await user.click(await screen.findByRole('link', { name: 'Back to the list' }));
    await user.click(await screen.findByRole('button', { name: 'Undo the new candidate' }));
    await waitFor(() => expect(host.all()).toHaveLength(5));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  it('says what went wrong', async () => {
    const { user, host } = await listed(PEOPLE);
    vi.spyOn(host, 'add').mockImplementation(async () => ({ summary: await host.summary(), trouble: 'refused' }));
    await user.type(screen.getByLabelText('New candidate, by code'), 'N-1{Enter}');
    expect(await screen.findByText('Nothing was changed: the list is open for reading only.')).toBeVisible();
  });
});

describe('the work list', () => {
  const known = { diagnosis: 'als', elEscorial: 'definite', neurologistConfirmed: true, alsfrsrTotal: 44 };
  const near = { 'C-1': { ...known, alsForm: 'sporadic' }, 'C-2': known, 'C-3': { diagnosis: 'als' }, 'C-4': { ...known, fvc: 20 } };

  it('names under who can give it each fact, and who lacks it', async () => {
    const { container, host, text } = await listed(near, `/cohort/work/${ROYAN}`);
    await waitFor(() => expect(container.querySelector('[data-fact]')).not.toBeNull());
    expect(text('.work-of-trial > ul > li')).toEqual(['1 fact away: 1 candidate', '2 facts away: 1 candidate']);
    expect(text('.work-from h3')).toEqual(['Look in the file', 'Needs a test result']);
    const { groups } = await host.workList(ROYAN, 3);
    const shown = [...container.querySelectorAll('[data-fact]')].map((one) => one.getAttribute('data-fact'));
    expect(shown).toHaveLength(groups.length);
    expect(new Set(shown)).toEqual(new Set(groups.map(({ fact }) => fact)));
    const group = container.querySelector<HTMLElement>(`[data-fact="${groups[0]?.fact}"]`)!;
    expect([...group.querySelectorAll('.call a')].map(({ textContent }) => textContent)).toEqual(groups[0]?.calls.map(({ code }) => code));
  });

  it('is ticked off, and a tick is taken back', async () => {
    const { user, container, host } = await listed(near, `/cohort/work/${ROYAN}`);
    await waitFor(() => expect(container.querySelector('[data-fact]')).not.toBeNull());
    const group = container.querySelector<HTMLElement>('[data-fact]')!;
    const fact = group.dataset['fact'];
    const [box] = within(group).getAllByRole('checkbox');
    const code = group.querySelector('.call a')?.textContent;
    await user.click(box!);
    await waitFor(() => expect(box).toBeChecked());
    expect(host.done).toContainEqual(['tick', code, fact, true, 'AB']);
    const said = container.querySelector<HTMLElement>('.cohort-ticked')!;
    expect(bare(said.textContent)).toContain(`Done: ${code}`);
    await user.click(within(said).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(box).not.toBeChecked());
    expect(host.done).toContainEqual(['tick', code, fact, false, 'AB']);
  });
});

describe('the funnel', () => {
  it('shows for each criterion how many are left, drawn and as a table that agrees', async () => {
    const { container, page, text } = await listed(PEOPLE, `/cohort/funnel/${ROYAN}`);
    await waitFor(() => expect(container.querySelector('.funnel-table')).not.toBeNull());
    const trial = page.catalogue.trials.find(({ number }) => number === ROYAN)!;
    const judged = trial.criteria.filter(({ settle }) => settle !== 'site');
    expect(judged.length).toBeLessThan(trial.criteria.length);
    expect(text('.funnel-bars ol > li')).toHaveLength(judged.length);
    const rows = [...container.querySelectorAll('.funnel-table tbody tr[data-criterion]')];
    expect(rows).toHaveLength(judged.length);
    for (const row of rows) {
      const [failed, unknown, left] = [...row.querySelectorAll('td')].slice(1).map(({ textContent }) => textContent);
      const drawn = container.querySelector(`li[data-criterion="${row.getAttribute('data-criterion')}"]`);
      expect(bare(drawn?.querySelector('svg title')?.textContent ?? '')).toBe(
        `${left} remain, ${unknown} of them because it is not known; ${failed} fall out here`,
      );
    }
  });

  it('says in words which criterion costs most by itself, named as everywhere', async () => {
    const { container } = await listed({ A: { diagnosis: 'als', fvc: 31 }, B: { diagnosis: 'als', fvc: 32 } }, `/cohort/funnel/${ROYAN}`);
    await waitFor(() =>
      expect(container.querySelector('.funnel p:not(.recruitment)')?.textContent).toMatch(/2 candidates fail it and no other/),
    );
  });

  it('draws its bars from the right in Persian', async () => {
    const { container } = await listed(PEOPLE, `/cohort/funnel/${ROYAN}`, { language: 'fa' });
    await waitFor(() => expect(container.querySelector('.funnel-bars ol rect')).not.toBeNull());
    const first = container.querySelector('.funnel-bars ol [data-part="known"] rect, .funnel-bars ol [data-part="unknown"] rect');
    expect(Number(first?.getAttribute('x')) + Number(first?.getAttribute('width'))).toBeCloseTo(600);
  });
});
