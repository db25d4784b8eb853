// Opening a file in jsdom: every problem has words of its own in both languages, and what was there stays.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fullAlsPerson, STAMP } from '../../storage/somebody.ts';
import { DATA, opened } from '../Opened.tsx';
import { troubleInWords } from '#app/open/troubleInWords.ts';
import type { Trouble } from '#app/open/stage.ts';
import { makeSay } from '#i18n/translate.ts';
import { writePerson } from '#storage/personFile.ts';

const TEXT = writePerson(fullAlsPerson(), STAMP);
const FILE_PROBLEMS = ['too-large', 'not-json', 'foreign', 'newer', 'damaged', 'locked', 'wrong-passphrase'] as const;
const CODE_PROBLEMS = ['foreign', 'newer', 'damaged', 'no-picture', 'no-code'] as const;
const CAMERA_PROBLEMS = ['refused', 'absent', 'in-use', 'lost'] as const;
const ALL: readonly Trouble[] = [
  ...FILE_PROBLEMS.map((problem) => ({ of: 'file', problem }) as const),
  ...CODE_PROBLEMS.map((problem) => ({ of: 'code', problem }) as const),
  ...CAMERA_PROBLEMS.map((problem) => ({ of: 'camera', problem }) as const),
];

it.each(DATA.languages)('says each problem in words of its own ($code)', (language) => {
  const said = ALL.map((trouble) => troubleInWords(trouble, makeSay(language)));
  expect(new Set(said).size).toBe(ALL.length);
  expect(said.filter((words) => words.includes('open.'))).toEqual([]);
});

const FILES: Readonly<Record<string, string>> = {
  'too-large': ' '.repeat(1_100_000),
  'not-json': 'fvc;sex',
  foreign: '{"answers": {}}',
  newer: '{"gharbal": 3}',
  damaged: TEXT.replace('"today"', '"tomorrow"'),
};

function page(address: string) {
  const view = opened(address);
  const choose = async (text: string, name = 'gharbal.json') => {
    await view.user.upload(view.container.querySelector<HTMLInputElement>('input[type="file"]')!, new File([text], name));
  };
  return { ...view, choose };
}

describe('a file that cannot be opened', () => {
  it.each(Object.entries(FILES))('(%s) is refused in words, with what is here unchanged', async (problem, text) => {
    const { choose, container } = page('/en/open');
    await choose(text);
    await waitFor(() => expect(container.querySelector(`[data-trouble="${problem}"]`)).not.toBeNull());
    expect(container.querySelector('[data-trouble]')).toHaveTextContent('Nothing that was here has changed.');
    await choose(TEXT);
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(`${fullAlsPerson().answers.size} answers were read`);
    expect(container.querySelector('[data-trouble]')).toBeNull();
  });
});

describe('before anything is replaced', () => {
  beforeEach(() => {
    window.location.hash = '';
  });

  it('it is shown by whom, when and by which rules it was saved, and what cannot be taken', async () => {
    const { choose, container } = page('/fa/open');
    await choose(
      TEXT.replace('"reportedBy": "patient"', '"reportedBy": "clinician"')
        .replace('"fvc":', '"<b>shoeSize":')
        .replace('"sex": "', '"sex": "x'),
    );
    await screen.findByRole('heading', { level: 2 });
    const shown = container.querySelector('.open')!;
    expect(shown).toHaveTextContent('پزشک یا پرستار');
    expect(shown).toHaveTextContent('۱ آذر ۱۴۰۵');
    expect(shown).toHaveTextContent(STAMP.rules);
    expect(shown.querySelector('.note')).toHaveTextContent('از آن زمان قواعد تغییر کرده است.');
    expect([...shown.querySelectorAll('.faults li')].map(({ textContent }) => textContent)).toEqual(['جنسیت هنگام تولد', '<b>shoeSize']);
  });

  it('names only the first few of many', async () => {
    const { choose, container } = page('/en/open');
    await choose(TEXT.replaceAll(/^ {2}"(alsfrs\w+)":/gm, ' "old$1":'));
    await screen.findByRole('heading', { level: 2 });
    expect(container.querySelectorAll('.faults li')).toHaveLength(4);
    expect(container.querySelector('.faults')).toHaveTextContent(/\d+ more/);
  });

  it('steps that lead to no question of today are left out', async () => {
    const { choose, user, container } = page('/en/open');
    await choose(TEXT.replace(/"path": \[/, '"path": ["shoeSize", "constructor", '));
    await user.click(await screen.findByRole('button', { name: 'Use them' }));
    await user.click(screen.getByRole('link', { name: 'My answers' }));
    const rows = [...container.querySelectorAll<HTMLElement>('[data-question]')].map(({ dataset }) => dataset['question']);
    expect(rows).toContain('diagnosis');
    expect(rows).not.toContain('shoeSize');
  });
});
