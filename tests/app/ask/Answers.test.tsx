// My answers: all that was said, what is no longer used, changing one and coming back, and nothing lost.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { walked } from './Walked.tsx';

async function withAls() {
  const page = walked();
  for (const key of ['is-als', 'is-sporadic', 'no-clinic-score', 'band-1']) await page.say(key);
  await page.go('/en/answers');
  return page;
}

describe('my answers', () => {
  it('stand in the order in which they were asked, in words, with what the clinic must confirm', async () => {
    const page = await withAls();
    expect(
      page
        .listed()
        .slice(0, 4)
        .map(({ id }) => id),
    ).toEqual(['diagnosis', 'alsForm', 'alsfrsrTotal', 'fvc']);
    expect(page.listed()[3]).toEqual({
      id: 'fvc',
      said: '40 % or more, but under 50 %',
      marks: ['Said by you; the clinic must confirm it'],
    });
    expect(page.listed()[2]).toMatchObject({ said: 'Not sure', marks: [] });
    expect(page.listed()[4]).toMatchObject({ said: 'No answer yet', marks: [] });
  });

  it('are changed one by one, and each change comes back here', async () => {
    const page = await withAls();
    await page.press(/^Change: .*FVC/);
    expect(page.place()).toBe('/en/ask/4/change');
    expect(page.chosen()).toBe('band-1');
    await page.choose('band-2');
    await page.press('Done');
    expect(page.place()).toBe('/en/answers');
    expect(page.listed()[3]?.said).toBe('50 % or more');
    expect(page.listed()).toHaveLength(6);
  });

  it('keep the later ones when an earlier one changes, and mark those no longer used', async () => {
    const page = await withAls();
    await page.press(/^Change: Which illness/);
    await page.choose('is-ms');
    await page.press('Done');
    const marks = Object.fromEntries(page.listed().map(({ id, marks: [mark] }) => [id, mark]));
    expect(marks).toMatchObject({ alsForm: 'No longer used', fvc: 'No longer used' });
    expect(marks['diagnosis']).not.toBe('No longer used');
    await page.press(/^Change: Which illness/);
    await page.choose('is-als');
    await page.press('Done');
    expect(page.listed().filter(({ marks: all }) => all.includes('No longer used'))).toEqual([]);
    expect(page.listed()[3]?.said).toBe('40 % or more, but under 50 %');
  });

  it('pass over what is no longer used on the way', async () => {
    const page = await withAls();
    await page.go('/en/ask/1');
    await page.choose('is-ms');
    await page.press('Next');
    expect(page.heading()).not.toMatch(/run in your family|FVC|ALSFRS/);
  });

  it('are erased, and brought back with their way', async () => {
    const page = await withAls();
    const before = page.listed();
    await page.press('Erase everything');
    expect(page.listed()).toEqual([]);
    expect(screen.getByText('There are no answers yet.')).toBeVisible();
    await page.press('Bring them back');
    expect(page.listed()).toEqual(before);
  });

  it('name what was said in the form too, and let it be changed here', async () => {
    const page = walked('/en/form');
    await page.user.click(page.question('diagnosis')!.querySelector('[value="als"]')!);
    await page.user.type(page.question('fvc')!.querySelector('input')!, '62');
    await page.go('/en/answers');
    expect(page.listed().map(({ id, said }) => `${id}: ${said}`)).toEqual(['diagnosis: ALS (amyotrophic lateral sclerosis)', 'fvc: 62 %']);
    await page.press(/^Change: .*FVC/);
    expect(page.container.querySelector<HTMLInputElement>('.ask-exact input')).toHaveValue('62');
    await page.choose('not-sure');
    await page.press('Done');
    await page.go('/en/form');
    expect(page.question('fvc')!.querySelector('[aria-pressed="true"]')).toHaveTextContent('Not sure');
  });
});

describe('the scale', () => {
  /** As far as the first item, whoever rated it. */
  async function atAnItem(about: string) {
    const page = walked();
    for (const key of ['is-als', 'is-sporadic', about]) await page.say(key);
    for (let step = 0; step < 30 && !page.offered().includes('level-3'); step += 1)
      await page.say(page.offered().includes('is-definite') ? 'is-definite' : 'not-sure');
    await page.say('level-3');
    await page.go('/en/answers');
    return page.listed().find(({ marks, said }) => said.startsWith('3: ') || marks.includes('Your own rating'));
  }

  it('is the person’s own rating without a clinic’s score', async () => {
    expect((await atAnItem('no-clinic-score'))?.marks).toEqual(['Your own rating']);
  });

  it('is the clinic’s, when its items are at hand', async () => {
    const item = await atAnItem('clinic-items');
    expect(item?.said).toMatch(/^3: /);
    expect(item?.marks).not.toContain('Your own rating');
  });

  it('shows again which of its answers was chosen', async () => {
    const page = walked();
    for (const key of ['is-als', 'is-sporadic', 'clinic-items']) await page.say(key);
    await page.go('/en/ask/3');
    expect(page.chosen()).toBe('clinic-items');
    await page.choose('not-sure');
    expect(page.chosen()).toBe('not-sure');
    await page.choose('no-clinic-score');
    expect(page.chosen()).toBe('no-clinic-score');
  });
});
