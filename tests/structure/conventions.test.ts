import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLANTS, SOUND } from './planted.ts';
import { allFindings, buildHouse, type Finding } from './tools.ts';

let house: string;
let findings: readonly Finding[];

beforeAll(async () => {
  house = buildHouse({ ...SOUND, ...Object.fromEntries(PLANTS.map(({ file, code }) => [file, code])) });
  findings = await allFindings(house);
}, 60_000);
afterAll(() => rmSync(join(house, '../..'), { recursive: true, force: true }));

it.each(PLANTS)('a tool catches $breach', ({ file, rule }) => {
  expect(findings.filter((finding) => finding.startsWith(`${file}:`))).toContain(`${file}: ${rule}`);
});

it('no tool blames what is sound', () => {
  const sound = Object.keys(SOUND).filter((file) => !/[cC]ycle/.test(file));
  const blamed = findings.filter((finding) => sound.some((file) => finding.startsWith(`${file}:`)) && !finding.endsWith(': files'));
  expect(blamed).toEqual([]);
});
