// Opens the page in jsdom on the real catalogue, or on a changed one.
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { BLOCK } from './catalogueText.ts';
import { App } from '#app/App.tsx';
import { type PageData, readPageData } from '#app/catalogue.ts';
import { fetchScreens } from '#app/Screens.tsx';

// What comes late in the browser is at hand here.
await fetchScreens();

export const DATA: PageData = readPageData(BLOCK);

export function opened(address = '/en/form', data: PageData = DATA) {
  vi.stubGlobal('scrollTo', () => undefined);
  window.location.hash = address;
  const view = render(<App data={data} />);
  const user = userEvent.setup();
  const question = (fact: string) => view.container.querySelector<HTMLElement>(`[data-fact="${fact}"]`);
  const trial = (number: string) => view.container.querySelector<HTMLElement>(`[data-trial="${number}"]`);
  /** Chooses one of the answers offered by a question. */
  const choose = async (fact: string, value: string) => {
    const button = question(fact)?.querySelector(`input[type="radio"][value="${value}"]`);
    if (button === null || button === undefined) throw new Error(`${fact} does not offer ${value}`);
    await user.click(button);
  };
  return { ...view, user, question, trial, choose };
}
