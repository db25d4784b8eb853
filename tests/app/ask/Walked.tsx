// Walks the questions in jsdom, on the real catalogue, and reads what stands on the page.
import { act, screen } from '@testing-library/react';
import { opened } from '../Opened.tsx';

export function walked(address = '/en/ask') {
  const view = opened(address);
  const { container, user } = view;
  const answer = (key: string) => {
    const radio = container.querySelector<HTMLInputElement>(`.ask-choice input[value="${key}"]`);
    if (radio === null) throw new Error(`“${heading()}” does not offer ${key}, but ${offered().join(', ')}`);
    return radio;
  };
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
  const offered = () => [...container.querySelectorAll<HTMLInputElement>('.ask-choice input')].map(({ value }) => value);
  const chosen = () => container.querySelector<HTMLInputElement>('.ask-choice input:checked')?.value;
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  return {
    ...view,
    heading,
    offered,
    chosen,
    press,
    place: () => window.location.hash.slice(1),
    left: () => Number(/\d+/.exec(screen.getByText(/^At most \d+ questions? left$/).textContent)?.[0]),
    choose: (key: string) => user.click(answer(key)),
    /** Chooses, and goes on. */
    say: async (key: string) => {
      await user.click(answer(key));
      await press('Next');
    },
    back: () => press('Back'),
    go: (hash: string) =>
      act(async () => {
        window.location.hash = hash;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }),
    listed: () =>
      [...container.querySelectorAll<HTMLElement>('.answer-row')].map((row) => ({
        id: row.dataset['question'] ?? '',
        said: row.querySelector('.answer-said')?.textContent ?? '',
        marks: [...row.querySelectorAll('.tag')].map(({ textContent }) => textContent),
      })),
  };
}
