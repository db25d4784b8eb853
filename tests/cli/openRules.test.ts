// A trial at fault is left out and named in all that is written; facts at fault stop everything.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFrame, lineFrame } from '#cli/jsonReport.ts';
import { openRules } from '#cli/openRules.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { CatalogueFault } from '#trials/catalogue.ts';
import { folderForTest } from './command.ts';

/** The real rules with one piece of a file replaced. */
function rulesWith(file: string, from: string, to: string): string {
  const root = folderForTest();
  for (const part of ['rules', 'seeds', 'package.json']) cpSync(join(PACKAGE_ROOT, part), join(root, part), { recursive: true });
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(root, file),
    text.replace(from, () => to),
  );
  return root;
}

const EMPTY = { id: 'a', today: '2026-11-22', trials: [] };

describe('openRules', () => {
  it('opens all trials, and says by which version and rules', () => {
    const { trials, refused, version, hash } = openRules(PACKAGE_ROOT);
    expect(refused).toEqual([]);
    expect(trials.map(({ number }) => number)).toEqual(trials.map(({ number }) => number).toSorted());
    expect([version, hash]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), expect.stringMatching(/^[\da-f]{12}$/)]);
  });

  it.each([
    ['a rule at fault', '{ "var": "fvc" }', '{ "var": "fcv" }', 'fvc-40'],
    ['a slip of the pen', '"criteria": [', '"criteria": [,', 'line'],
    ['a key given twice', '"number":', '"number": "x", "number":', 'line'],
    ['a strange key', '"registry":', '"colour": 1, "registry":', ''],
  ])('leaves out a trial with %s', (_, from, to, place) => {
    const rules = openRules(rulesWith('rules/trials/NCT01759797.json', from, to));
    expect(rules.trials.map(({ number }) => number)).not.toContain('NCT01759797');
    expect(rules.trials.length).toBe(openRules(PACKAGE_ROOT).trials.length - 1);
    expect(rules.hash).not.toBe(openRules(PACKAGE_ROOT).hash);
    const refused: readonly { readonly [key: string]: unknown }[] = [
      { file: 'rules/trials/NCT01759797.json', place: expect.stringContaining(place), message: expect.stringMatching(/.{10}/) },
    ];
    expect(rules.refused).toEqual(refused);
    expect(JSON.parse(lineFrame(rules).candidate(EMPTY, true))).toMatchObject({ refused });
    const { head, candidate, tail } = documentFrame(rules);
    expect(JSON.parse(head + candidate(EMPTY, true) + candidate(EMPTY, false) + tail)).toMatchObject({
      refused,
      candidates: [EMPTY, EMPTY],
    });
  });

  it.each([
    ['a slip of the pen', '"facts": [', '"facts": [,'],
    ['a strange type', '"type": "number"', '"type": "numeral"'],
    ['an id given twice', '"id": "fvc"', '"id": "ageYears"'],
  ])('opens nothing when a file of facts has %s', (_, from, to) => {
    expect(() => openRules(rulesWith('rules/facts/breathing.json', from, to))).toThrow(CatalogueFault);
  });
});
