// What the command is asked to do, and what it refuses to guess.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLanguages } from '#cli/languages.ts';
import { help, readOptions } from '#cli/options.ts';
import { bar, makeProgress } from '#cli/progress.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';

const languages = openLanguages(PACKAGE_ROOT);
const [en, fa] = ['en', 'fa'].map((wanted) => languages.find(({ code }) => code === wanted));
const codes = languages.map(({ code }) => code);
const read = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) => readOptions(words, environment, languages);

describe('readOptions', () => {
  it.each([
    [['--help'], { task: 'help' }],
    [['-h', 'x.json'], { task: 'help' }],
    [['--facts', '--language', 'fa'], { task: 'facts' }],
    [['x.json'], { task: 'screen', name: 'x.json', path: join(process.cwd(), 'x.json'), isTable: false, language: en }],
    [['-'], { task: 'screen', name: '-', path: '-', isTable: false, language: en }],
    [['--table', '/x.json', '--language=fa'], { task: 'screen', name: '/x.json', path: '/x.json', isTable: true, language: fa }],
  ])('%j', (words, wanted) => expect(read(words)).toEqual(wanted));

  it.each([
    [[], 'expected a file of candidates, or - for standard input (--help says more)'],
    [['a', 'b'], 'expected one file, given 2: a b'],
    [['--tabel', 'a'], "Unknown option '--tabel'"],
    [['--language', 'xx', 'a'], `--language: given xx, expected ${codes.join(' or ')}`],
    [['--language=fa.json', 'a'], '--language: given fa.json, expected '],
    [['a', '--language'], "Option '--language <value>' argument missing"],
  ])('refuses %j', (words, said) => expect(() => read(words)).toThrow(said));

  it('looks for the file where the person was when npm moved the command', () => {
    const npm = { npm_lifecycle_event: 'screen', INIT_CWD: '/home/a' };
    expect(read(['x.json'], npm)).toMatchObject({ path: '/home/a/x.json' });
    expect(read(['x.json'], { ...npm, npm_lifecycle_event: 'test' })).toMatchObject({ path: join(process.cwd(), 'x.json') });
  });

  it('names every language in its help, which fits on a narrow screen', () => {
    for (const { code, name } of languages) expect(help(languages)).toContain(`${code} (${name})`);
    expect(
      help(languages)
        .split('\n')
        .filter((line) => line.length > 100),
    ).toEqual([]);
  });
});

describe('the progress bar', () => {
  it.each([
    [0, 'checking  [                              ]   0 %'],
    [0.5, 'checking  [###############               ]  50 %'],
    [1, 'checking  [##############################] 100 %'],
  ])('at %d', (part, drawn) => expect(bar('checking', part)).toBe(drawn));

  it('is drawn ten times a second at most, and wiped at the end', () => {
    vi.useFakeTimers({ now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const written: string[] = [];
    const progress = makeProgress({ write: (text) => written.push(text) }, 'screening', 200, true);
    for (let done = 0; done < 200; done += 1) {
      vi.advanceTimersByTime(10);
      progress.at(done);
    }
    progress.end();
    expect(written).toHaveLength(21);
    expect(written[9]).toBe(`\r\u001b[K${bar('screening', 99 / 200)}`);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('is not drawn where nobody looks', () => {
    const written: string[] = [];
    const progress = makeProgress({ write: (text) => written.push(text) }, 'checking', 10, false);
    progress.at(5);
    progress.end();
    expect(written).toEqual([]);
  });
});
