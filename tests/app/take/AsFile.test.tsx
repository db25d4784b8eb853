// The file to take along: its name says nothing of the person, and it holds what was answered.
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dictionary, saved } from '../../storage/somebody.ts';
import { opened } from '../Opened.tsx';
import { readPerson } from '#storage/personFile.ts';

const files: { readonly name: string; readonly blob: Blob }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  files.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.set('blob:one', blob);
    return 'blob:one';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function press(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() });
  });
});
afterEach(() => vi.restoreAllMocks());

it('carries the date and chance alone in its name, the same while it is the same person, and opens', async () => {
  const { choose, user } = opened('/en/form');
  await choose('diagnosis', 'als');
  window.location.hash = '/en/take';
  const save = await screen.findByRole('button', { name: 'Save as a file' });
  await user.click(save);
  await user.click(save);
  await waitFor(() => expect(files).toHaveLength(2));
  expect(files[0]?.name).toMatch(/^gharbal-\d{4}-\d\d-\d\d-[0-9a-z]{8}\.json$/);
  expect(files[1]?.name).toBe(files[0]?.name);
  const { person, stamp } = saved(readPerson((await files[0]?.blob.text()) ?? '', dictionary, 30_000));
  expect([...person.answers]).toEqual([['diagnosis', { value: 'als' }]]);
  expect(stamp).toMatchObject({ version: __APP_VERSION__, rules: __RULES_HASH__ });
});

it('that cannot be made is said, and nothing is lost', async () => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('planted');
  });
  const { choose, user } = opened('/fa/form');
  await choose('diagnosis', 'als');
  window.location.hash = '/fa/take';
  await user.click(await screen.findByRole('button', { name: 'ذخیره در فایل' }));
  expect(await screen.findByText(/فایل ساخته نشد/)).toBeVisible();
  expect(files).toEqual([]);
});

it('that is locked has a name of its own, by which it is told from the plain one', async () => {
  const { choose, user } = opened('/en/form');
  await choose('diagnosis', 'als');
  window.location.hash = '/en/take';
  await user.click(await screen.findByRole('button', { name: 'Save as a file' }));
  await waitFor(() => expect(files).toHaveLength(1));
  await user.type(screen.getByLabelText('Passphrase'), 'four quite plain words');
  await user.click(screen.getByRole('button', { name: 'Save as a locked file' }));
  await waitFor(() => expect(files).toHaveLength(2), { timeout: 5000 });
  expect(files[1]?.name).toBe(files[0]?.name.replace('.json', '-locked.json'));
});
