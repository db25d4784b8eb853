// Answers that contradict each other are named where they stay in view; each leads to a field of its own, or can be taken back.
import { cleanup, fireEvent, render, screen as seen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bare } from '../../i18n/voices.ts';
import { pageOf } from '../results/Shown.tsx';
import { ClinicForm } from '#app/clinic/ClinicForm.tsx';
import { Contradictions } from '#app/clinic/Contradictions.tsx';
import { PageContext } from '#app/page.ts';

beforeEach(() => {
  // Nothing scrolls here.
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});
afterEach(cleanup);

function shown(answers: object) {
  const page = pageOf(answers, { language: 'en', today: '2026-11-22' });
  const { container } = render(
    <PageContext value={page}>
      <Contradictions />
      <ClinicForm onFocus={() => undefined} />
    </PageContext>,
  );
  const alert = () => seen.queryAllByRole('alert').flatMap((one) => [...one.querySelectorAll('button')]);
  const entry = (id: string) => container.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  return { page, alert, entry, container };
}

describe('answers that contradict each other', () => {
  it('are none, and nothing is said', () => {
    const { alert, container } = shown({ diagnosis: 'als', alsfrsrTotal: 40 });
    expect(alert()).toEqual([]);
    expect(container.querySelector('[aria-invalid="true"]')).toBeNull();
  });

  it('are named, with their fields marked and no others', () => {
    const { alert, entry, container } = shown({
      diagnosis: 'als',
      gastrostomy: false,
      alsfrsrTotal: 40,
      alsfrsTotal: 10,
      alsfrsrWalking: 2,
    });
    expect(alert().map((one) => bare(one.textContent))).toEqual(['ALSFRS-R total, 0 to 48', 'ALSFRS total (original, 10 items), 0 to 40']);
    const invalid = [...container.querySelectorAll<HTMLElement>('[aria-invalid="true"]')].map((one) => one.dataset['entry']);
    expect(invalid).toEqual(['alsfrsrTotal', 'alsfrsTotal']);
    const described = entry('alsfrsTotal')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => container.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ');
    expect(bare(words)).toContain('Contradicts: ALSFRS-R total, 0 to 48.');
  });

  it('lead each to another field, also a date beside the time since it', () => {
    const { alert, entry } = shown({ diagnosis: 'als', monthsSinceOnset: 5, onsetDate: '2020-01-01' });
    const reached = alert().map((one) => {
      fireEvent.click(one);
      return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['entry'] : undefined;
    });
    expect(new Set(reached)).toEqual(new Set(['monthsSinceOnset', 'onsetDate']));
    expect(entry('onsetDate')).not.toBeNull();
  });

  it('are no more once one is changed, and the date goes back into its field', () => {
    const { alert, entry, page } = shown({ diagnosis: 'als', monthsSinceOnset: 5, onsetDate: '2020-01-01' });
    const field = entry('monthsSinceOnset');
    if (field !== null) fireEvent.change(field, { target: { value: '' } });
    expect(alert()).toEqual([]);
    expect([...page.session.get().answers.keys()]).toEqual(['diagnosis']);
  });

  it('can be taken back where no field shows them', () => {
    const { alert, page } = shown({ diagnosis: 'als', alsfrsrBulbar: 12, alsfrsrSpeech: 1 });
    const clear = alert().find((one) => one.textContent.startsWith('Clear'));
    expect(clear).toBeDefined();
    if (clear !== undefined) fireEvent.click(clear);
    expect(page.session.get().answers.has('alsfrsrBulbar')).toBe(false);
    expect(alert()).toEqual([]);
  });
});
