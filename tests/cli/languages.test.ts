// A language is one file: the command speaks it as soon as it is there, and a file at fault is named.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLanguages, readLanguages } from '#cli/languages.ts';
import { openRules } from '#cli/openRules.ts';
import { help, readOptions } from '#cli/options.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { tableFrame } from '#cli/table.ts';
import { CatalogueFault } from '#trials/catalogue.ts';
import { folderForTest } from './command.ts';

const FOLDER = 'src/i18n';

/** The real languages, and a file beside them. */
function withFile(name: string, text: string): string {
  const root = folderForTest();
  cpSync(join(PACKAGE_ROOT, FOLDER), join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, name), text);
  return root;
}

const english = readFileSync(join(PACKAGE_ROOT, FOLDER, 'en.json'), 'utf8');
const german = english.replace('"code": "en"', '"code": "de"').replace('"English"', '"Deutsch"').replace('"en-GB"', '"de-DE"');

describe('the languages', () => {
  it('are the files of the interface, and no other file there', () => {
    const { languages, refusals } = readLanguages(PACKAGE_ROOT);
    expect(refusals).toEqual([]);
    expect(languages.map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'fa']));
    expect(openLanguages(PACKAGE_ROOT)).toEqual(languages);
  });

  it('are one more when there is one file more: in the options, in the help and in the table', () => {
    const languages = openLanguages(withFile('de.json', german.replace('"Candidate {id}', '"Person {id}')));
    const options = readOptions(['--table', '--language', 'de', 'a.json'], {}, languages);
    expect(options).toMatchObject({ language: { code: 'de' } });
    expect(help(languages)).toContain('de (Deutsch)');
    if (options.task !== 'screen') throw new Error('expected to screen');
    const frame = tableFrame(openRules(PACKAGE_ROOT), { language: options.language, width: 100, bold: (text) => text });
    expect(frame.candidate({ id: 'a', today: '2026-11-22', trials: [] }, true)).toMatch(/^Person a, 22. November 2026\n/);
  });

  it.each([
    ['is not JSON', 'de.json', '{"code": }', /^line 1/, /expected a value/],
    ['says a word twice', 'de.json', german.replace('"app.name"', '"app.name": "x",\n"app.name"'), /^line/, /stands twice/],
    ['is no language', 'de.json', german.replace('"ltr"', '"down"'), /^direction$/, /ltr/],
    ['goes by the name of another', 'nl.json', german, /^code$/, /must be called de\.json/],
  ])('are refused when a file %s', (_, name, text, place, message) => {
    const root = withFile(name, text);
    const refusal: { readonly [key: string]: unknown } = {
      file: `${FOLDER}/${name}`,
      place: expect.stringMatching(place),
      message: expect.stringMatching(message),
    };
    expect(readLanguages(root).refusals).toEqual([refusal]);
    expect(readLanguages(root).languages).toEqual(openLanguages(PACKAGE_ROOT));
    expect(() => openLanguages(root)).toThrow(CatalogueFault);
  });

  it('are a fault when their folder is not there', () => {
    expect(() => openLanguages(folderForTest())).toThrow('src/i18n: : there is no such folder');
  });
});
