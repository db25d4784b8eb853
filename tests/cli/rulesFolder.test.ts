// The rules folder is found from anywhere, read in order, and a file at fault is refused by name and place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, readRulesFolder } from '#cli/rulesFolder.ts';
import { folderForTest } from './command.ts';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folderForTest();
  for (const folder of ['rules/facts', 'rules/trials', 'seeds']) mkdirSync(join(root, folder), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

describe('readRulesFolder', () => {
  it('reads the real folder, in alphabetical order', () => {
    const { files, refusals } = readRulesFolder(PACKAGE_ROOT);
    expect(refusals).toEqual([]);
    for (const some of [files.facts, files.trials, files.records]) {
      expect(some.size).toBeGreaterThan(0);
      expect([...some.keys()]).toEqual([...some.keys()].sort());
    }
    expect(files.facts.has('rules/facts/person.json')).toBe(true);
    expect([...files.records.keys()].filter((name) => !name.startsWith('seeds/'))).toEqual([]);
  });

  it.each([
    ['says a key twice', '{\n  "group": "a",\n  "group": "b"\n}', 'line 3, column 3', 'the key "group" stands twice in one object'],
    ['is not JSON', '{"group": }', 'line 1, column 11', 'expected a value, found }'],
    ['is too large', `["${'x'.repeat(1_000_000)}"]`, 'size', 'holds 1000004 bytes; at most 1000000 are read'],
    ['is in another encoding', Uint8Array.of(0x22, 0xc8, 0x22), 'encoding', 'is not UTF-8 text'],
  ])('refuses a file that %s, and reads the others', (_, content, place, message) => {
    const { files, refusals } = readRulesFolder(
      folderWith({ 'rules/trials/bad.json': content, 'rules/trials/good.json': '1', 'rules/trials/README.md': 'x' }),
    );
    expect(refusals).toEqual([{ file: 'rules/trials/bad.json', place, message }]);
    expect([...files.trials]).toEqual([['rules/trials/good.json', 1]]);
  });

  it('misses a folder that is not there', () => {
    expect(readRulesFolder(folderForTest()).refusals).toHaveLength(3);
  });
});
