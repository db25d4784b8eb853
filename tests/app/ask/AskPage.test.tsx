// One question at a time: nothing moves by itself, nothing is lost on the way back, and the number left only falls.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DATA } from '../Opened.tsx';
import { walked } from './Walked.tsx';

const ASKED = /^Which illness is this about\?$/;

/** The way of a man with ALS without a clinic's score, up to a place. */
async function asFarAs(place: number) {
  const page = walked();
  const said = ['is-als', 'is-sporadic', 'no-clinic-score', 'band-2', 'is-definite', 'not-sure'];
  for (const key of said.slice(0, place - 1)) await page.say(key);
  return page;
}

describe('a question', () => {
  it('begins with the illness, nothing chosen, at the first place', () => {
    const page = walked();
    expect(page.heading()).toMatch(ASKED);
    expect(page.place()).toBe('/en/ask/1');
    expect(page.chosen()).toBeUndefined();
  });

  it('always offers “not sure” and “I would rather not say”', async () => {
    const page = walked();
    for (let place = 1; place <= 12; place += 1) {
      expect(page.offered().slice(-2), page.heading()).toEqual(['not-sure', 'declined']);
      await page.say(place === 1 ? 'is-als' : (page.offered()[0] ?? ''));
      if (!page.place().includes('/ask/')) break;
    }
  });

  it('is chosen without going on, and the focus stays', async () => {
    const page = walked();
    for (const key of page.offered()) {
      await page.choose(key);
      expect(page.place()).toBe('/en/ask/1');
      expect(page.heading()).toMatch(ASKED);
      expect(document.activeElement).toHaveAttribute('value', key);
      expect(page.chosen()).toBe(key);
    }
    expect(window.location.hash).toBe('#/en/ask/1');
  });

  it('without an answer says kindly what to do, and the focus stays on the button', async () => {
    const page = walked();
    await page.press('Next');
    expect(page.place()).toBe('/en/ask/1');
    const alert = page.container.querySelector('.ask-steering [role="alert"]')!;
    expect(alert).toHaveTextContent('If you do not know, choose “Not sure”.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }));
    const first = alert.textContent;
    await page.press('Next');
    expect(alert.textContent, 'said anew').not.toBe(first);
    await page.choose('not-sure');
    expect(alert).toBeEmptyDOMElement();
  });

  it('answered, gives the focus to the heading of the next one', async () => {
    const page = walked();
    await page.say('is-als');
    expect(page.place()).toBe('/en/ask/2');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('can be taken back, and the focus is not lost', async () => {
    const page = walked();
    const button = screen.getByRole('button', { name: 'Take the answer back' });
    expect(button).toBeDisabled();
    await page.choose('is-als');
    await page.press('Take the answer back');
    expect(page.chosen()).toBeUndefined();
    expect(button).toBeDisabled();
    expect(document.activeElement).toBe(page.container.querySelector('.ask-choice input'));
  });

  it('that contradicts another answer says so at once', async () => {
    const page = walked('/en/form');
    for (const [fact, value] of [
      ['diagnosis', 'als'],
      ['ventilation', 'invasive'],
      ['alsfrsrRespiratoryInsufficiency', '0'],
    ] as const) {
      await page.user.click(page.question(fact)!.querySelector(`[value="${value}"]`)!);
    }
    await page.go('/en/answers');
    await page.press(/^Change: Which breathing machine/);
    expect(page.container.querySelector('.ask-conflict')).toBeNull();
    await page.choose('is-none');
    expect(page.container.querySelector('.ask-question [role="alert"]')).toHaveTextContent('These answers cannot all be true');
    await page.choose('is-invasive');
    expect(page.container.querySelector('.ask-conflict')).toBeNull();
  });

  it('tells why it is asked: the trials and their criteria', async () => {
    const page = await asFarAs(4);
    expect(page.heading()).toContain('FVC');
    await page.user.click(screen.getByText('Why do you ask?'));
    const reasons = page.container.querySelector<HTMLElement>('.ask-reasons')!;
    const royan = DATA.catalogue.trials.find(({ number }) => number === 'NCT01759797');
    expect(reasons).toHaveTextContent(royan?.title['en'] ?? '?');
    expect(reasons).toHaveTextContent(royan?.criteria.find(({ id }) => id === 'fvc-40')?.says['en'] ?? '?');
    expect(within(reasons).getAllByRole('listitem').length).toBeGreaterThan(4);
  });
});

describe('the way', () => {
  it('counts down while it goes forward, and choosing does not change the number', async () => {
    const page = walked();
    expect(page.container).toHaveTextContent('How many questions follow depends on this answer');
    await page.say('is-als');
    let before = Infinity;
    for (let step = 0; step < 40 && page.place().includes('/ask/'); step += 1) {
      const left = page.left();
      expect(left, page.heading()).toBeLessThan(before);
      before = left;
      await page.choose(page.offered()[page.offered().length - 2] ?? '');
      expect(page.left()).toBe(left);
      await page.press('Next');
    }
  });

  it('back, and on again, meets the same questions with the same answers', async () => {
    const page = await asFarAs(6);
    const seen: string[] = [];
    for (let place = 6; place > 1; place -= 1) {
      await page.back();
      await page.go(`/en/ask/${place - 1}`);
      seen.unshift(`${page.heading()}: ${page.chosen()}`);
    }
    expect(seen.map((one) => one.split(': ').at(-1))).toEqual(['is-als', 'is-sporadic', 'no-clinic-score', 'band-2', 'is-definite']);
    const again: string[] = [];
    for (let place = 1; place < 6; place += 1) {
      again.push(`${page.heading()}: ${page.chosen()}`);
      await page.press('Next');
      expect(page.place()).toBe(`/en/ask/${place + 1}`);
    }
    expect(again).toEqual(seen);
    await page.go('/en/answers');
    // Whoever has no clinic’s score has none of the older scale either: that is answered too.
    expect(page.listed().map(({ id }) => id)).toHaveLength(7);
    expect(page.listed().map(({ id }) => id)).toContain('alsfrsTotal');
  });

  it('of a browser that goes back does the same', async () => {
    const page = await asFarAs(4);
    await page.go('/en/ask/2');
    expect(page.chosen()).toBe('is-sporadic');
    await page.press('Next');
    expect(page.place()).toBe('/en/ask/3');
    expect(page.chosen()).toBe('no-clinic-score');
  });

  it('ends at my answers, soon for another illness', async () => {
    const page = walked();
    await page.say('is-other');
    expect(page.place()).toBe('/en/answers');
    expect(screen.getByRole('link', { name: 'See the results' })).toHaveAttribute('href', '#/en/results');
  });

  it.each(['/en/ask/99', '/en/ask/x', '/en/ask/0', '/en/ask'])('at %s, where there is none, goes on where it was', async (address) => {
    const page = await asFarAs(3);
    await page.go(address);
    expect(page.place()).toBe('/en/ask/3');
  });

  it('offers a pause after ten questions, quietly, and not before', async () => {
    const page = walked();
    await page.say('is-als');
    for (let place = 2; place <= 11; place += 1) {
      expect(screen.queryAllByText(/You can pause/)).toHaveLength(place === 11 ? 1 : 0);
      await page.say('not-sure');
    }
    expect(screen.queryByText(/You can pause/)).toBeNull();
  });
});
