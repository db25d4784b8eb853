// The command itself, as its own process: what it writes, where, and with which code it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRules } from '#cli/openRules.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { command, fileOf } from './command.ts';

type Out = {
  readonly version: string;
  readonly rules: string;
  readonly id: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly today: string;
    readonly trials: readonly { readonly id: string; readonly verdict: string }[];
  }[];
  readonly trials: readonly { readonly id: string; readonly verdict: string }[];
};

const { version, hash, trials } = openRules(PACKAGE_ROOT);
const ANN = { id: 'ann', today: '2026-11-22', answers: { diagnosis: 'als', fvc: 20 } };
const BEN = { id: 'ben', today: '2026-11-22', answers: {} };
const lines = (...candidates: readonly object[]) => `${candidates.map((one) => JSON.stringify(one)).join('\n')}\n`;
const screen = (words: readonly string[], input?: string | Uint8Array) => command('screen.ts', words, input);

describe('JSON', () => {
  it('of an array gives every candidate against every trial, with version and rules', async () => {
    const { code, out, err } = await screen([fileOf('x.json', JSON.stringify([ANN, BEN], undefined, 2))]);
    expect([code, err]).toEqual([0, '']);
    const { candidates, ...envelope } = JSON.parse(out) as Out;
    expect(envelope).toEqual({ version, rules: hash });
    expect(candidates.map(({ id, today }) => [id, today])).toEqual([
      ['ann', '2026-11-22'],
      ['ben', '2026-11-22'],
    ]);
    for (const candidate of candidates) expect(candidate.trials.map(({ id }) => id)).toEqual(trials.map(({ number }) => number));
    expect(candidates[0]?.trials.find(({ id }) => id === 'NCT01759797')?.verdict).toBe('ineligible');
  });

  it('of one candidate comes in the same envelope, from standard input too', async () => {
    const { code, out } = await screen(['-'], JSON.stringify(BEN));
    expect(code).toBe(0);
    expect((JSON.parse(out) as Out).candidates.map(({ id }) => id)).toEqual(['ben']);
  });

  it('is screened on the day of the machine when no day is named', async () => {
    const { out } = await screen(['-'], JSON.stringify({ id: 'a', answers: {} }));
    const { today = '' } = (JSON.parse(out) as Out).candidates[0] ?? {};
    expect(Math.abs(Date.parse(today) - Date.now())).toBeLessThan(2 * 86_400_000);
  });
});

describe('NDJSON', () => {
  it('in gives NDJSON out, a line for each candidate', async () => {
    const { code, out, err } = await screen(['-'], lines(ANN, BEN));
    expect([code, err]).toEqual([0, '']);
    const all = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Out);
    expect(all.map(({ id, version: by, rules }) => [id, by, rules])).toEqual([
      ['ann', version, hash],
      ['ben', version, hash],
    ]);
    expect(Object.keys(all[0] ?? {})).toEqual(['version', 'rules', 'id', 'today', 'trials']);
  });

  it('of one line is NDJSON by the name of its file', async () => {
    const { out } = await screen([fileOf('x.ndjson', lines(BEN))]);
    expect((JSON.parse(out) as Out).trials).toHaveLength(trials.length);
  });

  it('writes nothing when the last of many lines is at fault, and names every fault', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...BEN, id: `n${index}` }));
    const file = fileOf('x.ndjson', `${lines(...many)}\n{"id": "z", "answers": {"fvc": 350}}\n{"id": "n7", "answers": {}}\n{"id": `);
    const { code, out, err } = await screen([file]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      [
        `${file}:302: candidate z: fact fvc: given 350, expected a number from 0 to 200 (%), a range {"from": …, "to": …}, or "not sure"`,
        `${file}:303: candidate number 302: id: given "n7" a second time, expected an id of its own for each candidate`,
        `${file}:304:8: is not JSON: expected a value, found the end of the text`,
        '',
      ].join('\n'),
    );
  });

  it('ends quietly when nobody reads on', async () => {
    const many = lines(...Array.from({ length: 1_500 }, (_, index) => ({ ...ANN, id: `n${index}` })));
    const file = fileOf('x.ndjson', many);
    const child = spawn(process.execPath, ['--import', 'tsx', join(PACKAGE_ROOT, 'src/cli/screen.ts'), file], { cwd: PACKAGE_ROOT });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([0, '']);
  });
});

describe('input at fault', () => {
  it.each([
    ['not JSON', '[{"id": "a",\n "answers": {"fvc": 5,}}]', 'x.json:2:23: is not JSON: expected a key in double quotes, found }'],
    [
      'a fact given twice',
      '{"id": "a", "answers": {"fvc": 5, "fvc": 6}}',
      'x.json:1:35: is not JSON: the key "fvc" stands twice in one object',
    ],
    ['an empty file', ' \n', 'x.json: is empty, expected candidates'],
    ['an empty list', '[]', 'x.json: the list is empty, expected candidates'],
    [
      'an unknown fact',
      '{"id": "a", "answers": {"fcv": 55}}',
      'candidate a: fact fcv: given 55, expected a fact of the dictionary (screen --facts); did you mean fvc or hiv?',
    ],
  ])('ends with 2: %s', async (_, content, said) => {
    const file = fileOf('x.json', content);
    const { code, out, err } = await screen([file]);
    expect([code, out, err]).toEqual([2, '', `${said.replace('x.json', () => file)}\n`]);
  });

  it('ends with 2 when there is no file, and when it is a folder', async () => {
    const [gone, folder] = await Promise.all([screen(['gone.json']), screen(['rules'])]);
    expect([gone.code, gone.err]).toEqual([2, 'gone.json: there is no such file\n']);
    expect([folder.code, folder.err]).toEqual([2, 'rules: is a folder, expected a file of candidates, or - for standard input\n']);
  });

  it('is named twenty times, then counted', async () => {
    const bad = Array.from({ length: 31 }, (_, index) => ({ id: `n${index}`, answers: { fvc: '55' } }));
    const { code, out, err } = await screen(['-'], JSON.stringify(bad));
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(21);
    expect(err).toMatch(/^candidate n0: fact fvc: given "55" \(this is text\)/);
    expect(err).toMatch(/\n… and 11 more faults\n$/);
  });
});

describe('the other tasks', () => {
  it('a table has no colour when it is no terminal', async () => {
    const { code, out } = await screen(['--table', '--language', 'fa', '-'], lines(ANN, BEN));
    expect(code).toBe(0);
    expect(out).toContain('داوطلب \u2068ann\u2069');
    expect(out).toContain('داوطلب \u2068ben\u2069');
    expect(out).not.toContain('\u001b');
  });

  it('lists the facts', async () => {
    const { code, out } = await screen(['--facts']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id)).toContain('fvc');
  });

  it('helps', async () => {
    const { code, out, err } = await screen(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('npm run -s screen -- FILE');
  });
});
