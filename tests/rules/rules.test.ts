// The linter finds nothing in the real rules, and each kind of fault when it is planted there.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { lint } from '#trials/lint/lint.ts';
import { command, folderForTest } from '../cli/command.ts';
import { LANGUAGES, planted, REAL } from './plant.ts';

const ROYAN = 'rules/trials/NCT01759797.json';
const FVC = { var: 'fvc' };
const FVC_RULE = 'criteria/fvc-40/rule';
const READINGS = 'criteria/als-frs-24/readings';
const WHY = { en: 'x', fa: 'x' };

const deep = (levels: number): object => (levels === 0 ? { '>=': [FVC, 40] } : { '!': [deep(levels - 1)] });
const wide = (parts: number): object => ({ or: Array.from({ length: parts }, () => ({ '>=': [FVC, 40] })) });

/** Where it is planted, what is planted, and where and what the linter says. */
type Plant = readonly [kind: string, file: string, path: string, value: unknown, place: string | RegExp, says: RegExp];

const LANGUAGE: readonly Plant[] = [
  ['an unknown fact', ROYAN, FVC_RULE, { '>=': [{ var: 'fcv' }, 40] }, /^fvc-40: rule\//, /“fcv” is not in the dictionary of facts/],
  ['an unknown operator', ROYAN, FVC_RULE, { '>==': [FVC, 40] }, /^fvc-40: rule\//, /“>==” is no operator/],
  ['an operator of JSON Logic that is not ours', ROYAN, FVC_RULE, { if: [true, true, false] }, /^fvc-40/, /“if” is no operator/],
  ['a date in a rule', ROYAN, FVC_RULE, { '>=': [{ var: 'birthDate' }, 40] }, /^fvc-40/, /“birthDate” is not in the dictionary/],
  ['a choice where a number must be', ROYAN, FVC_RULE, { '>=': [{ var: 'sex' }, 40] }, /^fvc-40/, /“sex” is not a number/],
  ['a text where a number must be', ROYAN, FVC_RULE, { '>=': [FVC, '40'] }, /^fvc-40/, /expected an operator, found "40"/],
  ['a number where a choice must be', ROYAN, FVC_RULE, { '==': [FVC, 'high'] }, /^fvc-40/, /“fvc” is not one of several options/],
  ['a fact alone that is not yes or no', ROYAN, FVC_RULE, FVC, /^fvc-40/, /“fvc” is not a yes-or-no fact/],
  ['no such option', ROYAN, FVC_RULE, { '==': [{ var: 'sex' }, 'woman'] }, /^fvc-40/, /"woman" is no option of “sex”: female, male/],
  ['two keys in one object', ROYAN, FVC_RULE, { '>=': [FVC, 40], '<': [FVC, 90] }, /^fvc-40/, /must hold one operator, this holds 2/],
  ['a second key called __proto__', ROYAN, FVC_RULE, JSON.parse('{">=": [{"var": "fvc"}, 40], "__proto__": 1}'), /^fvc-40/, /this holds 2/],
  ['an operand too many', ROYAN, FVC_RULE, { '>=': [FVC, 40, 90] }, /^fvc-40/, /takes 2 operands, not 3/],
  ['a default in a var', ROYAN, FVC_RULE, { '>=': [{ var: ['fvc', 40] }, 40] }, /^fvc-40/, /“var” takes one fact id, and no default/],
  ['var constructor', ROYAN, FVC_RULE, { '>=': [{ var: 'constructor' }, 40] }, /^fvc-40/, /“constructor” is not in the dictionary/],
  ['var __proto__', ROYAN, FVC_RULE, { '>=': [{ var: '__proto__' }, 40] }, /^fvc-40/, /“__proto__” is not in the dictionary/],
  ['a path in a var', ROYAN, FVC_RULE, { '>=': [{ var: 'fvc.length' }, 40] }, /^fvc-40/, /“fvc\.length” is not in the dictionary/],
  ['too deep a rule', ROYAN, FVC_RULE, deep(70), /^fvc-40/, /nested deeper than 64/],
  ['too large a rule', ROYAN, FVC_RULE, { or: Array.from({ length: 10 }, () => wide(900)) }, /^fvc-40/, /has more than 5000 parts/],
  ['too many operands', ROYAN, FVC_RULE, wide(1_001), /^fvc-40/, /operands, not 1001/],
];

const CRITERIA: readonly Plant[] = [
  ['a wrong unit', ROYAN, 'criteria/fvc-40/units/fvc', 'L', 'fvc-40', /means “fvc” in L, but the fact is in %/],
  ['no unit', ROYAN, 'criteria/fvc-40/units', undefined, 'fvc-40', /does not say in which unit it means “fvc”/],
  ['a unit of a fact it does not read', ROYAN, 'criteria/fvc-40/units/ageYears', 'a', 'fvc-40', /states a unit for “ageYears”/],
  ['a bound beyond the range', ROYAN, FVC_RULE, { '>=': [FVC, 400] }, 'fvc-40', /compares “fvc” with 400, which it can never be/],
  ['half a point', ROYAN, `${READINGS}/1/rule`, { '>=': [{ var: 'alsfrsrTotal' }, 24.5] }, 'als-frs-24', /with 24\.5, which it can never be/],
  ['a rule nobody passes', ROYAN, FVC_RULE, { and: [{ '<': [FVC, 40] }, { '>': [FVC, 60] }] }, 'fvc-40', /no person can pass it/],
  ['a rule nobody fails', ROYAN, FVC_RULE, { or: [{ '>=': [FVC, 40] }, { '<': [FVC, 60] }] }, 'fvc-40', /no person can fail it/],
  ['readings that never differ', ROYAN, `${READINGS}/0/rule`, { '!': [{ '<': [{ var: 'alsfrsrTotal' }, 24] }] }, 'als-frs-24', /readings 0 and 1 never differ/],
  ['a reading alone', ROYAN, READINGS, [{ why: WHY, rule: { '>=': [FVC, 40] } }], /criteria/, /./],
  ['an id used twice', ROYAN, 'criteria/fvc-40/id', 'als-sporadic', 'als-sporadic', /two criteria of the trial have this id/],
];

const SOURCES: readonly Plant[] = [
  ['a criterion without source', ROYAN, 'criteria/fvc-40/source', [], /criteria/, /./],
  ['a source that is not there', ROYAN, 'criteria/fvc-40/source', ['10', '17', '99'], 'fvc-40', /statement 99, which royan-als does not have/],
  ['a statement without criterion', ROYAN, 'criteria/fvc-40/source', ['17'], 'criteria', /statement 10 of royan-als has no criterion/],
  ['a statement added to a record', 'seeds/royan-als.json', 'statements/22/id', '23', 'criteria', /statement 23 of royan-als has no criterion/],
  ['a record that is not there', ROYAN, 'record', 'nowhere', 'record', /there is no seed record “nowhere”/],
  ['a trial that is not there', 'seeds/royan-als.json', 'trials', ['NCT01759797', 'NCT01771640', 'NCT00000000'], 'trials', /NCT00000000 has no trial file/],
  ['a number that is not the file’s', ROYAN, 'number', 'NCT00000000', 'number', /the file must be called NCT00000000\.json/],
];

const FACTS: readonly Plant[] = [
  ['a bad check digit', 'rules/facts/breathing.json', 'facts/fvc/codes/0/code', '19872-2', 'fvc', /the check digit of 19872-2 .* is wrong/],
  ['a SNOMED CT digit swapped', 'rules/facts/person.json', 'facts/diagnosis/options/als/codes/0/code', '86044050', 'diagnosis', /the check digit of 86044050/],
  ['a unit nobody knows', 'rules/facts/breathing.json', 'facts/fvc/unit', 'percent', 'fvc', /“percent” is not a unit we know/],
  ['a reversed range', 'rules/facts/breathing.json', 'facts/fvc/range', { min: 200, max: 0 }, 'fvc', /its range is empty or reversed/],
  ['a plausible range outside the range', 'rules/facts/breathing.json', 'facts/fvc/plausible', { min: 10, max: 300 }, 'fvc', /plausible range is not inside/],
  ['a level too few', 'rules/facts/function.json', 'facts/alsfrsrWalking/levels', [], 'alsfrsrWalking', /does not have a level for each whole value/],
  ['a fact nobody needs', 'rules/facts/breathing.json', 'facts/fvc/id', 'fvcNew', /./, /“fvc” is not in the dictionary|no trial needs it/],
  ['a fact that follows from nothing', 'rules/facts/person.json', 'facts/ageYears/derive/0/elapsed/since', 'birthday', '', /“birthday” is not in the dictionary/],
  ['an askedWhen that is no rule', 'rules/facts/breathing.json', 'facts/fvc/askedWhen', { '==': [{ var: 'disease' }, 'als'] }, '', /“disease” is not in the dictionary/],
];

const TEXTS: readonly Plant[] = [
  ['a criterion without Persian', ROYAN, 'criteria/fvc-40/says/fa', undefined, 'criteria/fvc-40/says', /no translation into “fa”/],
  ['a question without Persian', 'rules/facts/breathing.json', 'facts/fvc/question/patient/fa', undefined, 'facts/fvc/question/patient', /no translation into “fa”/],
  ['a why without Persian', ROYAN, `${READINGS}/0/why/fa`, undefined, 'criteria/als-frs-24/readings/0/why', /no translation into “fa”/],
];

describe('the rules', () => {
  it('hold nothing that the linter finds', () => {
    expect(lint(REAL, LANGUAGES)).toEqual([]);
  });

  it('lack every text in a language they do not speak', () => {
    const found = lint(REAL, ['en', 'fa', 'ckb']);
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(({ says }) => says !== 'has no translation into “ckb”')).toEqual([]);
  });

  describe.each([
    ['the rule language', LANGUAGE],
    ['criteria', CRITERIA],
    ['sources', SOURCES],
    ['facts', FACTS],
    ['texts', TEXTS],
  ])('planted in %s', (_, plants) => {
    it.each(plants)('%s is found, by file and place, with the way out', (__, file, path, value, place, says) => {
      const found = planted(file, path, value).filter((finding) => says.test(finding.says) && isAt(finding.place, place));
      expect(found.length).toBeGreaterThan(0);
      for (const { file: at, wayOut } of found) {
        expect(at).toMatch(/^(?:rules|seeds)\//);
        expect(wayOut).not.toBe('');
      }
    });
  });
});

function isAt(found: string, place: string | RegExp): boolean {
  return typeof place === 'string' ? found === place : place.test(found);
}

describe('npm run lint:rules', () => {
  function copy(): string {
    const root = folderForTest();
    for (const folder of ['rules', 'seeds', 'src/i18n']) cpSync(join(PACKAGE_ROOT, folder), join(root, folder), { recursive: true });
    return root;
  }

  function change(root: string, file: string, from: string, to: string): void {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, () => to));
  }

  it('ends with 0 on the real rules', async () => {
    const { code, out } = await command('lintRules.ts', []);
    expect(out).toMatch(/^\d+ fact files, \d+ trials, \d+ seed records, languages .*: nothing found\n$/);
    expect(code).toBe(0);
  });

  it('ends with 1 and a line for each finding', async () => {
    const root = copy();
    change(root, ROYAN, '"fa": "ای‌ال‌اس با تشخیص قطعی"', '"en": "twice"');
    change(root, 'rules/facts/breathing.json', '"19872-1"', '"19872-2"');
    const { code, out } = await command('lintRules.ts', [root]);
    expect(code).toBe(1);
    expect(out).toMatch(/^rules\/trials\/NCT01759797\.json: line \d+, column \d+: the key "en" stands twice in one object -> mend the file/m);
    expect(out).toMatch(/^rules\/facts\/breathing\.json: fvc: the check digit of 19872-2 .* -> look the code up again/m);
    expect(out).toMatch(/: \d+ found in \d+ files\n$/);
  });

  it('looks at nothing else while a file of facts cannot be read', async () => {
    const root = copy();
    change(root, 'rules/facts/person.json', '"order": 1', '"order": 1, "order": 2');
    const { code, out } = await command('lintRules.ts', [root]);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});
