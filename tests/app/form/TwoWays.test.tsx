// The form and the questions share the answers: each shows what was said in the other, and half-typed text is kept for its own person only.
import { describe, expect, it } from 'vitest';
import { walked } from '../ask/Walked.tsx';

async function asked() {
  const page = walked();
  for (const key of ['is-als', 'is-sporadic', 'no-clinic-score', 'band-1', 'declined']) await page.say(key);
  await page.go('/en/form');
  const texts = (fact: string) =>
    [...page.question(fact)!.querySelectorAll<HTMLInputElement>('input[type="text"]')].map(({ value }) => value);
  const checked = (fact: string) => page.question(fact)!.querySelector<HTMLInputElement>('input:checked')?.value;
  const pressed = (fact: string) => page.question(fact)!.querySelector('[aria-pressed="true"]')?.textContent;
  return { ...page, texts, checked, pressed };
}

describe('the form', () => {
  it('shows what was answered one by one', async () => {
    const page = await asked();
    expect(page.checked('diagnosis')).toBe('als');
    expect(page.checked('alsForm')).toBe('sporadic');
    expect(page.pressed('alsfrsrTotal')).toBe('Not sure');
    expect(page.texts('fvc')).toEqual(['40', '50']);
    expect(page.question('fvc')).toHaveTextContent('Less than');
    expect(page.checked('elEscorial')).toBe('declined');
  });

  it('changes the very answer, an end that is not met included', async () => {
    const page = await asked();
    const [, to] = page.question('fvc')!.querySelectorAll<HTMLInputElement>('input[type="text"]');
    await page.user.clear(to!);
    await page.user.type(to!, '48');
    await page.go('/en/answers');
    expect(page.listed().find(({ id }) => id === 'fvc')?.said).toBe('40 % or more, but under 48 %');
  });

  it('is followed by the questions', async () => {
    const page = await asked();
    await page.user.click(page.question('alsForm')!.querySelector('[value="familial"]')!);
    await page.go('/en/ask/2');
    expect(page.chosen()).toBe('is-familial');
  });
});

describe('half-typed text', () => {
  it('is kept for its own person', async () => {
    const page = await asked();
    await page.user.type(
      page.question('haemoglobin')?.querySelector('input') ?? page.question('chewingScore')!.querySelector('input')!,
      '99999',
    );
    await page.go('/en/about');
    await page.go('/fa/form');
    expect([...page.container.querySelectorAll<HTMLInputElement>('input[type="text"]')].map(({ value }) => value)).toContain('99999');
  });

  it('is not shown to the next', async () => {
    const page = await asked();
    await page.user.type(page.question('chewingScore')!.querySelector('input')!, '99999');
    await page.go('/en/answers');
    await page.press('Erase everything');
    await page.go('/en/form');
    await page.user.click(page.question('diagnosis')!.querySelector('[value="als"]')!);
    expect([...page.container.querySelectorAll<HTMLInputElement>('input[type="text"]')].map(({ value }) => value)).not.toContain('99999');
  });
});
