// What the command is asked to do, and what it refuses to guess.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP, readOptions } from '#cli/options.ts';
import { bar, makeProgress } from '#cli/progress.ts';

describe('readOptions', () => {
  it.each([
    [['--help'], { task: 'help' }],
    [['-h', 'x.json'], { task: 'help' }],
    [['--facts', '--language', 'fa'], { task: 'facts' }],
    [['x.json'], { task: 'screen', name: 'x.json', path: join(process.cwd(), 'x.json'), isTable: false, language: 'en' }],
    [['-'], { task: 'screen', name: '-', path: '-', isTable: false, language: 'en' }],
    [['--table', '/x.json', '--language=fa'], { task: 'screen', name: '/x.json', path: '/x.json', isTable: true, language: 'fa' }],
  ])('%j', (words, wanted) => expect(readOptions(words, {})).toEqual(wanted));

  it.each([
    [[], 'expected a file of candidates, or - for standard input (--help says more)'],
    [['a', 'b'], 'expected one file, given 2: a b'],
    [['--tabel', 'a'], "Unknown option '--tabel'"],
    [['--language', 'de', 'a'], '--language: given de, expected en or fa'],
    [['a', '--language'], "Option '--language <value>' argument missing"],
  ])('refuses %j', (words, said) => expect(() => readOptions(words, {})).toThrow(said));

  it('looks for the file where the person was when npm moved the command', () => {
    const npm = { npm_lifecycle_event: 'screen', INIT_CWD: '/home/a' };
    expect(readOptions(['x.json'], npm)).toMatchObject({ path: '/home/a/x.json' });
    expect(readOptions(['x.json'], { ...npm, npm_lifecycle_event: 'test' })).toMatchObject({ path: join(process.cwd(), 'x.json') });
  });

  it('fits on a narrow screen', () => expect(HELP.split('\n').filter((line) => line.length > 120)).toEqual([]));
});

describe('the progress bar', () => {
  it.each([
    [0, 'checking  [                              ]   0 %'],
    [0.5, 'checking  [###############               ]  50 %'],
    [1, 'checking  [##############################] 100 %'],
  ])('at %d', (part, drawn) => expect(bar('checking', part)).toBe(drawn));

  it('is not drawn where nobody looks', () => {
    const written: string[] = [];
    const progress = makeProgress({ write: (text) => written.push(text) }, 'checking', 10, false);
    progress.at(5);
    progress.end();
    expect(written).toEqual([]);
  });
});
