// The table of candidates by trials: what stands in it, and that filters, order and page live in the address.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { bare } from '../../i18n/voices.ts';
import { ISFAHAN, listed, PEOPLE, ROYAN } from './Listed.tsx';

const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`P-${String(index + 1).padStart(3, '0')}`, {}]));

describe('the table', () => {
  it('has a row for each candidate and a column for each trial, each verdict by sign and word', async () => {
    const { container, codes } = await listed(PEOPLE);
    await waitFor(() => expect(codes()).toEqual(Object.keys(PEOPLE)));
    const row = container.querySelector('[data-code="C-002"]');
    const cells = [...(row?.querySelectorAll('td[data-verdict]') ?? [])];
    expect(cells).toHaveLength(6);
    expect(cells.every((cell) => cell.querySelector('svg.mark') !== null)).toBe(true);
    expect(new Set(cells.map((cell) => `${cell.getAttribute('data-verdict')} ${bare(cell.textContent).replace(/\d.*/, '#')}`))).toEqual(
      new Set(['ineligible Not met', 'undetermined Cannot tell yet#']),
    );
    expect(screen.getByRole('link', { name: 'C-002' })).toHaveAttribute('href', '/cohort/candidate/C-002');
  });

  it('says how many facts would decide', async () => {
    const { container } = await listed({ 'C-001': { diagnosis: 'als' } });
    await waitFor(() => expect(container.querySelector('td[data-verdict="undetermined"]')).toHaveTextContent(/Cannot tell yet\d+ facts$/));
  });

  it('says what it does in Persian', async () => {
    const { container } = await listed(PEOPLE, '/cohort', { language: 'fa' });
    await waitFor(() => expect(container.querySelector('[data-code="C-002"] td[data-verdict="ineligible"]')).toHaveTextContent('ناهمخوان'));
    expect(bare(container.querySelector('.pager')?.textContent ?? '')).toContain('سطرهای ۱ تا ۵ از ۵');
  });

  it('is sorted by a heading: up, down, and as the list stands', async () => {
    const { user, codes, address } = await listed({ B: {}, C: {}, A: {} });
    await waitFor(() => expect(codes()).toEqual(['B', 'C', 'A']));
    const heading = () => screen.getByRole('columnheader', { name: 'Candidate' });
    const press = () => user.click(within(heading()).getByRole('button'));
    expect(heading()).not.toHaveAttribute('aria-sort');
    await press();
    await waitFor(() => expect(codes()).toEqual(['A', 'B', 'C']));
    expect(heading()).toHaveAttribute('aria-sort', 'ascending');
    expect(address()).toBe('/cohort/&sort=code');
    await press();
    await waitFor(() => expect(codes()).toEqual(['C', 'B', 'A']));
    expect(heading()).toHaveAttribute('aria-sort', 'descending');
    await press();
    await waitFor(() => expect(codes()).toEqual(['B', 'C', 'A']));
    expect(address()).toBe('/cohort');
  });

  it('is filtered by trial and verdict: with a trial only its column is shown', async () => {
    const { user, codes, container, address } = await listed(PEOPLE);
    await waitFor(() => expect(codes()).toHaveLength(5));
    await user.selectOptions(screen.getByLabelText('Result'), 'ineligible');
    await user.selectOptions(screen.getByLabelText('Trial'), ROYAN);
    await waitFor(() => expect(codes()).toEqual(['C-002', 'C-003']));
    expect(container.querySelectorAll('thead th')).toHaveLength(3);
    expect(address()).toBe(`/cohort/&trial=${ROYAN}&verdict=ineligible`);
  });

  it('opens as its address says, with what is not understood left out', async () => {
    const { host } = await listed(
      PEOPLE,
      `/cohort/&search=00&trial=none&verdict=perhaps&missing=fvc&near=yes&closing=30&sort=-${ISFAHAN}&page=x&per=100`,
    );
    await waitFor(() => expect(host.done).toHaveLength(1));
    const filter = { search: '00', trial: undefined, verdict: undefined, missing: 'fvc', isNearMiss: true, closingWithin: 30 };
    expect(host.done[0]).toEqual(['page', filter, { by: { trial: ISFAHAN }, isDescending: true }, 0, 100]);
    expect(screen.getByLabelText('Missing fact')).toHaveValue('fvc');
    expect(screen.getByLabelText('One criterion alone not met, and it can change or was missed by little')).toBeChecked();
    expect(screen.getByLabelText('Time runs out within')).toHaveValue('30');
  });

  it('is searched once the typing pauses: one question for all letters, and no new step back', async () => {
    const { user, host, codes, address } = await listed(PEOPLE);
    await waitFor(() => expect(codes()).toHaveLength(5));
    const asked = () => host.done.filter(([what]) => what === 'page').length;
    const before = asked();
    await user.type(screen.getByLabelText('Code'), '003');
    await waitFor(() => expect(codes()).toEqual(['C-003']));
    expect(asked()).toBe(before + 1);
    expect(address()).toBe('/cohort/&search=003');
  });

  it('keeps the rows that were there until the new ones come', async () => {
    const { user, host, codes, container } = await listed(PEOPLE);
    await waitFor(() => expect(codes()).toHaveLength(5));
    const page = host.page;
    let answer = () => {};
    vi.spyOn(host, 'page').mockImplementation((query) => new Promise((resolve) => (answer = () => resolve(page(query)))));
    await user.selectOptions(screen.getByLabelText('Result'), 'ineligible');
    await waitFor(() => expect(host.page).toHaveBeenCalled());
    expect(codes()).toHaveLength(5);
    expect(container.querySelector('.cohort-rows')).toHaveAttribute('aria-busy', 'true');
    answer();
    await waitFor(() => expect(codes()).toHaveLength(4));
    expect(container.querySelector('.cohort-rows')).toHaveAttribute('aria-busy', 'false');
  });

  it('says so when nobody matches, and clears the filters', async () => {
    const { user, codes, address } = await listed(PEOPLE, '/cohort/&search=nobody');
    expect(await screen.findByText('No candidate matches these filters.')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Clear the filters' })[0]!);
    await waitFor(() => expect(codes()).toHaveLength(5));
    expect(address()).toBe('/cohort');
    expect(screen.getByLabelText('Code')).toHaveValue('');
  });
});

describe('its pages', () => {
  it('are gone through, and said', async () => {
    const { user, codes, container, address } = await listed(many);
    await waitFor(() => expect(codes()).toHaveLength(50));
    const said = () => bare(container.querySelector('.pager > span')?.textContent ?? '');
    const press = (name: string) => user.click(screen.getAllByRole('button', { name })[0]!);
    expect(said()).toBe('Rows 1 to 50 of 120');
    await press('Previous');
    expect(address()).toBe('/cohort');
    await press('Last');
    await waitFor(() => expect(codes()[0]).toBe('P-101'));
    expect(said()).toBe('Rows 101 to 120 of 120');
    await press('Previous');
    await waitFor(() => expect(codes()[0]).toBe('P-051'));
    expect(address()).toBe('/cohort/&page=2');
    await user.selectOptions(screen.getAllByLabelText('Rows on a page')[0]!, '500');
    await waitFor(() => expect(codes()).toHaveLength(120));
    expect(address()).toBe('/cohort/&per=500');
  });

  it('end with the last one, whatever the address says', async () => {
    const { codes, container } = await listed(many, '/cohort/&page=99');
    await waitFor(() => expect(codes()).toHaveLength(20));
    expect(bare(container.querySelector('.pager > span')?.textContent ?? '')).toBe('Rows 101 to 120 of 120');
    expect(container.querySelector('tbody .row-number')).toHaveTextContent('101');
  });

  it('are all printed, and one is shown again afterwards', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user, codes } = await listed(many);
    await waitFor(() => expect(codes()).toHaveLength(50));
    await user.click(screen.getByRole('button', { name: 'Print 120 rows' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(codes()).toHaveLength(120);
    fireEvent(window, new Event('afterprint'));
    expect(codes()).toHaveLength(50);
  });
});

describe('an empty list', () => {
  it('is put a candidate on by code, who is opened; a code that is taken is not', async () => {
    const { user, host, address } = await listed({});
    const field = screen.getByLabelText('New candidate, by code');
    await user.type(field, ' N-1 {Enter}');
    await waitFor(() => expect(address()).toBe('/cohort/candidate/N-1'));
    expect(host.done.filter(([what]) => what === 'add')).toEqual([['add', 'N-1', 'AB']]);
  });

  it('refuses a code that is taken', async () => {
    const { user, host } = await listed(PEOPLE);
    await user.type(screen.getByLabelText('New candidate, by code'), 'C-001{Enter}');
    expect(await screen.findByText('This code is on the list already.')).toBeVisible();
    expect(host.done.some(([what]) => what === 'add')).toBe(false);
  });
});
