// A candidate on the clinicians' desk: what is entered goes on to the list whichever way the candidate is left.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listed, MASHHAD, PEOPLE, ROYAN } from './Listed.tsx';

const edits = (host: Awaited<ReturnType<typeof listed>>['host']) => host.done.filter(([what]) => what === 'edit');
const fvcOf = (host: Awaited<ReturnType<typeof listed>>['host'], code: string) =>
  host
    .all()
    .find((one) => one.code === code)
    ?.answers.get('fvc');

async function opened(code: string, query = '', options = {}) {
  const view = await listed(PEOPLE, `/cohort/candidate/${code}${query}`, options);
  await waitFor(() => expect(view.container.querySelector(`[data-candidate="${code}"]`)).not.toBeNull());
  const field = () => view.container.querySelector<HTMLInputElement>('input[data-entry="fvc"]')!;
  return { ...view, field };
}

describe('a candidate', () => {
  it('is shown with the answers and verdicts that the list has, each with where it comes from', async () => {
    const { container, field } = await opened('C-002');
    expect(field()).toHaveValue('31');
    expect(container.querySelector(`[data-trial="${ROYAN}"]`)).toHaveAttribute('data-verdict', 'ineligible');
    expect(container).toHaveTextContent('list.csv, row 2');
    expect(container).not.toHaveTextContent('New patient');
  });

  it('is edited: on leaving the field it stands on the list, with origin, reason and initials', async () => {
    const { user, host, field } = await opened('C-002');
    await user.type(screen.getByLabelText('Why (for the log)'), 'New result');
    await user.clear(field());
    await user.type(field(), '62');
    expect(edits(host)).toEqual([]);
    await user.tab();
    await waitFor(() => expect(fvcOf(host, 'C-002')).toEqual({ value: 62 }));
    expect(edits(host)).toHaveLength(1);
    expect(edits(host)[0]?.slice(2)).toEqual(['New result', 'AB']);
    expect(host.all()[1]?.origins.get('fvc')).toMatchObject({ by: 'clinician' });
    expect(await screen.findByText('All changes are on the list.')).toBeVisible();
  });

  it('is not lost when it is left at once', async () => {
    const { user, host, field, go } = await opened('C-001');
    await user.clear(field());
    await user.type(field(), '41');
    act(() => go('/cohort'));
    expect(fvcOf(host, 'C-001')).toEqual({ value: 41 });
  });

  it('is left as it is on the list when nothing was entered, or all of it taken back', async () => {
    const { user, host, field, go } = await opened('C-001');
    await user.type(field(), '9');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field()).toHaveValue('71');
    go('/cohort');
    await waitFor(() => expect(screen.getByRole('table')).toBeVisible());
    expect(fvcOf(host, 'C-001')).toEqual({ value: 71 });
  });

  it('has its place among those that the filters let through, and the way to the others and back', async () => {
    const query = `/&trial=${ROYAN}&verdict=ineligible`;
    const { user, container, address } = await opened('C-002', query);
    const nav = await screen.findByRole('navigation', { name: 'Other candidates' });
    await waitFor(() => expect(nav).toHaveTextContent('1 of 2'));
    await user.click(within(nav).getByRole('link', { name: 'Next' }));
    expect(address()).toBe(`/cohort/candidate/C-003${query}`);
    await waitFor(() => expect(container.querySelector('[data-candidate="C-003"]')).not.toBeNull());
    await user.click(screen.getByRole('link', { name: 'Back to the list' }));
    expect(address()).toBe(`/cohort${query}`);
  });

  it('has referral sheets of their own, and no own readings, which the list could not keep', async () => {
    const { user, container, address } = await opened('C-002');
    await user.click(container.querySelector(`[data-trial="${MASHHAD}"] button`)!);
    expect(screen.queryByText('Record your own reading')).toBeNull();
    const link = await screen.findByRole('link', { name: 'Referral sheet for this trial' });
    await user.click(link);
    expect(address()).toBe(`/cohort/candidate/C-002/sheet/${MASHHAD}`);
    expect(await screen.findByText(/Patient: C-002/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Back to the candidate' }));
    expect(address()).toBe('/cohort/candidate/C-002');
  });

  it('cannot be changed by nobody: the initials come first', async () => {
    const { user, container } = await opened('C-002', '', { initials: '' });
    expect(container.querySelector('[inert] .clinic-desk')).not.toBeNull();
    await user.type(screen.getByLabelText('Your initials'), 'م.ر1{Enter}');
    expect(container.querySelector('[inert]')).toBeNull();
  });

  it('is said not to be there when nobody has the code', async () => {
    await listed(PEOPLE, '/cohort/candidate/~D8~A7/');
    expect(await screen.findByRole('heading', { name: /Nobody on the list has the code ا/ })).toBeVisible();
  });
});
