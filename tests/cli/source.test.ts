// Candidates come from files and streams: whole, as often as needed, and nothing of them stays behind.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { formatOf, linesOf } from '#cli/lines.ts';
import { openSource, type Source } from '#cli/source.ts';
import { fileOf, folderForTest } from './command.ts';

const none = Readable.from([]);

function textOf(source: Source): string {
  return Buffer.concat([...source.blocks()]).toString();
}

/** A source whose blocks are of a few bytes, so that lines and letters are cut anywhere. */
function inBlocks(text: string, size: number, name = 'x.json'): Source {
  const bytes = new TextEncoder().encode(text);
  function* blocks(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  return { name, size: bytes.length, blocks, close: () => undefined };
}

const held = () => readdirSync(tmpdir()).filter((name) => /^gharbal-(?!test)/.test(name) && !name.includes('conventions'));

describe('openSource', () => {
  it('reads a file twice', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `{"غ": ${index}}`).join('');
    const source = await openSource('x.json', fileOf('x.json', text), none);
    expect(textOf(source) === text).toBe(true);
    expect(textOf(source) === text).toBe(true);
    source.close();
  });

  it('keeps standard input in memory', async () => {
    const source = await openSource('-', '-', Readable.from([Buffer.from('ab'), Buffer.from('c')]));
    expect([source.name, source.size, textOf(source), textOf(source)]).toEqual(['standard input', 3, 'abc', 'abc']);
  });

  it('puts a long standard input aside, under no name', async () => {
    const before = held();
    const block = Buffer.from('x'.repeat(1_000_000));
    const source = await openSource('-', '-', Readable.from(Array.from({ length: 18 }, () => block)));
    expect(held()).toEqual(before);
    expect(textOf(source)).toHaveLength(18_000_000);
    source.close();
  });

  it('says by its given name what cannot be read', async () => {
    const folder = folderForTest();
    await expect(openSource('gone.json', `${folder}/gone.json`, none)).rejects.toThrow('gone.json: there is no such file');
    await expect(openSource('there', folder, none)).rejects.toThrow('there: is a folder, expected a file of candidates');
  });
});

describe('linesOf', () => {
  it.each([1, 2, 3, 5, 1000])('finds lines across blocks of %i bytes', (size) => {
    const lines = [...linesOf(inBlocks('\ufeffیک\r\n\n  \nدو\nسه', size))];
    expect(lines.map(({ number, text }) => [number, text.trim()])).toEqual([
      [1, 'یک'],
      [4, 'دو'],
      [5, 'سه'],
    ]);
    expect(lines.at(-1)?.end).toBe(new TextEncoder().encode('\ufeffیک\r\n\n  \nدو\nسه').length);
  });

  it('refuses a line that is too long, or no text', () => {
    expect(() => [...linesOf(inBlocks(`a\n${'b'.repeat(1_000_001)}`, 65_536))]).toThrow('x.json:2: the line is longer than 1000000 bytes');
    const broken: Source = { name: 'x', size: 1, blocks: () => [Uint8Array.of(0xff)], close: () => undefined };
    expect(() => [...linesOf(broken)]).toThrow('x:1: the line is not UTF-8 text');
  });
});

describe('formatOf', () => {
  it.each([
    ['{"id": "a"}', 'x.json', 'json'],
    ['[{"id": "a"},\n{"id": "b"}]', 'x.json', 'json'],
    ['{\n"id": "a"}', 'x.json', 'json'],
    ['{"id": "a"}\n{"id": "b"}', 'x.json', 'lines'],
    ['\n {"id": "a"}\n\nrubbish', 'standard input', 'lines'],
    ['{"id": "a"}\n\n', 'x.json', 'json'],
    ['{"id": "a"}', 'x.ndjson', 'lines'],
    ['{"id": "a"}', 'x.JSONL', 'lines'],
    ['1\n2', 'x.json', 'json'],
    ['', 'x.json', 'json'],
    [`[${'1,'.repeat(600_000)}1]`, 'x.json', 'json'],
  ])('of %s in %s is %s', (text, name, format) => {
    expect(formatOf(inBlocks(text, 1000, name))).toBe(format);
  });
});
