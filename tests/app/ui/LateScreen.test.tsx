// A screen that comes late: a word while it is on its way, a way on when it fails, and at once when it is there.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DATA } from '../Opened.tsx';
import { type Page, PageContext } from '#app/page.ts';
import { lateScreen } from '#app/ui/LateScreen.tsx';
import { makeSay } from '#i18n/translate.ts';

const language = DATA.languages.find(({ code }) => code === 'en')!;
const page = { voice: { language, say: makeSay(language), dictionary: DATA.catalogue.dictionary } } as unknown as Page;

function late(load: () => Promise<void>) {
  const { Screen, fetch } = lateScreen(async () => {
    await load();
    return ({ name }: { readonly name: string }) => <h1>{`Here is ${name}`}</h1>;
  });
  const draw = () =>
    render(
      <PageContext value={page}>
        <Screen name="it" />
      </PageContext>,
    );
  return { draw, fetch };
}

it('says that it is on its way, and then it is there', async () => {
  late(() => Promise.resolve()).draw();
  expect(screen.getByRole('status')).toHaveTextContent('One moment');
  expect(await screen.findByRole('heading')).toHaveTextContent('Here is it');
  expect(screen.queryByRole('status')).toBeNull();
});

it('says that it has failed, and comes when it is tried again', async () => {
  let isBroken = true;
  late(() => (isBroken ? Promise.reject(new Error('planted')) : Promise.resolve())).draw();
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This page could not be loaded'));
  expect(screen.getByRole('alert')).toHaveTextContent('Your answers are safe');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Here is it' })).toBeVisible();
});

it('that was fetched before is there at once', async () => {
  const { draw, fetch } = late(() => Promise.resolve());
  await fetch();
  draw();
  expect(screen.getByRole('heading')).toHaveTextContent('Here is it');
});
